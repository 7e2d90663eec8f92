package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.portfolio.EstimateSum.Likeness;

/** Sums estimate lines that are alike; the sums are the same whatever the order of lines. */
final class EstimateSums {

    private static final long MIXER = 0x9E37_79B9_7F4A_7C15L;

    private Sum[] table = new Sum[1 << 6];
    private final List<Sum> inOrder = new ArrayList<>();

    private static final class Sum {

        private final Likeness likeness;
        private final EstimateTotal low = new EstimateTotal();
        private final EstimateTotal accrued = new EstimateTotal();
        private final EstimateTotal high = new EstimateTotal();
        private final int hash;
        private long lines;

        Sum(Likeness likeness, int hash) {
            this.likeness = likeness;
            this.hash = hash;
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

    /** The sum these traits belong to: found without making a key, because it is looked for at every line. */
    private Sum sumOf(int obligation, EstimateTraits traits) {
        if (2 * inOrder.size() >= table.length) {
            grow();
        }
        int hash = hash(obligation, traits);
        int slot = hash & table.length - 1;
        while (table[slot] != null) {
            if (table[slot].hash == hash && fits(table[slot].likeness, obligation, traits)) {
                return table[slot];
            }
            slot = slot + 1 & table.length - 1;
        }
        Sum sum = new Sum(traits.likeness(obligation), hash);
        table[slot] = sum;
        inOrder.add(sum);
        return sum;
    }

    private static boolean fits(Likeness likeness, int obligation, EstimateTraits traits) {
        return likeness.obligation() == obligation && traits.fit(likeness);
    }

    private static int hash(int obligation, EstimateTraits traits) {
        long mixed = (obligation * MIXER ^ traits.hashCode()) * MIXER;
        return (int) (mixed >>> 32);
    }

    private void grow() {
        table = new Sum[2 * table.length];
        for (Sum sum : inOrder) {
            int slot = sum.hash & table.length - 1;
            while (table[slot] != null) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = sum;
        }
    }

    /** In the order in which their first lines came. */
    List<EstimateSum> all() {
        return inOrder.stream().map(Sum::asRecord).toList();
    }
}
