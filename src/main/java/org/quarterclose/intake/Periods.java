package org.quarterclose.intake;

import java.time.LocalDate;

/** Reads periods of spending: {@code 2012}, {@code 2012-Q4} or a date in the declared form. */
public final class Periods {

    private final Dates dates;

    public Periods(Dates dates) {
        this.dates = dates;
    }

    /** The last day of the period, or null when the text is none. */
    public LocalDate lastDay(String text) {
        throw new UnsupportedOperationException(text + dates);
    }
}
