package org.quarterclose.batch;

import java.nio.file.Path;
import java.time.Instant;
import org.quarterclose.basics.Quarter;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.report.CloseHeader.Purpose;

/**
 * What a run is asked to do. Who, when and where enter here and nowhere else.
 *
 * @param input the quarter's folder
 * @param output under which {@code <quarter>/v<N>} is published
 * @param policyFile the file the policy was read from, kept as evidence
 */
public record CloseRequest(
        Quarter quarter, Purpose purpose, Path input, Path output, Path policyFile, ClosePolicy policy, Origin origin) {

    /** Who runs it, when and on which machine: only {@code run.json} tells run, time and machine. */
    public record Origin(String by, String runId, Instant at, String host) {}

    public CloseKey key() {
        return new CloseKey(policy.company(), quarter, purpose);
    }

    /** The close whose state decides what may be done, also for a dry run. */
    public CloseKey closeKey() {
        return new CloseKey(policy.company(), quarter, Purpose.CLOSE);
    }

    public boolean isDryRun() {
        return purpose == Purpose.DRY_RUN;
    }
}
