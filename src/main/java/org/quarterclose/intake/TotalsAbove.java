package org.quarterclose.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the lines above a row of totals come to. A total speaks of all lines since some earlier total, or since the
 * beginning: subtotals within subtotals are recognised without being declared. It is compared, and never added.
 */
public final class TotalsAbove {

    /** Of a sheet with more subtotals, the latest count, and the beginning. */
    private static final int MOST = 1_000;

    private final List<BigDecimal[]> before = new ArrayList<>();

    /** @param columns how many columns are added up */
    public TotalsAbove(int columns) {
        BigDecimal[] nothing = new BigDecimal[columns];
        Arrays.fill(nothing, BigDecimal.ZERO);
        before.add(nothing);
    }

    /**
     * Compares what a row of totals states with the lines above it; null when it agrees, and then later totals may
     * begin here.
     *
     * @param stated by column; null where the row states nothing
     * @param above what all lines so far come to, by column
     * @return otherwise, by column, how much more is stated than the nearest sum of lines; zero where nothing is
     */
    public BigDecimal[] difference(BigDecimal[] stated, BigDecimal[] above) {
        BigDecimal[] nearest = nearest(stated, above);
        beginHere(above);
        return size(nearest).signum() == 0 ? null : nearest;
    }

    /** Whether a row that may be a total or a line has what the lines above come to; then it ends them. */
    public boolean comesTo(BigDecimal[] stated, BigDecimal[] above) {
        boolean agrees = size(nearest(stated, above)).signum() == 0;
        if (agrees) {
            beginHere(above);
        }
        return agrees;
    }

    private BigDecimal[] nearest(BigDecimal[] stated, BigDecimal[] above) {
        BigDecimal[] nearest = null;
        for (int i = before.size() - 1; i >= 0; i--) {
            BigDecimal[] difference = difference(stated, above, before.get(i));
            nearest = nearest == null || size(difference).compareTo(size(nearest)) < 0 ? difference : nearest;
        }
        return nearest;
    }

    private void beginHere(BigDecimal[] above) {
        before.add(above.clone());
        if (before.size() > MOST) {
            before.remove(1);
        }
    }

    private static BigDecimal[] difference(BigDecimal[] stated, BigDecimal[] above, BigDecimal[] since) {
        BigDecimal[] difference = new BigDecimal[stated.length];
        for (int i = 0; i < stated.length; i++) {
            BigDecimal sum = above[i].subtract(since[i]);
            difference[i] = stated[i] == null ? BigDecimal.ZERO : stated[i].subtract(sum);
        }
        return difference;
    }

    private static BigDecimal size(BigDecimal[] difference) {
        return Arrays.stream(difference).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
