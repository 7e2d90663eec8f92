package org.quarterclose.rollforward;

import org.quarterclose.basics.Money;

/**
 * What happened to an obligation in the quarter besides its estimate. Amounts are zero or more; only a representation
 * has a sign.
 *
 * @param paid money spent
 * @param acquired liability taken over with a property
 * @param disposed liability that went with a property
 * @param represented an approved difference between the prior closing and this opening, positive when it adds
 * @param accreted what the passage of time adds to a discounted balance
 */
public record QuarterEvents(Money paid, Money acquired, Money disposed, Money represented, Money accreted) {

    public static QuarterEvents none(String currency) {
        Money zero = Money.zero(currency);
        return new QuarterEvents(zero, zero, zero, zero, zero);
    }

    public static QuarterEvents paid(Money paid) {
        Money zero = Money.zero(paid.currency());
        return new QuarterEvents(paid, zero, zero, zero, zero);
    }

    public QuarterEvents plus(QuarterEvents other) {
        return new QuarterEvents(
                paid.plus(other.paid),
                acquired.plus(other.acquired),
                disposed.plus(other.disposed),
                represented.plus(other.represented),
                accreted.plus(other.accreted));
    }

    /** The same, and time has passed. */
    public QuarterEvents withAccretion(Money accretion) {
        return new QuarterEvents(paid, acquired, disposed, represented, accretion);
    }

    /** No more leaves than is there: what is above it is an error that is reported elsewhere. */
    public QuarterEvents within(Money opening) {
        Money lowest = opening.negated();
        Money present = represented.max(lowest);
        Money there = opening.plus(present).plus(acquired);
        return new QuarterEvents(paid, acquired, disposed.min(there), present, accreted);
    }

    /** What is there to be paid from: the opening with all that came and went but payments. */
    Money payable(Money opening) {
        return opening.plus(represented).plus(acquired).minus(disposed).plus(accreted);
    }
}
