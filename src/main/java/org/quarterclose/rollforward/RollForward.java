package org.quarterclose.rollforward;

import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Retirement;
import org.quarterclose.portfolio.Obligation;

/**
 * Splits the way from an obligation's opening to its required balance by cause.
 *
 * <p>The required balance is the cost that REMAINS at the quarter end. So what was taken over, handed on or presented
 * anew comes first, then payments take the balance
 * down, to zero at the most; what was paid above it is expense, for a liability never has a debit balance. What is then
 * missing to the required balance is one movement, of one cause: a release, a first recognition, or a change of
 * estimate. A correction of an earlier quarter is part of the revisions, with an entry of its
 * own. The movement is that difference, never the required balance itself.
 */
public final class RollForward {

    private RollForward() {}

    /**
     * @param events of the quarter: those that are not of the estimate
     * @param priorYearToDate movements of the same year up to the quarter before; null when there are none
     * @return the row whose closing is the required balance
     * @throws IllegalArgumentException when the figures given do not belong together
     */
    public static RollForwardRow row(
            Obligation obligation,
            Measurement measurement,
            Opening opening,
            QuarterEvents events,
            Movements priorYearToDate) {
        if (measurement.number() != obligation.number()) {
            throw new IllegalArgumentException("another obligation's measurement: " + measurement.obligationId());
        }
        Movements quarter = quarter(measurement, opening, events);
        return new RollForwardRow(
                obligation.number(),
                obligation.propertyId(),
                obligation.id(),
                obligation.obligationClass(),
                quarter,
                yearToDate(quarter, priorYearToDate),
                events.paid().minus(quarter.payments().negated()),
                measurement.current());
    }

    /** As above, where nothing but payments happened; positive when money went out. */
    public static RollForwardRow row(
            Obligation obligation,
            Measurement measurement,
            Opening opening,
            Money payments,
            Movements priorYearToDate) {
        return row(obligation, measurement, opening, QuarterEvents.paid(payments), priorYearToDate);
    }

    /**
     * The row of a retirement obligation, whose layers moved already: by the estimate alone. What of their movement a
     * transfer accounts for stands in its column; the rest is a first recognition, a change of estimate or a release.
     */
    public static RollForwardRow row(
            Obligation obligation,
            Retirement retirement,
            Opening opening,
            QuarterEvents events,
            Movements priorYearToDate) {
        Money zero = Money.zero(opening.balance().currency());
        Money transferred = events.transferred();
        boolean released = retirement.isReleased();
        Movements quarter = new Movements(
                opening.balance(),
                released ? retirement.incurred() : retirement.incurred().minus(first(retirement, transferred)),
                released ? retirement.revised() : revised(retirement, transferred),
                retirement.accreted(),
                retirement.paid(),
                events.acquired(),
                events.disposed().negated(),
                zero,
                released ? retirement.released().minus(transferred) : retirement.released(),
                events.represented());
        requireClosing(quarter, retirement.measurement());
        requireUnmoved(retirement.measurement(), quarter.accrual().plus(transferred));
        return new RollForwardRow(
                obligation.number(),
                obligation.propertyId(),
                obligation.id(),
                obligation.obligationClass(),
                quarter,
                yearToDate(quarter, priorYearToDate),
                retirement.excessPayment(),
                retirement.measurement().current());
    }

    /** What of a first recognition was taken over. */
    private static Money first(Retirement retirement, Money transferred) {
        return transferred.min(retirement.incurred()).max(Money.zero(transferred.currency()));
    }

    /** The change of estimate that is left after what came and went. */
    static Money revised(Retirement retirement, Money transferred) {
        return retirement.revised().minus(transferred.minus(first(retirement, transferred)));
    }

    /** As above, where nothing came or went. */
    public static RollForwardRow row(
            Obligation obligation, Retirement retirement, Opening opening, Movements priorYearToDate) {
        QuarterEvents none = QuarterEvents.none(opening.balance().currency());
        return row(obligation, retirement, opening, none, priorYearToDate);
    }

    private static Movements quarter(Measurement measurement, Opening opening, QuarterEvents events) {
        Money zero = Money.zero(opening.balance().currency());
        Money payable = events.payable(opening.balance());
        Money paid = events.paid().min(payable);
        Money change = measurement.required().minus(payable.minus(paid));
        boolean known = opening.recognised()
                || events.acquired().isPositive()
                || events.corrected().isPositive();
        Cause cause = Cause.of(measurement.basis(), known, change);
        Movements quarter = new Movements(
                opening.balance(),
                cause == Cause.INCURRED ? change : zero,
                cause == Cause.REVISED ? change.plus(events.corrected()) : events.corrected(),
                events.accreted(),
                paid.negated(),
                events.acquired(),
                events.disposed().negated(),
                zero,
                cause == Cause.RELEASED ? change : zero,
                events.represented());
        requireClosing(quarter, measurement);
        requireUnmoved(measurement, quarter.accrual().minus(events.corrected()));
        return quarter;
    }

    private static void requireClosing(Movements quarter, Measurement measurement) {
        if (!quarter.closing().equals(measurement.required())) {
            throw new IllegalStateException("the roll-forward of " + measurement.obligationId() + " closes at "
                    + quarter.closing() + ", the books must carry " + measurement.required());
        }
    }

    private static void requireUnmoved(Measurement measurement, Money change) {
        if (measurement.basis() == Basis.CARRIED_FORWARD && !change.isZero()) {
            throw new IllegalArgumentException(
                    measurement.obligationId() + " is carried forward, yet moves by " + change);
        }
    }

    static Movements yearToDate(Movements quarter, Movements prior) {
        if (prior == null) {
            return quarter;
        }
        if (!prior.closing().equals(quarter.opening())) {
            throw new IllegalArgumentException(
                    "the year so far closes at " + prior.closing() + ", the quarter opens at " + quarter.opening());
        }
        return prior.plus(quarter).openingAt(prior.opening());
    }

    private enum Cause {
        INCURRED,
        REVISED,
        RELEASED;

        static Cause of(Basis basis, boolean known, Money change) {
            if (basis == Basis.RELEASED) {
                return RELEASED;
            }
            return !known && change.isPositive() ? INCURRED : REVISED;
        }
    }
}
