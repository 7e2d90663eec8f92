package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.quarterclose.basics.FiscalCalendar;

/**
 * Time in quarters of the company's fiscal year. A part of a quarter counts by its actual days: 46 of the 92 days of a
 * quarter are half of it.
 *
 * @param calendar says when quarters begin
 */
record QuarterTime(FiscalCalendar calendar) {

    private static final long MONTHS_A_YEAR = 12;
    private static final int MONTHS_A_QUARTER = 3;

    /** From the start of one day to the end of another; zero when that end has passed. */
    BigDecimal between(LocalDate from, LocalDate through) {
        return position(through.plusDays(1)).subtract(position(from)).max(BigDecimal.ZERO);
    }

    /** Quarters to the start of a day, from a day long before all others. */
    private BigDecimal position(LocalDate day) {
        LocalDate start = calendar.startOfQuarter(day);
        long passed = ChronoUnit.DAYS.between(start, day);
        long length = ChronoUnit.DAYS.between(start, start.plusMonths(MONTHS_A_QUARTER));
        long whole = (MONTHS_A_YEAR * start.getYear() + start.getMonthValue()) / MONTHS_A_QUARTER;
        BigDecimal part = BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(length), MathContext.DECIMAL128);
        return BigDecimal.valueOf(whole).add(part);
    }
}
