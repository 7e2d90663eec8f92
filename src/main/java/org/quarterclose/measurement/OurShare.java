package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.quarterclose.basics.Share;
import org.quarterclose.portfolio.EstimateSum;

/**
 * Our share of estimate lines that are measured together, exact: nothing is rounded before the obligation's own total.
 *
 * @param accrued the best estimate of each line, otherwise its low end
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

    /** How the lines came to our share: the share they all state, null when they differ or state none. */
    record ShareUse(Share declared, boolean applied, boolean alike) {

        static ShareUse of(List<EstimateSum> sums) {
            List<Share> declared = sums.stream()
                    .map(sum -> sum.likeness().declaredShare() == null
                            ? Share.WHOLE
                            : sum.likeness().declaredShare())
                    .distinct()
                    .toList();
            List<Share> applied =
                    sums.stream().map(sum -> sum.likeness().share()).distinct().toList();
            boolean stated = sums.stream().allMatch(sum -> sum.likeness().declaredShare() != null);
            boolean alike = declared.size() <= 1 && applied.size() <= 1;
            boolean one = stated && declared.size() == 1;
            return new ShareUse(
                    one ? declared.get(0) : null,
                    alike && !sums.isEmpty() && !applied.get(0).isWhole(),
                    alike);
        }
    }

    static OurShare of(List<EstimateSum> sums, LocalDate currentUntil) {
        List<EstimateSum> soon = sums.stream()
                .filter(sum -> sum.likeness().spendOn() != null
                        && !sum.likeness().spendOn().isAfter(currentUntil))
                .toList();
        return new OurShare(
                lines(sums),
                lines(sums.stream().filter(sum -> sum.likeness().best()).toList()),
                total(sums, EstimateSum::ourLow),
                total(sums, EstimateSum::ourAccrued),
                total(soon, EstimateSum::ourAccrued),
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
