package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.quarterclose.basics.Share;
import org.quarterclose.portfolio.EstimateSum;

/**
 * Our share of estimate lines that are measured together, exact: nothing is rounded before the obligation's own total.
 *
 * @param accrued the best estimate of each line, otherwise the point of its range that the framework says
 * @param accruedSoon the part of it spent within the months the policy calls current
 * @param bestLines lines that carry a best estimate
 */
record OurShare(
        long lines,
        long bestLines,
        BigDecimal low,
        BigDecimal accrued,
        BigDecimal accruedSoon,
        BigDecimal high,
        ShareUse shareUse) {

    /**
     * How the lines came to our share.
     *
     * @param declared the one share that all lines state; null when they differ, or one states none
     * @param applied whether it was multiplied here; false when the amounts are ours already
     * @param alike whether all lines state and apply the same
     */
    record ShareUse(Share declared, boolean applied, boolean alike) {

        static ShareUse of(List<EstimateSum> sums) {
            Set<Share> declared = new HashSet<>();
            Set<Share> applied = new HashSet<>();
            for (EstimateSum sum : sums) {
                declared.add(sum.likeness().declaredShare());
                applied.add(sum.likeness().share());
            }
            Share one = declared.size() == 1 ? declared.iterator().next() : null;
            boolean alike = declared.size() == 1 && applied.size() == 1;
            return new ShareUse(one, alike && !applied.contains(Share.WHOLE), alike);
        }
    }

    static OurShare of(List<EstimateSum> sums, LocalDate currentUntil, RangePoint point) {
        List<EstimateSum> soon = sums.stream()
                .filter(sum -> sum.likeness().spendOn() != null
                        && !sum.likeness().spendOn().isAfter(currentUntil))
                .toList();
        return new OurShare(
                lines(sums),
                lines(sums.stream().filter(sum -> sum.likeness().best()).toList()),
                total(sums, EstimateSum::ourLow),
                total(sums, point::of),
                total(soon, point::of),
                total(sums, EstimateSum::ourHigh),
                ShareUse.of(sums));
    }

    boolean isEmpty() {
        return lines == 0;
    }

    private static long lines(List<EstimateSum> sums) {
        return sums.stream().mapToLong(EstimateSum::lines).sum();
    }

    private static BigDecimal total(List<EstimateSum> sums, Function<EstimateSum, BigDecimal> figure) {
        return sums.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
