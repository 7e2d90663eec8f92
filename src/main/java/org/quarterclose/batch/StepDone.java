package org.quarterclose.batch;

import java.time.Duration;
import java.util.Locale;

/**
 * A step of the job that is over.
 *
 * @param handled how many things it was about
 * @param status how it ended, in small letters
 */
public record StepDone(String step, long handled, String status, Duration took) {

    /** For people. */
    public String line() {
        String seconds = took.toSeconds() + "." + took.toMillisPart() / 100;
        return String.format(Locale.ROOT, "%-15s %,12d %-9s %8s s", step, handled, status, seconds);
    }
}
