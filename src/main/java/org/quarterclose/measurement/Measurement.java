package org.quarterclose.measurement;

import java.math.BigDecimal;
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
 * @param discounted what stands behind a present value; null where nothing is discounted
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
        String rule,
        Discounted discounted) {

    /** A balance that is not discounted. */
    public Measurement(
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
        this(
                number,
                obligationId,
                obligationClass,
                basis,
                range,
                declaredShare,
                required,
                excessExposure,
                current,
                lines,
                rule,
                null);
    }

    /** The same, discounted; null leaves it undiscounted. */
    Measurement discountedAs(Discounted behind) {
        return new Measurement(
                number,
                obligationId,
                obligationClass,
                basis,
                range,
                declaredShare,
                required,
                excessExposure,
                current,
                lines,
                rule,
                behind);
    }

    /**
     * What stands behind a present value.
     *
     * @param undiscounted what is still to be spent
     * @param rate a year, a fraction; of several layers their average by what is to be spent; null when nothing is
     */
    public record Discounted(Money undiscounted, BigDecimal rate) {

        /** What is left after a payment, never below zero. */
        public Discounted less(Money paid) {
            return new Discounted(undiscounted.minus(paid).max(Money.zero(paid.currency())), rate);
        }
    }

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
