package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.quarterclose.basics.Share;

/**
 * Estimate lines of one obligation that are alike in everything but their amounts, summed exactly and before the share
 * is applied. The sums of an obligation are the same whatever the order of lines and however files are split.
 */
public record EstimateSum(Likeness likeness, long lines, BigDecimal low, BigDecimal accrued, BigDecimal high) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * What the lines of one sum have in common.
     *
     * @param obligation the obligation's number in the register
     * @param spendOn last day of the period of spending, null when no period is given
     * @param share our share when the amounts are the whole site's; the whole when they are already ours
     * @param declaredShare the share the line states, whether or not it is applied; null when none
     * @param best whether the lines carry a best estimate
     * @param later whether the conditions arose after the quarter end: disclosed, never accrued (ASC 855)
     * @param outlook scenario, probability and year of prices
     */
    public record Likeness(
            int obligation,
            LocalDate spendOn,
            Share share,
            Share declaredShare,
            boolean best,
            boolean later,
            Outlook outlook)
            implements Comparable<Likeness> {

        private static final Comparator<Likeness> ORDER = Comparator.comparingInt(Likeness::obligation)
                .thenComparing(Likeness::spendOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Likeness::share)
                .thenComparing(Likeness::declaredShare, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Likeness::best)
                .thenComparing(Likeness::later)
                .thenComparing(Likeness::outlook);

        /** Lines that are certain, in prices of the day they are spent. */
        public Likeness(
                int obligation, LocalDate spendOn, Share share, Share declaredShare, boolean best, boolean later) {
            this(obligation, spendOn, share, declaredShare, best, later, Outlook.PLAIN);
        }

        @Override
        public int compareTo(Likeness other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * How a line of a retirement obligation looks ahead.
     *
     * @param scenario its name, empty when the line holds in all of them
     * @param probability of the scenario, a fraction; null without one
     * @param costBasisYear in whose prices the amounts are; null when they are those of the day of spending
     */
    public record Outlook(String scenario, BigDecimal probability, Integer costBasisYear)
            implements Comparable<Outlook> {

        public static final Outlook PLAIN = new Outlook("", null, null);
        private static final Comparator<Outlook> ORDER = Comparator.comparing(Outlook::scenario)
                .thenComparing(Outlook::probability, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Outlook::costBasisYear, Comparator.nullsFirst(Comparator.naturalOrder()));

        public Outlook {
            probability = probability == null ? null : probability.stripTrailingZeros();
        }

        /** What the line counts with. */
        public BigDecimal weight() {
            return probability == null ? BigDecimal.ONE : probability;
        }

        @Override
        public int compareTo(Outlook other) {
            return ORDER.compare(this, other);
        }
    }

    /** The sum of two parts of the same kind, as from two partitions of a file. */
    public EstimateSum plus(EstimateSum other) {
        return new EstimateSum(
                likeness, lines + other.lines, low.add(other.low), accrued.add(other.accrued), high.add(other.high));
    }

    /** Our share of the low end; the best estimate stands in where a line has no low. */
    public BigDecimal ourLow() {
        return likeness.share().of(low);
    }

    /** Our share of what is accrued: the best estimate, otherwise the minimum of the range (ASC 450-20-30-1). */
    public BigDecimal ourAccrued() {
        return likeness.share().of(accrued);
    }

    /** Our share of the best estimate, otherwise of the middle of the range (IAS 37.39). */
    public BigDecimal ourMidPoint() {
        return likeness.best()
                ? ourAccrued()
                : likeness.share().of(low.add(high).multiply(HALF));
    }

    /** Our share of the high end; where a line has no high, its best or low. */
    public BigDecimal ourHigh() {
        return likeness.share().of(high);
    }
}
