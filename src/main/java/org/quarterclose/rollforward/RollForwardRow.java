package org.quarterclose.rollforward;

import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;

/**
 * One obligation's roll-forward: a row of {@code roll-forward.csv}.
 *
 * @param quarter movements of the quarter
 * @param yearToDate movements since the start of the fiscal year, with the same closing
 * @param excessPayment what was paid above the balance and went to expense; not part of the movements, positive
 * @param current the part of the closing spent in the months the policy calls current
 */
public record RollForwardRow(
        int number,
        String propertyId,
        String obligationId,
        ObligationClass obligationClass,
        Movements quarter,
        Movements yearToDate,
        Money excessPayment,
        Money current) {

    public String currency() {
        return quarter.opening().currency();
    }

    public Money closing() {
        return quarter.closing();
    }

    public Money noncurrent() {
        return closing().minus(current);
    }
}
