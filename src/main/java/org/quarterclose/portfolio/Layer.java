package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.quarterclose.basics.Money;

/**
 * Cash flows of a retirement obligation that were recognised together and are spent on one day. It keeps the rate of
 * its recognition for life (ASC 410-20-35-8).
 *
 * @param number of the recognition within the obligation, from 1; flows recognised together have the same number
 * @param incurredOn when they were recognised
 * @param rate credit-adjusted risk-free rate a year at that time, a fraction
 * @param spendOn last day of the period of spending
 * @param undiscounted what is still to be spent, zero or more
 * @param balance what the books carry for it, zero or more
 */
public record Layer(
        int number, LocalDate incurredOn, BigDecimal rate, LocalDate spendOn, Money undiscounted, Money balance) {

    public Layer {
        rate = rate.stripTrailingZeros();
        if (undiscounted.isNegative() || balance.isNegative()) {
            throw new IllegalArgumentException("layer " + number + " of " + undiscounted + " at " + balance);
        }
    }
}
