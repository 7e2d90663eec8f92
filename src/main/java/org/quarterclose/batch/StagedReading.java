package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quarterclose.basics.Ahead;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.RecordCutter;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.intake.SheetOpener.Opened;
import org.quarterclose.portfolio.DuplicateLines.Part;
import org.quarterclose.portfolio.EstimateFile;
import org.quarterclose.portfolio.EstimateFiles;
import org.quarterclose.portfolio.RegisterRead;
import org.quarterclose.portfolio.RegisterReader;

/**
 * What is read of the staged inputs before any line is loaded: the small files, and where estimate files can be cut. It
 * is read ahead, on other threads, while the framework starts; a step that asks for it waits until it is there.
 */
final class StagedReading {

    private static final long SMALLEST_PART = 16L << 20;
    private static final int MOST_PARTS = 16;
    private final Ahead<RegisterRead> register;
    private final Ahead<Map<String, Opened>> sheets;
    private final Ahead<List<Part>> parts;

    private StagedReading(CloseRequest request, StagedInputs staged) {
        this.register =
                Ahead.of(() -> new RegisterReader(request.policy(), request.fiscalQuarter()).read(staged.folder()));
        this.sheets = Ahead.of(() -> open(request, staged));
        this.parts = sheets.then(opened -> cut(opened, staged.inputs()));
    }

    static StagedReading begin(CloseRequest request, StagedInputs staged) {
        return new StagedReading(request, staged);
    }

    /** The small files. */
    RegisterRead register() {
        return register.result();
    }

    /** The estimate files by name, opened or refused. */
    Map<String, Opened> sheets() {
        return sheets.result();
    }

    /** The parts in which estimate files are loaded, by file name and place: the same for the same inputs. */
    List<Part> parts() {
        return parts.result();
    }

    private static Map<String, Opened> open(CloseRequest request, StagedInputs staged) {
        SheetOpener opener = new SheetOpener(staged.folder(), request.policy().intake());
        Map<String, Opened> sheets = new TreeMap<>();
        EstimateFiles.list(staged.folder()).forEach(file -> sheets.put(file, opener.open(file, EstimateFile.COLUMNS)));
        return sheets;
    }

    private static List<Part> cut(Map<String, Opened> sheets, InputSet inputs) {
        long bytes =
                inputs.files().stream().mapToLong(InputSet.HashedFile::bytes).sum();
        long target = Math.max(SMALLEST_PART, bytes / MOST_PARTS);
        List<Part> parts = new ArrayList<>();
        for (Opened opened : sheets.values()) {
            opened.sheet().ifPresent(sheet -> addParts(parts, sheet, target));
        }
        return parts;
    }

    private static void addParts(List<Part> parts, Sheet sheet, long target) {
        for (ByteRange range : RecordCutter.cut(sheet, target)) {
            parts.add(new Part(parts.size() + 1, sheet, range));
        }
    }
}
