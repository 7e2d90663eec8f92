package org.quarterclose.database;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long to try again while a server does not answer, with pauses that double.
 *
 * @param most in all; nothing at all for a single attempt
 * @param nanos a watch
 */
public record Patience(Duration most, LongSupplier nanos) {

    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 8_000;

    /** One attempt to reach a server. */
    interface Attempt<T> {

        /** @throws DatabaseUnavailable when another attempt may succeed */
        T make();
    }

    /** @throws DatabaseUnavailable of the last attempt, and how many there were */
    <T> T reach(Attempt<T> attempt) {
        long begun = nanos.getAsLong();
        long pause = FIRST_MILLIS;
        for (int attempts = 1; ; attempts++) {
            try {
                return attempt.make();
            } catch (DatabaseUnavailable unanswered) {
                long left = most.toMillis()
                        - Duration.ofNanos(nanos.getAsLong() - begun).toMillis();
                if (left <= 0) {
                    throw attempts == 1 ? unanswered : unanswered.after(attempts, most.toSeconds());
                }
                sleep(Math.min(pause, left));
                pause = Math.min(2 * pause, LONGEST_MILLIS);
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted while waiting for the database", interrupted);
        }
    }
}
