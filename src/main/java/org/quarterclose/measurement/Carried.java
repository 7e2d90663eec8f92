package org.quarterclose.measurement;

import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement.Discounted;

/**
 * What the books carry for an obligation before this close: the opening balance less the quarter's payments.
 *
 * @param balance never negative: what was paid above the balance is expense
 * @param current the part of it that the last schedule of spending called current, less the payments
 * @param settlement how the obligation was settled for good in the quarter; empty when it was not
 * @param discounted what stands behind a discounted balance; null when it is not discounted
 */
public record Carried(Money balance, Money current, String settlement, Discounted discounted) {

    public Carried(Money balance, Money current) {
        this(balance, current, "", null);
    }

    public Carried {
        if (balance.isNegative() || current.isNegative() || current.compareTo(balance) > 0) {
            throw new IllegalArgumentException("carried " + balance + ", of which current " + current);
        }
    }

    public static Carried nothing(String currency) {
        return new Carried(Money.zero(currency), Money.zero(currency));
    }

    /** The same, settled for good. */
    public Carried settledBy(String words) {
        return new Carried(balance, current, words, discounted);
    }

    /** The same, discounted as it was, with what is still to be spent. */
    public Carried discountedAs(Discounted kept) {
        return new Carried(balance, current, settlement, kept);
    }
}
