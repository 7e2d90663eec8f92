package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quarterclose.portfolio.EstimateSum.Likeness;

/** Sums estimate lines that are alike; the sums are the same whatever the order of lines. */
final class EstimateSums {

    private static final int NEAR = 1 << 10;

    private final Map<Likeness, Sum> sums = new HashMap<>();
    private final Sum[] recent = new Sum[NEAR];

    private static final class Sum {

        private final Likeness likeness;
        private final EstimateTotal low = new EstimateTotal();
        private final EstimateTotal accrued = new EstimateTotal();
        private final EstimateTotal high = new EstimateTotal();
        private long lines;

        Sum(Likeness likeness) {
            this.likeness = likeness;
        }

        EstimateSum asRecord() {
            return new EstimateSum(likeness, lines, low.value(), accrued.value(), high.value());
        }
    }

    void add(EstimateLine line, EstimateTraits traits) {
        Sum sum = sumOf(line.obligation(), traits);
        sum.lines++;
        if (line.isWide()) {
            addWide(sum, line.wide());
            return;
        }
        long low = line.low() == EstimateLine.BLANK ? line.best() : line.low();
        long accrued = line.best() == EstimateLine.BLANK ? line.low() : line.best();
        sum.low.add(low);
        sum.accrued.add(accrued);
        sum.high.add(line.high() == EstimateLine.BLANK ? accrued : line.high());
    }

    private static void addWide(Sum sum, EstimateLine.Wide wide) {
        BigDecimal accrued = wide.best() == null ? wide.low() : wide.best();
        sum.low.add(wide.low() == null ? wide.best() : wide.low());
        sum.accrued.add(accrued);
        sum.high.add(wide.high() == null ? accrued : wide.high());
    }

    /** Neighbouring lines are mostly alike: the sums used last are looked at before the table is. */
    private Sum sumOf(int obligation, EstimateTraits traits) {
        int slot = (31 * obligation + Objects.hashCode(traits.spendOn())) & NEAR - 1;
        Sum near = recent[slot];
        if (near != null && near.likeness.obligation() == obligation && traits.fit(near.likeness)) {
            return near;
        }
        Sum sum = sums.computeIfAbsent(traits.likeness(obligation), Sum::new);
        recent[slot] = sum;
        return sum;
    }

    /** In the order of likeness. */
    List<EstimateSum> sorted() {
        return sums.values().stream()
                .map(Sum::asRecord)
                .sorted(Comparator.comparing(EstimateSum::likeness))
                .toList();
    }
}
