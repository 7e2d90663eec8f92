package org.quarterclose.measurement;

import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Share;

/**
 * What the books must carry for one obligation at the quarter end, and why.
 *
 * @param number the obligation's number in the register
 * @param basis how the required balance was found
 * @param range our share of the estimate: low, best, high
 * @param required the balance to carry, never negative
 * @param excessExposure the high end less the required balance: disclosed, never booked
 * @param current the part of the required balance spent in the months the policy calls current
 * @param lines estimate lines measured
 * @param rule the rule and its paragraph in one sentence
 */
public record Measurement(
        int number,
        String obligationId,
        ObligationClass obligationClass,
        Basis basis,
        Range range,
        Share declaredShare,
        Money required,
        Money excessExposure,
        Money current,
        long lines,
        String rule) {

    public enum Basis {
        BEST_ESTIMATE,
        MINIMUM_OF_RANGE,
        MIXED,
        EXPECTED_PRESENT_VALUE,
        MID_POINT,
        DISCLOSE_ONLY,
        CARRIED_FORWARD,
        RELEASED
    }

    /** Our share of an estimate in cents; best is null when no line has one, all are null when there is no estimate. */
    public record Range(Money low, Money best, Money high) {

        public static final Range NONE = new Range(null, null, null);
    }

    public Money noncurrent() {
        return required.minus(current);
    }
}
