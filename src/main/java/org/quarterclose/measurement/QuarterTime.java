package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.quarterclose.basics.Quarter;

/** Time in quarters. A part of a quarter counts by its actual days: 46 of the 92 days of a quarter are half of it. */
final class QuarterTime {

    private static final int QUARTERS_A_YEAR = 4;

    private QuarterTime() {}

    /** From the start of one day to the end of another; zero when that end has passed. */
    static BigDecimal between(LocalDate from, LocalDate through) {
        return position(through.plusDays(1)).subtract(position(from)).max(BigDecimal.ZERO);
    }

    /** Quarters from the year 0 to the start of a day. */
    private static BigDecimal position(LocalDate day) {
        Quarter quarter = Quarter.of(day);
        long passed = ChronoUnit.DAYS.between(quarter.start(), day);
        long length = ChronoUnit.DAYS.between(quarter.start(), quarter.next().start());
        long whole = (long) QUARTERS_A_YEAR * quarter.year() + quarter.number();
        BigDecimal part = BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(length), MathContext.DECIMAL128);
        return BigDecimal.valueOf(whole).add(part);
    }
}
