package org.quarterclose.portfolio;

import java.util.BitSet;

/**
 * Which obligations have accepted estimate lines, and whose minimum is zero. Obligations by their numbers; some
 * bits each, so that a million of them cost nothing.
 */
public final class Coverage {

    private final BitSet estimated = new BitSet();
    private final BitSet range = new BitSet();
    private final BitSet aboveZero = new BitSet();

    public static Coverage of(Iterable<EstimateSum> sums) {
        Coverage coverage = new Coverage();
        sums.forEach(coverage::add);
        return coverage;
    }

    /** Takes a sum of lines; sums of one obligation may come in any order and in any number of parts. */
    public void add(EstimateSum sum) {
        if (sum.lines() == 0) {
            return;
        }
        int obligation = sum.likeness().obligation();
        estimated.set(obligation);
        if (sum.likeness().later()) {
            return;
        }
        if (!sum.likeness().best()) {
            range.set(obligation);
        }
        if (sum.accrued().signum() > 0) {
            aboveZero.set(obligation);
        }
    }

    public boolean hasLines(int obligation) {
        return estimated.get(obligation);
    }

    /** Whether the obligation is accrued at zero because a range without best estimate begins there. */
    public boolean isZeroMinimum(int obligation) {
        return range.get(obligation) && !aboveZero.get(obligation);
    }
}
