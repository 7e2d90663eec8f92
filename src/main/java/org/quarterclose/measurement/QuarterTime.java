package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Time in quarters. A part of a quarter counts by its actual days: 46 of the 92 days of a quarter are half of it. */
final class QuarterTime {

    private static final int QUARTERS_A_YEAR = 4;
    private static final int MONTHS_A_QUARTER = 3;

    private QuarterTime() {}

    /** From the start of one day to the end of another; zero when that end has passed. */
    static BigDecimal between(LocalDate from, LocalDate through) {
        return position(through.plusDays(1)).subtract(position(from)).max(BigDecimal.ZERO);
    }

    /** Quarters from the year 0 to the start of a day. */
    private static BigDecimal position(LocalDate day) {
        int quarter = (day.getMonthValue() - 1) / MONTHS_A_QUARTER;
        LocalDate start = LocalDate.of(day.getYear(), 1 + MONTHS_A_QUARTER * quarter, 1);
        long passed = ChronoUnit.DAYS.between(start, day);
        long length = ChronoUnit.DAYS.between(start, start.plusMonths(MONTHS_A_QUARTER));
        long whole = (long) QUARTERS_A_YEAR * day.getYear() + quarter;
        BigDecimal part = BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(length), MathContext.DECIMAL128);
        return BigDecimal.valueOf(whole).add(part);
    }
}
