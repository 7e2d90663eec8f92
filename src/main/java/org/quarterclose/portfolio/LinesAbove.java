package org.quarterclose.portfolio;

/**
 * The latest lines of an obligation, in ten-thousandths, to find the group of which a further line may be the total:
 * the two or more directly above it. Costs are never negative, so that looking back ends as soon as more came together
 * than the line has; most lines are passed over at the first step.
 */
final class LinesAbove {

    private static final int KEPT = 64;
    private static final int FEWEST = 2;

    private final long[] low = new long[KEPT];
    private final long[] best = new long[KEPT];
    private final long[] high = new long[KEPT];
    private final long[] places = new long[KEPT];
    private int count;

    void clear() {
        count = 0;
    }

    /** A line with amounts; a blank one counts as nothing. */
    void add(EstimateRange range, long place) {
        int at = count++ % KEPT;
        low[at] = range.low();
        best[at] = range.best();
        high[at] = range.high();
        places[at] = place;
    }

    /** The first line of the group that comes to every amount of the range; 0 when there is none. */
    long groupOf(EstimateRange range) {
        long written = group(range, true);
        return written == 0 ? group(range, false) : written;
    }

    /**
     * Added up as a spreadsheet adds its columns, or by what is carried of each line: its best estimate, or its low end
     * where it has none.
     */
    private long group(EstimateRange range, boolean asWritten) {
        long lows = 0;
        long bests = 0;
        long highs = 0;
        for (int back = 1; back <= Math.min(count, KEPT); back++) {
            int at = (count - back) % KEPT;
            lows += asWritten ? written(low[at]) : first(low[at], best[at]);
            bests += asWritten ? written(best[at]) : first(best[at], low[at]);
            highs += asWritten ? written(high[at]) : first(high[at], first(best[at], low[at]));
            if (isAbove(lows, range.low()) || isAbove(bests, range.best()) || isAbove(highs, range.high())) {
                return 0;
            }
            if (back >= FEWEST && is(lows, range.low()) && is(bests, range.best()) && is(highs, range.high())) {
                return places[at];
            }
        }
        return 0;
    }

    private static long written(long amount) {
        return Math.max(0, amount);
    }

    private static long first(long amount, long other) {
        return amount < 0 ? written(other) : amount;
    }

    /** What is not stated says nothing; a sum of more digits than a long has is as good as above. */
    private static boolean isAbove(long sum, long stated) {
        return stated != EstimateLine.BLANK && sum > stated || sum < 0;
    }

    private static boolean is(long sum, long stated) {
        return sum == stated || stated == EstimateLine.BLANK;
    }
}
