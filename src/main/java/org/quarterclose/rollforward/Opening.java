package org.quarterclose.rollforward;

import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Carried;
import org.quarterclose.measurement.Measurement.Basis;

/**
 * What the books carried for an obligation at the end of the quarter before.
 *
 * @param balance a liability is positive; never negative
 * @param current the part of it that was current
 * @param recognised whether the obligation was recognised already, be it at zero: a change is then a revision, not a
 *     first recognition
 */
public record Opening(Money balance, Money current, boolean recognised) {

    public Opening {
        if (balance.isNegative() || current.isNegative() || current.compareTo(balance) > 0) {
            throw new IllegalArgumentException("an opening of " + balance + ", of which current " + current);
        }
        if (balance.isPositive() && !recognised) {
            throw new IllegalArgumentException("an opening of " + balance + " that was never recognised");
        }
    }

    /** An obligation that the books have not met before. */
    public static Opening none(String currency) {
        return new Opening(Money.zero(currency), Money.zero(currency), false);
    }

    /** A balance of {@code opening-balances.csv}, which does not say what of it is current. */
    public static Opening given(Money balance) {
        return new Opening(balance, Money.zero(balance.currency()), balance.isPositive());
    }

    /**
     * The closing of the quarter before. A release ends the recognition, so that a re-opened obligation is incurred
     * again; so does a disclosure only, and a zero that was merely carried forward. An estimate of zero does not.
     */
    public static Opening closingOf(Money closing, Money current, Basis basis) {
        boolean estimated = basis != Basis.RELEASED && basis != Basis.DISCLOSE_ONLY && basis != Basis.CARRIED_FORWARD;
        return new Opening(closing, current, closing.isPositive() || estimated);
    }

    /** What the books carry once the quarter's payments are taken off: the measurement of a balance carried forward. */
    public Carried lessPayments(Money payments) {
        return after(QuarterEvents.paid(payments));
    }

    /** What the books carry after all that happened in the quarter. */
    public Carried after(QuarterEvents events) {
        Money payable = events.payable(balance);
        Money left = payable.minus(events.paid().min(payable));
        Money zero = Money.zero(balance.currency());
        return new Carried(left, current.minus(events.paid()).max(zero).min(left));
    }
}
