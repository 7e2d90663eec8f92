package org.quarterclose.rollforward;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.measurement.Retirement;
import org.quarterclose.portfolio.Obligation;

/**
 * The layers of a retirement obligation move by its estimate; more than that cannot have come or gone, nor the other
 * way round: a slip in the amount would otherwise be booked against the asset.
 */
public final class TransferBeyondEstimate {

    private TransferBeyondEstimate() {}

    /** What came and went, where the estimate moves that much; otherwise nothing of it. */
    public static QuarterEvents within(Retirement retirement, QuarterEvents events) {
        return fits(retirement, events)
                ? events
                : QuarterEvents.none(retirement.incurred().currency());
    }

    public static List<Problem> of(Obligation obligation, Retirement retirement, QuarterEvents events) {
        List<Problem> problems = new ArrayList<>();
        if (!fits(retirement, events)) {
            String message = "found " + events.transferred() + " taken over, handed on or presented otherwise, and an"
                    + " estimate that moves the layers by " + moved(retirement) + "; expected no more than that";
            problems.add(problem(Code.TRANSFER_BEYOND_ESTIMATE, obligation, message));
        }
        Money revised = revised(retirement, within(retirement, events));
        if (!events.corrected().isWithin(revised)) {
            String message = "found " + events.corrected() + " put right of earlier quarters, and an estimate that"
                    + " revises the layers by " + revised + "; expected no more than that";
            problems.add(problem(Code.CORRECTION_BEYOND_ESTIMATE, obligation, message));
        }
        return problems;
    }

    private static Problem problem(Code code, Obligation obligation, String message) {
        Cell cell = new Cell(obligation.source(), "obligation_id", obligation.id());
        return Problem.of(code, cell, message).about(obligation.id());
    }

    private static boolean fits(Retirement retirement, QuarterEvents events) {
        return events.transferred().isWithin(moved(retirement));
    }

    private static Money moved(Retirement retirement) {
        return retirement.incurred().plus(retirement.revised()).plus(retirement.released());
    }

    /** What is left as a change of estimate after what came and went. */
    private static Money revised(Retirement retirement, QuarterEvents events) {
        return retirement.isReleased() ? retirement.revised() : RollForward.revised(retirement, events.transferred());
    }
}
