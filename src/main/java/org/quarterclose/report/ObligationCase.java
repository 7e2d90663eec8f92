package org.quarterclose.report;

import java.util.List;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.MeasurementSteps;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Assumption;
import org.quarterclose.portfolio.ExplainedMovement;
import org.quarterclose.portfolio.Recovery;
import org.quarterclose.rollforward.MovementSteps;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TranslatedRow;

/** Everything that the explanation of one obligation is made from. */
public record ObligationCase(
        CloseHeader header,
        ClosePolicy policy,
        Stored stored,
        MeasurementSteps.Inputs inputs,
        MovementSteps.Sources sources,
        Facts facts,
        Found found) {

    /** The same where the quarter's folder is not at hand: rates and what was opened with are not known. */
    public ObligationCase withoutFacts() {
        MeasurementSteps.Inputs known =
                new MeasurementSteps.Inputs(inputs.obligation(), inputs.sums(), inputs.layers(), null, null);
        return new ObligationCase(header, policy, stored, known, sources, facts, found);
    }

    /** What was found wrong: errors, warnings, and the rows that were left out. */
    public record Found(List<Problem> problems, List<RejectedRow> rejected) {

        public static final Found NOTHING = new Found(List.of(), List.of());
    }

    /**
     * What the version holds.
     *
     * @param rows its roll-forward in its own currency and in that of the books
     */
    public record Stored(
            Measurement measurement, TranslatedRow rows, List<JournalEntry> entries, ObligationRecoveries recoveries) {

        RollForwardRow row() {
            return rows.local();
        }
    }

    /**
     * What the quarter's folder says.
     *
     * @param lines where the estimate lines stand; empty when there are none
     * @param explained what is said of its change since the quarter before; null when nothing is
     * @param isAsset whether the obligation's cost is an asset, so that no loss is there to recover
     */
    public record Facts(
            String lines,
            List<Activity> activities,
            List<Assumption> assumptions,
            List<Recovery> claims,
            ExplainedMovement explained,
            boolean isAsset) {}
}
