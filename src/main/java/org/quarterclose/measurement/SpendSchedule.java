package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.EstimateSum;

/**
 * When our share of an accrued obligation is expected to be spent, by fiscal years, exact: they sum to the required
 * balance before it is rounded, those of a retirement obligation to its undiscounted cost. What is not accrued from an
 * estimate has no schedule.
 *
 * @param years in order of time; spending without a period comes last
 */
public record SpendSchedule(int number, List<Year> years) {

    private static final Set<Basis> ESTIMATED =
            EnumSet.of(Basis.BEST_ESTIMATE, Basis.MINIMUM_OF_RANGE, Basis.MID_POINT, Basis.MIXED);

    /**
     * @param year of the end of the period of spending, null when the lines name none
     * @param amount our share, at least two decimals and no more than it needs
     */
    public record Year(Integer year, BigDecimal amount) {}

    public SpendSchedule {
        years = List.copyOf(years);
    }

    /** The schedule of the sums that a measurement was made from. */
    public static SpendSchedule of(Measurement measurement, List<EstimateSum> sums, ClosePolicy policy) {
        RangePoint point = RangePoint.of(policy.framework());
        SortedMap<Integer, BigDecimal> amounts =
                new TreeMap<>(Comparator.nullsLast(Comparator.<Integer>naturalOrder()));
        if (ESTIMATED.contains(measurement.basis())) {
            sums.stream()
                    .filter(sum -> !sum.likeness().later())
                    .forEach(sum -> amounts.merge(yearOf(sum, policy.calendar()), point.of(sum), BigDecimal::add));
        }
        List<Year> years = new ArrayList<>();
        for (Map.Entry<Integer, BigDecimal> year : amounts.entrySet()) {
            years.add(new Year(year.getKey(), plain(year.getValue())));
        }
        return new SpendSchedule(measurement.number(), years);
    }

    /** What is still to be spent of a retirement obligation, before it is discounted. */
    public static SpendSchedule of(Retirement retirement, FiscalCalendar calendar) {
        SortedMap<Integer, BigDecimal> amounts = new TreeMap<>();
        retirement.layers().stream()
                .filter(row -> row.undiscounted().isPositive())
                .forEach(row -> amounts.merge(
                        calendar.yearOf(row.spendOn()), row.undiscounted().amount(), BigDecimal::add));
        List<Year> years = new ArrayList<>();
        amounts.forEach((year, amount) -> years.add(new Year(year, amount)));
        return new SpendSchedule(retirement.measurement().number(), years);
    }

    private static Integer yearOf(EstimateSum sum, FiscalCalendar calendar) {
        LocalDate day = sum.likeness().spendOn();
        return day == null ? null : calendar.yearOf(day);
    }

    // The same figure in the same digits, however the lines were split.
    private static BigDecimal plain(BigDecimal exact) {
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.scale() < Money.CENTS ? stripped.setScale(Money.CENTS) : stripped;
    }
}
