package org.quarterclose.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.Q3;
import static org.quarterclose.measurement.Facts.usd;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.measurement.Facts.Line;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Retirements.Flow;
import org.quarterclose.portfolio.Assumption;
import org.quarterclose.portfolio.Assumption.AssumptionKind;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.QuarterRates;

/** The same facts under IAS 37: the middle of a range, and the rate of today for all that is discounted. */
class IfrsTest {

    private static final Obligation BASIN = Facts.probable("BASIN");
    private static final Flow HUNDRED_IN_TEN_YEARS = Flow.of("100000.00", "2013-06-30");

    @Test
    void the_basin_of_18_to_58_million_is_carried_at_38_million() {
        Measurement measured =
                measure(List.of(), Line.range("18000000", "58000000").entity("31"));
        assertThat(measured.required()).isEqualTo(usd("38000000.00"));
        assertThat(measured.excessExposure()).isEqualTo(usd("20000000.00"));
        assertThat(measured.basis()).isEqualTo(Basis.MID_POINT);
        assertThat(measured.rule()).contains("the middle of the range is carried (IAS 37.39)");
        assertThat(SpendSchedule.of(measured, sums(Line.range("18000000", "58000000")), Facts.ifrs())
                        .years())
                .extracting(SpendSchedule.Year::amount)
                .containsExactly(new BigDecimal("38000000.00"));
    }

    @Test
    void a_best_estimate_is_carried_as_it_is_and_half_a_cent_is_rounded_once() {
        assertThat(measure(List.of(), Line.best("100", "150", "300")).required())
                .isEqualTo(usd("150.00"));
        assertThat(measure(List.of(), Line.range("0.01", "0.02")).required()).isEqualTo(usd("0.02"));
    }

    @Test
    void a_range_that_ends_at_a_known_day_is_discounted_whatever_the_register_says_of_its_timing() {
        Measurement measured =
                measure(List.of(rate("0.05")), Line.range("100000", "150000").spent("2005-09-30"));
        assertThat(measured.required()).isEqualTo(usd("113378.68"));
        assertThat(measured.discounted().undiscounted()).isEqualTo(usd("125000.00"));
        assertThat(measured.rule()).endsWith("discounted at 5 % from 125000.00 USD (IAS 37.45)");
    }

    @Test
    void another_rate_measures_every_retirement_flow_anew_with_or_without_an_estimate() {
        Retirements books = new Retirements("2003-07-01").under(Facts.ifrs());
        books.rate("CARFR", "0.08").close("2003-Q3", HUNDRED_IN_TEN_YEARS);
        Retirement anew = books.rate("CARFR", "0.05").close("2003-Q4", HUNDRED_IN_TEN_YEARS);
        assertThat(anew.accreted()).isEqualTo(usd("917.31"));
        assertThat(books.balance()).isEqualTo(usd("62907.39"));
        assertThat(books.layers()).hasSize(1);
        Retirement carried = books.rate("CARFR", "0.08").close("2004-Q1");
        assertThat(books.balance()).isEqualTo(usd("49071.60"));
        assertThat(carried.measurement().rule()).contains("(IAS 37.36)").contains("(IAS 37.59)");
    }

    private static Measurement measure(List<Assumption> rates, Line... lines) {
        Measurer measurer = new Measurer(Facts.ifrs(), Q3, new QuarterRates(rates, "USD", FiscalCalendar.DECEMBER));
        return measurer.measure(BASIN, sums(lines), Carried.nothing("USD"));
    }

    private static List<EstimateSum> sums(Line... lines) {
        return List.of(lines).stream().map(line -> line.sum(BASIN.number())).toList();
    }

    private static Assumption rate(String value) {
        return new Assumption(AssumptionKind.DISCOUNT, "", new BigDecimal(value), new SourceLine("assumptions.csv", 2));
    }
}
