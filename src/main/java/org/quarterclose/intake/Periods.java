package org.quarterclose.intake;

import java.time.LocalDate;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.Quarter;

/**
 * Reads periods of spending: {@code 2012}, {@code 2012-Q4} or a date in the declared form. A year and a quarter without
 * a day are the company's own, as everywhere: with a year that ends in June, {@code 2012} ends on 30 June 2012.
 */
public final class Periods {

    private static final int EARLIEST = 1900;

    private final Dates dates;
    private final FiscalCalendar calendar;

    public Periods(Dates dates, FiscalCalendar calendar) {
        this.dates = dates;
        this.calendar = calendar;
    }

    /** The last day of the period, or null when the text is none. */
    public LocalDate lastDay(String text) {
        int year = text.length() >= 4 ? Dates.digits(text, 0, 4) : -1;
        if (text.length() == 4 && year >= EARLIEST) {
            return calendar.endOf(year);
        }
        if (text.length() == 7 && year >= EARLIEST && text.startsWith("-Q", 4)) {
            int number = text.charAt(6) - '0';
            return number >= 1 && number <= 4
                    ? calendar.quarter(new Quarter(year, number)).end()
                    : null;
        }
        return dates.parse(text);
    }

    /** What is wrong with a text that is refused: found X; expected Y. */
    public String complaint(String text) {
        return "found " + text + "; expected a year, a quarter or a date, such as 2012, 2012-Q4 or 2012-12-31";
    }
}
