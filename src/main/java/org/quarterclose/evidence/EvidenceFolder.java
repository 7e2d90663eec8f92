package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.evidence.EvidenceSources.Prior;
import org.quarterclose.report.FileHash;
import org.quarterclose.report.FrozenClose;
import org.quarterclose.report.FrozenClose.InputFile;
import org.quarterclose.report.JsonOut;
import org.quarterclose.report.ProposalJson;
import org.quarterclose.report.ProposalJson.BooksBefore;
import org.quarterclose.report.ProposalJson.PriorClose;

/**
 * {@code evidence/}: what an auditor needs to compute the close again: the input files' exact bytes, the policy, the
 * prior quarter's closing, and {@code proposal.json}, which says what came of them.
 */
public final class EvidenceFolder {

    static final String NAME = "evidence";
    static final String INPUTS = NAME + "/inputs";
    static final String POLICY = NAME + "/policy.yaml";
    static final String PRIOR_CLOSING = NAME + "/prior-closing.csv";
    static final String PRIOR_LAYERS = NAME + "/prior-layers.csv";
    static final String PRIOR_RECOVERIES = NAME + "/prior-recoveries.csv";
    static final String PRIOR_INPUTS = NAME + "/prior-inputs.csv";
    static final String PRIOR_ESTIMATES = NAME + "/prior-estimates.csv";
    static final String PRIOR_SHEETS = NAME + "/prior-sheets.csv";
    static final String PRIOR_EXPOSURES = NAME + "/prior-exposures.csv";
    static final String PRIOR_SETTLEMENTS = NAME + "/prior-settlements.csv";
    static final String POSTED_ENTRIES = NAME + "/posted-entries.csv";
    static final String VERSION_BEFORE = NAME + "/version-before.csv";
    static final String PROPOSAL = NAME + "/proposal.json";

    private EvidenceFolder() {}

    /**
     * Puts the sources into {@code folder/evidence}. The staged files are private copies already: here they get a
     * second name, and their first one goes when the run is over; a killed run can begin again.
     *
     * @throws IllegalStateException when a staged file is not the one that was read
     */
    public static void write(FrozenClose close, String contentHash, EvidenceSources sources, Path folder)
            throws IOException {
        Path inputs = Files.createDirectories(folder.resolve(INPUTS));
        for (InputFile input : close.inputs()) {
            take(input, sources.inputs(), inputs);
        }
        Files.copy(sources.policy(), folder.resolve(POLICY));
        BooksBefore before = new BooksBefore(
                prior(sources.prior(), folder),
                copied(sources.postedEntries(), folder.resolve(POSTED_ENTRIES)),
                copied(sources.versionBefore(), folder.resolve(VERSION_BEFORE)));
        JsonOut.write(folder.resolve(PROPOSAL), ProposalJson.of(close, contentHash, before));
    }

    /** What the books carried; null in the first close. */
    private static PriorClose prior(Prior prior, Path folder) throws IOException {
        if (prior == null) {
            return null;
        }
        copied(prior.layers(), folder.resolve(PRIOR_LAYERS));
        copied(prior.recoveries(), folder.resolve(PRIOR_RECOVERIES));
        copied(prior.inputs(), folder.resolve(PRIOR_INPUTS));
        copied(prior.estimates(), folder.resolve(PRIOR_ESTIMATES));
        copied(prior.sheets(), folder.resolve(PRIOR_SHEETS));
        copied(prior.exposures(), folder.resolve(PRIOR_EXPOSURES));
        copied(prior.settlements(), folder.resolve(PRIOR_SETTLEMENTS));
        return new PriorClose(
                copied(prior.closing(), folder.resolve(PRIOR_CLOSING)), prior.version(), prior.contentHash());
    }

    /** The hash of the copy; blank when there is nothing to copy. */
    private static String copied(Path source, Path target) throws IOException {
        return source == null ? "" : FileHash.of(Files.copy(source, target));
    }

    private static void take(InputFile input, Path staged, Path inputs) throws IOException {
        Path target = inputs.resolve(input.file()).normalize();
        if (!target.startsWith(inputs)) {
            throw new IllegalStateException("an input file outside its folder: " + input.file());
        }
        Path source = staged.resolve(input.file());
        if (Files.size(source) != input.bytes()) {
            throw new IllegalStateException("the staged file is not the one that was read: " + input.file());
        }
        Files.createDirectories(target.getParent());
        Disk.secondName(source, target);
    }

    /** The hashes of the input files as they were staged, by their path in the folder: nothing is read twice. */
    static Map<String, String> knownHashes(FrozenClose close) {
        Map<String, String> known = new HashMap<>();
        close.inputs().forEach(input -> known.put(INPUTS + "/" + input.file(), input.sha256()));
        return known;
    }
}
