package org.quarterclose.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.sums;
import static org.quarterclose.measurement.Facts.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Quarter;
import org.quarterclose.measurement.Facts.Line;
import org.quarterclose.measurement.Retirements.Flow;
import org.quarterclose.measurement.SpendSchedule.Year;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.EstimateSum;

/**
 * Facts that are told in fiscal quarters and years give the same figures whenever the fiscal year ends: nothing counts
 * in calendar quarters or calendar years by accident.
 */
class EveryFiscalYearTest {

    private static final int LIVES = 60;
    private static final int QUARTERS = 6;
    private static final Quarter FIRST = new Quarter(2003, 3);

    /** What of a close is told without a day. */
    private record Told(
            List<Money> movements, Money current, Money undiscounted, List<Money> layers, List<Year> spending) {

        static Told of(Retirement closed, FiscalCalendar calendar) {
            return new Told(
                    List.of(
                            closed.incurred(),
                            closed.accreted(),
                            closed.paid(),
                            closed.revised(),
                            closed.measurement().required()),
                    closed.measurement().current(),
                    closed.measurement().discounted().undiscounted(),
                    closed.layers().stream().map(LayerMovement::closing).toList(),
                    SpendSchedule.of(closed, calendar).years());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void a_retirement_obligation_lives_the_same_life_under_every_fiscal_year(int lastMonth) {
        for (int seed = 0; seed < LIVES; seed++) {
            assertThat(life(seed, new FiscalCalendar(lastMonth)))
                    .as("life %s of a year that ends in month %s", seed, lastMonth)
                    .isEqualTo(life(seed, FiscalCalendar.DECEMBER));
        }
    }

    private static List<Told> life(int seed, FiscalCalendar calendar) {
        Random random = new Random(seed);
        FiscalQuarter quarter = calendar.quarter(FIRST);
        Retirements books = new Retirements(quarter.start().toString())
                .under(Facts.policy(calendar))
                .rate("INFLATION", "0.03");
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < QUARTERS; i++) {
            books.rate("CARFR", BigDecimal.valueOf(2 + random.nextInt(10), 2).toPlainString());
            Flow[] flows = {flow(random, calendar), flow(random, calendar), flow(random, calendar)};
            books.pay(i > 0 && random.nextBoolean() ? "1234.56" : "0.00");
            told.add(Told.of(books.close(quarter.toString(), flows), calendar));
            quarter = quarter.next();
        }
        return told;
    }

    /** Spent by the end of a quarter, in the prices of an earlier year. */
    private static Flow flow(Random random, FiscalCalendar calendar) {
        LocalDate spent = calendar.quarter(new Quarter(2003 + random.nextInt(8), 1 + random.nextInt(4)))
                .end();
        Flow flow =
                Flow.of(BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2).toPlainString(), spent.toString());
        return random.nextBoolean() ? flow.in(2000 + random.nextInt(3)) : flow;
    }

    // 100,000.00 over 1.08 ^ (41 / 4), to the cent: 41 quarters of a year that ends in February.
    @Test
    void time_is_counted_in_quarters_of_the_fiscal_year() {
        FiscalCalendar february = new FiscalCalendar(2);
        Retirements books = new Retirements("2003-06-01").under(Facts.policy(february));

        Retirement closed = books.rate("CARFR", "0.08").close("2004-Q2", Flow.of("100000.00", "2013-11-30"));

        assertThat(closed.measurement().required()).isEqualTo(usd("45436.67"));
        QuarterTime time = new QuarterTime(february);
        assertThat(time.between(LocalDate.of(2003, 9, 1), LocalDate.of(2013, 11, 30)))
                .isEqualByComparingTo("41");
        assertThat(time.between(LocalDate.of(2003, 12, 1), LocalDate.of(2004, 2, 29)))
                .isEqualByComparingTo("1");
        assertThat(new QuarterTime(FiscalCalendar.DECEMBER)
                        .between(LocalDate.of(2003, 9, 1), LocalDate.of(2013, 11, 30)))
                .isNotEqualByComparingTo("41");
    }

    @ParameterizedTest
    @CsvSource({
        "12, 2003-Q3, 1.00, '2003:1.00,2004:20.00,2005:300.00'",
        "6,  2004-Q1, 1.00, '2004:1.00,2005:320.00'",
        "9,  2003-Q4, 1.00, '2004:1.00,2005:320.00'"
    })
    void spending_lies_in_the_fiscal_year_of_its_day(int lastMonth, String label, String current, String years) {
        ClosePolicy policy = Facts.policy(new FiscalCalendar(lastMonth));
        List<EstimateSum> lines = sums(
                Line.range("1.00", "1.00").spent("2003-12-31"),
                Line.range("20.00", "20.00").spent("2004-10-01"),
                Line.range("300.00", "300.00").spent("2005-06-30"));

        Measurement measured = new Measurer(policy, policy.calendar().quarter(Quarter.parse(label)))
                .measure(Facts.probable("BASIN"), lines, usd("0.00"));

        assertThat(measured.current()).isEqualTo(usd(current));
        assertThat(SpendSchedule.of(measured, lines, policy).years().stream()
                        .map(year -> year.year() + ":" + year.amount())
                        .toList())
                .isEqualTo(List.of(years.split(",")));
    }
}
