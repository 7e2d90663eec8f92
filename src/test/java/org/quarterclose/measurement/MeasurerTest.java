package org.quarterclose.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.POLICY;
import static org.quarterclose.measurement.Facts.Q3;
import static org.quarterclose.measurement.Facts.probable;
import static org.quarterclose.measurement.Facts.sums;
import static org.quarterclose.measurement.Facts.usd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.Share;
import org.quarterclose.measurement.Facts.Line;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurement.Range;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.Obligation;

class MeasurerTest {

    private static final Obligation BASIN = probable("CDA-BASIN");
    private static final Measurer MEASURER = new Measurer(POLICY, Q3);

    private static Measurement measure(Line... lines) {
        return MEASURER.measure(BASIN, sums(lines), usd("0.00"));
    }

    @Test
    void a_range_without_best_estimate_is_carried_at_its_minimum() {
        Measurement basin = measure(Line.range("18000000", "58000000"));

        assertThat(basin.basis()).isEqualTo(Basis.MINIMUM_OF_RANGE);
        assertThat(basin.required()).isEqualTo(usd("18000000.00"));
        assertThat(basin.excessExposure()).isEqualTo(usd("40000000.00"));
        assertThat(basin.range()).isEqualTo(new Range(usd("18000000.00"), null, usd("58000000.00")));
        assertThat(basin.declaredShare()).isNull();
        assertThat(basin.lines()).isEqualTo(1);
        assertThat(basin.rule())
                .isEqualTo("Without a best estimate the low end of the range is accrued (ASC 450-20-30-1)");
    }

    @Test
    void a_best_estimate_is_carried_and_the_high_end_above_it_disclosed() {
        Measurement measured = measure(Line.best("6000000", "6800000", "9500000"));

        assertThat(measured.basis()).isEqualTo(Basis.BEST_ESTIMATE);
        assertThat(measured.required()).isEqualTo(usd("6800000.00"));
        assertThat(measured.excessExposure()).isEqualTo(usd("2700000.00"));
        assertThat(measured.range().best()).isEqualTo(usd("6800000.00"));
        assertThat(measured.rule()).isEqualTo("The best estimate is accrued (ASC 450-20-30-1)");
    }

    @Test
    void lines_with_and_without_best_estimate_add_up_to_a_mixed_balance() {
        Measurement measured = measure(Line.best("100", "150", "300"), Line.range("40", "90"), Line.range("10", "10"));

        assertThat(measured.basis()).isEqualTo(Basis.MIXED);
        assertThat(measured.required()).isEqualTo(usd("200.00"));
        assertThat(measured.range()).isEqualTo(new Range(usd("150.00"), usd("200.00"), usd("400.00")));
        assertThat(measured.excessExposure()).isEqualTo(usd("200.00"));
        assertThat(measured.rule())
                .isEqualTo("The best estimate of 1 line and, where there is none, the low end of 2 lines are accrued"
                        + " (ASC 450-20-30-1)");
    }

    @Test
    void an_amount_that_is_already_our_share_is_not_multiplied_again() {
        Measurement measured = measure(Line.range("18000000", "58000000").entity("31"));

        assertThat(measured.required()).isEqualTo(usd("18000000.00"));
        assertThat(measured.excessExposure()).isEqualTo(usd("40000000.00"));
        assertThat(measured.declaredShare().percent()).isEqualTo("31");
        assertThat(measured.rule()).endsWith("; amounts are already our share of 31 %");
    }

    @Test
    void the_whole_site_s_cost_is_carried_at_our_share() {
        Measurement measured = measure(Line.range("58064516.13", "187096774.19").siteTotal("31"));

        assertThat(measured.required()).isEqualTo(usd("18000000.00"));
        assertThat(measured.range().high()).isEqualTo(usd("58000000.00"));
        assertThat(measured.declaredShare().percent()).isEqualTo("31");
        assertThat(measured.rule()).endsWith("; our share of 31 % of the site's cost");
    }

    @Test
    void lines_of_different_shares_are_added_after_the_share_and_state_no_common_one() {
        Measurement measured = measure(
                Line.range("1000", "2000").siteTotal("31"),
                Line.range("1000", "2000").siteTotal("50"));

        assertThat(measured.required()).isEqualTo(usd("810.00"));
        assertThat(measured.declaredShare()).isNull();
        assertThat(measured.rule()).endsWith("; each line at its own share");
    }

    @Test
    void a_share_that_only_some_lines_state_is_no_common_share() {
        Measurement measured = measure(Line.range("10", "20").entity("31"), Line.range("1", "2"));

        assertThat(measured.declaredShare()).isNull();
        assertThat(measured.required()).isEqualTo(usd("11.00"));
    }

    @Test
    void the_same_share_applied_to_one_line_and_contained_in_another_is_stated_once() {
        Measurement measured = measure(
                Line.range("100", "200").siteTotal("31"),
                Line.range("100", "200").entity("31"));

        assertThat(measured.required()).isEqualTo(usd("131.00"));
        assertThat(measured.declaredShare()).isEqualTo(Share.ofPercent(new BigDecimal("31")));
        assertThat(measured.rule()).endsWith("; each line at its own share");
    }

    @Test
    void a_low_end_of_zero_accrues_nothing_discloses_the_high_end_and_asks_for_a_look() {
        Measurement measured = measure(Line.range("0", "5000000"));

        assertThat(measured.basis()).isEqualTo(Basis.MINIMUM_OF_RANGE);
        assertThat(measured.required()).isEqualTo(usd("0.00"));
        assertThat(measured.excessExposure()).isEqualTo(usd("5000000.00"));
    }

    @Test
    void a_best_estimate_of_zero_is_an_estimate_and_a_blank_one_is_not() {
        Measurement zero = measure(Line.best("0", "0", "900"));
        Measurement blank = measure(Line.range("100", "900"));

        assertThat(zero.basis()).isEqualTo(Basis.BEST_ESTIMATE);
        assertThat(zero.required()).isEqualTo(usd("0.00"));
        assertThat(zero.range().best()).isEqualTo(usd("0.00"));
        assertThat(blank.required()).isEqualTo(usd("100.00"));
    }

    @Test
    void a_line_with_a_best_estimate_alone_has_a_range_of_that_amount() {
        Measurement onlyBest = measure(Line.best(null, "700", null));

        assertThat(onlyBest.range()).isEqualTo(new Range(usd("700.00"), usd("700.00"), usd("700.00")));
        assertThat(onlyBest.excessExposure()).isEqualTo(usd("0.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "52.505, HALF_UP, 52.51",
        "52.505, HALF_EVEN, 52.50",
        "52.515, HALF_EVEN, 52.52",
        "52.505, HALF_DOWN, 52.50",
        "52.501, UP, 52.51",
        "52.509, DOWN, 52.50",
    })
    void the_policy_names_how_half_a_cent_is_rounded(String exact, RoundingMode mode, String cents) {
        Measurer measurer = new Measurer(Facts.policy(PaymentsPostedBy.GL, mode), Q3);

        assertThat(measurer.measure(BASIN, sums(Line.range(exact, "100")), usd("0.00"))
                        .required())
                .isEqualTo(usd(cents));
    }

    @Test
    void three_lines_of_33_333_at_31_percent_make_31_00_and_not_three_times_10_33() {
        Line third = Line.range("33.333", "33.333").siteTotal("31");

        assertThat(measure(third, third, third).required()).isEqualTo(usd("31.00"));
        assertThat(measure(third.spent("2004-12-31"), third.spent("2005-12-31"), third)
                        .required())
                .isEqualTo(usd("31.00"));
    }

    @Test
    void a_line_about_later_conditions_is_disclosed_only() {
        Measurement measured =
                measure(Line.range("100", "300"), Line.range("50", "80").afterQuarterEnd());

        assertThat(measured.required()).isEqualTo(usd("100.00"));
        assertThat(measured.range().high()).isEqualTo(usd("300.00"));
        assertThat(measured.excessExposure()).isEqualTo(usd("200.00"));
        assertThat(measured.lines()).isEqualTo(1);
        assertThat(measured.rule())
                .endsWith("; 1 line about conditions after the quarter end, 50.00 to 80.00 USD, disclosed only"
                        + " (ASC 855-10-25-3)");
    }

    @Test
    void an_obligation_with_later_lines_only_keeps_the_balance_it_has() {
        Measurement measured =
                MEASURER.measure(BASIN, sums(Line.range("50", "80").afterQuarterEnd()), usd("700.00"));

        assertThat(measured.basis()).isEqualTo(Basis.CARRIED_FORWARD);
        assertThat(measured.required()).isEqualTo(usd("700.00"));
        assertThat(measured.rule()).startsWith("No estimate of the conditions at the quarter end");
    }

    @Test
    void what_is_spent_by_the_last_day_of_the_twelve_months_is_current() {
        Measurement measured = measure(
                Line.range("1.00", "1").spent("2003-12-31"),
                Line.range("20.00", "20").spent("2004-09-30"),
                Line.range("300.00", "300").spent("2004-10-01"),
                Line.range("4000.00", "4000"));

        assertThat(measured.current()).isEqualTo(usd("21.00"));
        assertThat(measured.noncurrent()).isEqualTo(usd("4300.00"));
    }

    @Test
    void the_current_portion_never_exceeds_the_balance() {
        Measurement measured = measure(Line.best("0.005", "0.005", "1").spent("2004-03-31"), Line.range("0", "1"));

        assertThat(measured.required()).isEqualTo(usd("0.01"));
        assertThat(measured.current()).isEqualTo(usd("0.01"));
        assertThat(measured.noncurrent()).isEqualTo(usd("0.00"));
    }
}
