package org.quarterclose.portfolio;

/**
 * What the lines of an obligation that stand one below the other come to so far, in ten-thousandths. A line that is the
 * sum of two or more above it may be their total, whatever it is called: of all so far, of those since the latest such
 * sum, or of those directly above it.
 */
final class SumsAbove {

    private static final int LINES = 2;

    private int obligation = -1;
    private int lines;
    private long first;
    private long last;
    /** Sums of more digits than a long has are not compared. */
    private boolean lost;

    private long low;
    private long best;
    private long high;

    /** What they came to at the latest line that was a sum: later sums may begin below it. */
    private long lowBefore;

    private long bestBefore;
    private long highBefore;

    /** What lines that were sums came to: they may be work after all, and then a later total has them in it. */
    private long lowOfSums;

    private long bestOfSums;
    private long highOfSums;

    private final LinesAbove above = new LinesAbove();
    private final LinesAbove aboveWithSums = new LinesAbove();
    private long lastSum;
    private long from;
    private long to;

    /** Takes the next line; whether it is what lines above it come to, and so is not added to them. */
    boolean take(EstimateLine line, EstimateRange range) {
        if (line.obligation() != obligation) {
            begin(line);
        }
        if (lines >= LINES && !lost && range.isPlain() && isStated(range) && isSum(range)) {
            endHere();
            keepSum(range, line.fileLine());
            return true;
        }
        last = line.fileLine();
        add(range);
        return false;
    }

    private void begin(EstimateLine line) {
        obligation = line.obligation();
        first = line.fileLine();
        lines = 0;
        above.clear();
        aboveWithSums.clear();
        lowOfSums = 0;
        bestOfSums = 0;
        highOfSums = 0;
        lastSum = 0;
        lost = false;
        low = 0;
        best = 0;
        high = 0;
        endHere();
    }

    private void endHere() {
        lowBefore = low;
        bestBefore = best;
        highBefore = high;
    }

    private void keepSum(EstimateRange range, long place) {
        lowOfSums += Math.max(0, range.low());
        bestOfSums += Math.max(0, range.best());
        highOfSums += Math.max(0, range.high());
        lost |= (lowOfSums | bestOfSums | highOfSums) < 0;
        aboveWithSums.add(range, place);
        lastSum = place;
    }

    private boolean isSum(EstimateRange range) {
        from = first;
        to = last;
        if (isSum(range, 0, 0, 0) || isSum(range, lowBefore, bestBefore, highBefore)) {
            return true;
        }
        from = above.groupOf(range);
        return from > 0 || hasSums() && isSumWithSums(range);
    }

    private boolean isSumWithSums(EstimateRange range) {
        boolean whole = isSum(range, -lowOfSums, -bestOfSums, -highOfSums);
        from = whole ? first : aboveWithSums.groupOf(range);
        to = Math.max(last, lastSum);
        return from > 0;
    }

    private boolean hasSums() {
        return (lowOfSums | bestOfSums | highOfSums) > 0;
    }

    private static boolean isStated(EstimateRange range) {
        return range.best() > 0 || range.low() > 0 || range.high() > 0;
    }

    private boolean isSum(EstimateRange range, long lowFrom, long bestFrom, long highFrom) {
        return isSum(range.best(), best - bestFrom)
                && isSum(range.low(), low - lowFrom)
                && isSum(range.high(), high - highFrom);
    }

    /** What is not stated says nothing. */
    private static boolean isSum(long stated, long sum) {
        return stated == sum || stated == EstimateLine.BLANK;
    }

    private void add(EstimateRange range) {
        long lowest = Math.max(0, range.low());
        long likely = Math.max(0, range.best());
        long highest = Math.max(0, range.high());
        if ((lowest | likely | highest) > 0) {
            lines++;
            above.add(range, last);
            aboveWithSums.add(range, last);
        }
        low += lowest;
        best += likely;
        high += highest;
        lost |= !range.isPlain() || (low | best | high) < 0;
    }

    /** The lines that were added up. */
    String lines() {
        return from + " to " + to;
    }
}
