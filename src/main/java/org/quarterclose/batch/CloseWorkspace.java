package org.quarterclose.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.RecordCutter;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.intake.SheetOpener.Opened;
import org.quarterclose.portfolio.DuplicateLines.Part;
import org.quarterclose.portfolio.EstimateContext;
import org.quarterclose.portfolio.EstimateFile;
import org.quarterclose.portfolio.EstimateFiles;
import org.quarterclose.portfolio.Register;
import org.quarterclose.portfolio.RegisterRead;
import org.quarterclose.portfolio.RegisterReader;
import org.quarterclose.portfolio.SumsByObligation;

/**
 * What the steps of one run share. Everything in it follows from the staged inputs, the policy and the database, so a
 * run that goes on after a kill has the same workspace as the run that was killed.
 */
public final class CloseWorkspace {

    private static final long SMALLEST_PART = 16L << 20;
    private static final int MOST_PARTS = 16;
    private final CloseRequest request;
    private final CloseVersion draft;
    private final StagedInputs staged;
    private final CloseStores stores;
    private RegisterRead register;
    private Map<String, Opened> estimates;
    private List<Part> parts;
    private final LoadedSums loaded = new LoadedSums();
    private Openings openings;

    CloseWorkspace(CloseRequest request, CloseVersion draft, StagedInputs staged, CloseStores stores) {
        this.request = request;
        this.draft = draft;
        this.staged = staged;
        this.stores = stores;
    }

    CloseRequest request() {
        return request;
    }

    long closeId() {
        return draft.closeId();
    }

    InputSet inputs() {
        return staged.inputs();
    }

    StagedInputs staged() {
        return staged;
    }

    CloseStores stores() {
        return stores;
    }

    /** The small files, read from the staged copy. */
    synchronized RegisterRead registerRead() {
        if (register == null) {
            register = new RegisterReader(request.policy(), request.quarter()).read(folder());
        }
        return register;
    }

    Register register() {
        return registerRead().register();
    }

    /** The estimate files by name, opened or refused. */
    synchronized Map<String, Opened> estimateSheets() {
        if (estimates == null) {
            SheetOpener opener = new SheetOpener(folder(), request.policy().intake());
            estimates = new TreeMap<>();
            EstimateFiles.list(folder()).forEach(file -> estimates.put(file, opener.open(file, EstimateFile.COLUMNS)));
        }
        return estimates;
    }

    /** The parts in which estimate files are loaded, by file name and place: the same for the same inputs. */
    synchronized List<Part> estimateParts() {
        if (parts == null) {
            long bytes = inputs().files().stream()
                    .mapToLong(InputSet.HashedFile::bytes)
                    .sum();
            long target = Math.max(SMALLEST_PART, bytes / MOST_PARTS);
            parts = new ArrayList<>();
            for (Opened opened : estimateSheets().values()) {
                opened.sheet().ifPresent(sheet -> addParts(sheet, target));
            }
        }
        return parts;
    }

    private void addParts(Sheet sheet, long target) {
        for (ByteRange range : RecordCutter.cut(sheet, target)) {
            parts.add(new Part(parts.size() + 1, sheet, range));
        }
    }

    EstimateContext estimateContext() {
        return new EstimateContext(
                register().obligationsById(), register().refusedObligations(), request.quarter(), request.policy());
    }

    LoadedSums loaded() {
        return loaded;
    }

    /** What the estimate lines of all files add up to. */
    SumsByObligation sums() {
        return loaded.together(this);
    }

    /** What the books carry into this close. */
    synchronized Openings openings() {
        if (openings == null) {
            openings = Openings.of(prior(), register(), stores);
        }
        return openings;
    }

    /** The posted version of the quarter before, if there is one. */
    Optional<CloseVersion> prior() {
        return stores.versions().posted(request.closeKey().before());
    }

    private Path folder() {
        return staged.folder();
    }
}
