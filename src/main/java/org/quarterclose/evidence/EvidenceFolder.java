package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.quarterclose.report.FileHash;
import org.quarterclose.report.FrozenClose;
import org.quarterclose.report.FrozenClose.InputFile;
import org.quarterclose.report.JsonOut;
import org.quarterclose.report.ProposalJson;

/**
 * {@code evidence/}: what an auditor needs to compute the close again: the input files' exact bytes, the policy, the
 * prior quarter's closing, and {@code proposal.json}, which says what came of them.
 */
public final class EvidenceFolder {

    static final String NAME = "evidence";
    static final String INPUTS = NAME + "/inputs";
    static final String POLICY = NAME + "/policy.yaml";
    static final String PRIOR_CLOSING = NAME + "/prior-closing.csv";
    static final String PROPOSAL = NAME + "/proposal.json";

    private EvidenceFolder() {}

    /**
     * Copies the sources into {@code folder/evidence}; copies, never links or moves, so that a killed run can begin
     * again and nobody's later edit reaches the evidence.
     *
     * @throws IllegalStateException when a staged file is not the one that was read
     */
    public static void write(FrozenClose close, String contentHash, EvidenceSources sources, Path folder)
            throws IOException {
        Path inputs = Files.createDirectories(folder.resolve(INPUTS));
        for (InputFile input : close.inputs()) {
            copy(input, sources.inputs(), inputs);
        }
        Files.copy(sources.policy(), folder.resolve(POLICY));
        String priorClosing = null;
        if (sources.priorClosing() != null) {
            priorClosing = FileHash.of(Files.copy(sources.priorClosing(), folder.resolve(PRIOR_CLOSING)));
        }
        Map<String, Object> proposal = ProposalJson.of(close, contentHash, priorClosing);
        JsonOut.write(folder.resolve(PROPOSAL), proposal);
    }

    private static void copy(InputFile input, Path staged, Path inputs) throws IOException {
        Path target = inputs.resolve(input.file()).normalize();
        if (!target.startsWith(inputs)) {
            throw new IllegalStateException("an input file outside its folder: " + input.file());
        }
        Files.createDirectories(target.getParent());
        Files.copy(staged.resolve(input.file()), target);
        if (!FileHash.of(target).equals(input.sha256())) {
            throw new IllegalStateException("the staged file is not the one that was read: " + input.file());
        }
    }
}
