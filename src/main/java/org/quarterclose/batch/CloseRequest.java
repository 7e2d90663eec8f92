package org.quarterclose.batch;

import java.nio.file.Path;
import java.time.Instant;
import org.quarterclose.basics.FiscalQuarter;
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
        Quarter quarter, Aim aim, Path input, Path output, Path policyFile, ClosePolicy policy, Origin origin) {

    /**
     * What the run is for.
     *
     * @param whatIf the name of a what-if; empty otherwise
     */
    public record Aim(Purpose purpose, String whatIf) {

        public static final Aim CLOSE = new Aim(Purpose.CLOSE, "");
        public static final Aim DRY_RUN = new Aim(Purpose.DRY_RUN, "");

        public static Aim whatIf(String name) {
            return new Aim(Purpose.WHAT_IF, name);
        }
    }

    /** Who runs it, when and on which machine: only {@code run.json} tells run, time and machine. */
    public record Origin(String by, String runId, Instant at, String host) {}

    /** The quarter with the days that the company's calendar gives it. */
    public FiscalQuarter fiscalQuarter() {
        return policy.calendar().quarter(quarter);
    }

    public CloseKey key() {
        return new CloseKey(policy.company(), quarter, aim.purpose(), aim.whatIf());
    }

    /** The close whose state decides what may be done, also for a dry run and a what-if. */
    public CloseKey closeKey() {
        return CloseKey.ofClose(policy.company(), quarter);
    }

    public boolean isDryRun() {
        return aim.purpose() == Purpose.DRY_RUN;
    }
}
