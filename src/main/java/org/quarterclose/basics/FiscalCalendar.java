package org.quarterclose.basics;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The company's fiscal year: it ends with the last day of a month, has four quarters of three months, and is named
 * after the calendar year in which it ends. With a year that ends in June, 2004 is July 2003 to June 2004, and
 * {@code 2004-Q1} is July to September 2003.
 *
 * <p>The policy says which calendar it is, and nothing but a calendar turns a label into days.
 *
 * @param lastMonth the month with which the year ends, 1 to 12
 */
public record FiscalCalendar(int lastMonth) {

    /** The fiscal year is the calendar year. */
    public static final FiscalCalendar DECEMBER = new FiscalCalendar(12);

    static final int MONTHS_A_QUARTER = 3;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    public FiscalCalendar {
        if (lastMonth < 1 || lastMonth > MONTHS) {
            throw new IllegalArgumentException("a year ends with a month from 1 to 12; found " + lastMonth);
        }
    }

    /** The calendar under which a quarter ends on a day, the last of its month. */
    public static FiscalCalendar under(Quarter label, LocalDate end) {
        int later = end.getMonthValue() + MONTHS_A_QUARTER * (QUARTERS - label.number());
        FiscalCalendar calendar = new FiscalCalendar((later - 1) % MONTHS + 1);
        if (!calendar.quarter(label).end().equals(end)) {
            throw new IllegalArgumentException("no fiscal year has a " + label + " that ends on " + end);
        }
        return calendar;
    }

    /** The calendar of a year end as the policy writes it; empty when no month ends on that day. */
    public static Optional<FiscalCalendar> endingOn(String yearEnd) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(FiscalCalendar::new)
                .filter(calendar -> calendar.yearEnd().equals(yearEnd))
                .findFirst();
    }

    /** The quarter of a label with its days. */
    public FiscalQuarter quarter(Quarter label) {
        return new FiscalQuarter(label, this);
    }

    /** The fiscal year that a day lies in. */
    public int yearOf(LocalDate day) {
        return day.getMonthValue() > lastMonth ? day.getYear() + 1 : day.getYear();
    }

    /** The last day of a fiscal year. */
    public LocalDate endOf(int year) {
        return YearMonth.of(year, lastMonth).atEndOfMonth();
    }

    /** The first day of the quarter that a day lies in. */
    public LocalDate startOfQuarter(LocalDate day) {
        int into = Math.floorMod(day.getMonthValue() - 1 - lastMonth, MONTHS_A_QUARTER);
        return day.withDayOfMonth(1).minusMonths(into);
    }

    /** As the policy writes it: 06-30, and 02-28 for the end of February in any year. */
    public String yearEnd() {
        int day = Month.of(lastMonth).minLength();
        return String.format(Locale.ROOT, "%02d-%02d", lastMonth, day);
    }
}
