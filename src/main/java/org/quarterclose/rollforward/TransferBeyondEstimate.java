package org.quarterclose.rollforward;

import java.util.Optional;
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

    public static Optional<Problem> of(Obligation obligation, Retirement retirement, QuarterEvents events) {
        if (fits(retirement, events)) {
            return Optional.empty();
        }
        String message = "found " + events.transferred() + " taken over, handed on or presented otherwise, and an"
                + " estimate that moves the layers by " + moved(retirement) + "; expected no more than that";
        Cell cell = new Cell(obligation.source(), "obligation_id", obligation.id());
        return Optional.of(
                Problem.of(Code.TRANSFER_BEYOND_ESTIMATE, cell, message).about(obligation.id()));
    }

    private static boolean fits(Retirement retirement, QuarterEvents events) {
        Money transferred = events.transferred();
        Money rest = moved(retirement).minus(transferred);
        boolean same = transferred.isNegative() == moved(retirement).isNegative();
        return transferred.isZero() || rest.isZero() || same && transferred.isNegative() == rest.isNegative();
    }

    private static Money moved(Retirement retirement) {
        return retirement.incurred().plus(retirement.revised()).plus(retirement.released());
    }
}
