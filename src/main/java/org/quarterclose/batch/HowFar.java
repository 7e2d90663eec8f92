package org.quarterclose.batch;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * How far a step had come at one moment.
 *
 * @param step its name
 * @param things handled, those of an interrupted run included
 * @param amount of the extent that is done, likewise
 * @param nanos how long this run has worked on it
 */
public record HowFar(String step, Extent extent, long things, long amount, long nanos) {

    /**
     * What a step has to do, and what an interrupted run left done of it.
     *
     * @param unit what its things are called: rows
     * @param amount all there is to do, in what the way is measured in: the bytes of all rows
     */
    public record Extent(String unit, long amount, long thingsBefore, long amountBefore) {

        /** Nobody knows beforehand how much there is to do. */
        public static final Extent UNKNOWN = new Extent("", 0, 0, 0);

        /** A step whose way is measured in its things. */
        public static Extent of(String unit, long things, long before) {
            return new Extent(unit, things, before, before);
        }
    }

    private static final long SECOND = 1_000;

    public boolean isCounted() {
        return extent.amount() > 0;
    }

    /** Whole percent, rounded down: only what is done is 100 %. */
    public int percent() {
        return (int) Math.min(100, amount * 100 / extent.amount());
    }

    public long seconds() {
        return millis() / SECOND;
    }

    /** Things that this run handles in a second; empty as long as one cannot tell. */
    public OptionalLong perSecond() {
        long handled = things - extent.thingsBefore();
        return isTooEarly() || handled <= 0 ? OptionalLong.empty() : OptionalLong.of(handled * SECOND / millis());
    }

    /** Seconds that are left at this run's speed, rounded up; empty when one cannot tell, or nothing is left. */
    public OptionalLong secondsLeft() {
        long left = extent.amount() - amount;
        long done = amount - extent.amountBefore();
        if (isTooEarly() || left <= 0 || done <= 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of((left * millis() / done + SECOND - 1) / SECOND);
    }

    // The first moments go into warming up, and what they foretell would be wrong.
    private boolean isTooEarly() {
        return millis() < 2 * SECOND;
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
