package org.quarterclose.basics;

import java.time.LocalDate;

/**
 * A quarter of a company's fiscal year with its days.
 *
 * @param label what people call it, such as {@code 2003-Q3}
 * @param calendar the fiscal year that it is a quarter of
 */
public record FiscalQuarter(Quarter label, FiscalCalendar calendar) {

    private static final int QUARTERS = 4;

    public LocalDate start() {
        return end().plusDays(1).minusMonths(FiscalCalendar.MONTHS_A_QUARTER);
    }

    public LocalDate end() {
        int before = FiscalCalendar.MONTHS_A_QUARTER * (QUARTERS - label.number());
        return calendar.endOf(label.year()).plusDays(1).minusMonths(before).minusDays(1);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start()) && !date.isAfter(end());
    }

    public FiscalQuarter previous() {
        return calendar.quarter(label.previous());
    }

    public FiscalQuarter next() {
        return calendar.quarter(label.next());
    }

    /** Last day of the months after the quarter end: what is spent by then is current. */
    public LocalDate currentUntil(int months) {
        return end().plusDays(1).plusMonths(months).minusDays(1);
    }

    /** First and last day, in words: 2003-07-01 to 2003-09-30. */
    public String days() {
        return start() + " to " + end();
    }

    /** Its label with its days: 2003-Q3 (2003-07-01 to 2003-09-30). */
    public String named() {
        return label + " (" + days() + ")";
    }

    @Override
    public String toString() {
        return label.toString();
    }
}
