package org.quarterclose.rollforward;

import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;

/**
 * What happened to an obligation in the quarter besides its estimate. Amounts are zero or more; only a representation
 * and a correction have signs.
 *
 * @param paid money spent
 * @param acquired liability taken over with a property
 * @param disposed liability that went with a property
 * @param represented an approved difference between the prior closing and this opening, positive when it adds
 * @param corrected an error of an earlier quarter put right in this one, positive when it adds; part of the revisions
 * @param accreted what the passage of time adds to a discounted balance
 */
public record QuarterEvents(
        Money paid, Money acquired, Money disposed, Money represented, Money corrected, Money accreted) {

    public static QuarterEvents none(String currency) {
        Money zero = Money.zero(currency);
        return new QuarterEvents(zero, zero, zero, zero, zero, zero);
    }

    public static QuarterEvents paid(Money paid) {
        Money zero = Money.zero(paid.currency());
        return new QuarterEvents(paid, zero, zero, zero, zero, zero);
    }

    public QuarterEvents plus(QuarterEvents other) {
        return new QuarterEvents(
                paid.plus(other.paid),
                acquired.plus(other.acquired),
                disposed.plus(other.disposed),
                represented.plus(other.represented),
                corrected.plus(other.corrected),
                accreted.plus(other.accreted));
    }

    /**
     * What is booked as the correction of an error: it takes off no more than is there. The layers of a retirement
     * obligation move by its estimate alone, so that there it is no more than what they were revised by.
     */
    public static Money correctedWithin(Money corrected, RollForwardRow row) {
        Movements moved = row.quarter();
        if (row.obligationClass() == ObligationClass.RETIREMENT) {
            return corrected.isWithin(moved.revisions()) ? corrected : Money.zero(row.currency());
        }
        return corrected.max(moved.opening().plus(moved.representation()).negated());
    }

    /** The same, and time has passed. */
    public QuarterEvents withAccretion(Money accretion) {
        return new QuarterEvents(paid, acquired, disposed, represented, corrected, accretion);
    }

    /** No more leaves than is there: what is above it is an error that is reported elsewhere. */
    public QuarterEvents within(Money opening) {
        Money present = represented.max(opening.negated());
        Money correct = corrected.max(opening.plus(present).negated());
        Money there = opening.plus(present).plus(correct).plus(acquired);
        return new QuarterEvents(paid, acquired, disposed.min(there), present, correct, accreted);
    }

    /** What came, went and is presented otherwise; a correction is none of it. */
    Money transferred() {
        return represented.plus(acquired).minus(disposed);
    }

    /** What is there to be paid from: the opening with all that came and went but payments. */
    Money payable(Money opening) {
        return opening.plus(represented)
                .plus(corrected)
                .plus(acquired)
                .minus(disposed)
                .plus(accreted);
    }
}
