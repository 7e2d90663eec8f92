package org.quarterclose.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quarterclose.measurement.Facts.POLICY;
import static org.quarterclose.measurement.Facts.Q3;
import static org.quarterclose.measurement.Facts.carriedForward;
import static org.quarterclose.measurement.Facts.obligation;
import static org.quarterclose.measurement.Facts.probable;
import static org.quarterclose.measurement.Facts.released;
import static org.quarterclose.measurement.Facts.sums;
import static org.quarterclose.measurement.Facts.usd;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.measurement.Facts.Line;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurement.Range;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;

class ClassificationTest {

    private static final Obligation BASIN = probable("CDA-BASIN");
    private static final Measurer MEASURER = new Measurer(POLICY, Q3);

    @Test
    void a_reasonably_possible_loss_is_disclosed_at_its_high_end_and_not_accrued() {
        Obligation claim = obligation("TORT", Likelihood.REASONABLY_POSSIBLE);
        Measurement measured =
                MEASURER.measure(claim, sums(Line.best("100", "200", "900").siteTotal("50")), usd("400.00"));

        assertThat(measured.basis()).isEqualTo(Basis.DISCLOSE_ONLY);
        assertThat(measured.required()).isEqualTo(usd("0.00"));
        assertThat(measured.current()).isEqualTo(usd("0.00"));
        assertThat(measured.excessExposure()).isEqualTo(usd("450.00"));
        assertThat(measured.range()).isEqualTo(new Range(usd("50.00"), usd("100.00"), usd("450.00")));
        assertThat(measured.rule())
                .isEqualTo("A loss is reasonably possible, not probable: nothing is accrued, up to 450.00 USD is"
                        + " disclosed (ASC 450-20-50-3); our share of 50 % of the site's cost");
    }

    @Test
    void a_reasonably_possible_loss_without_figures_says_that_no_amount_is_known() {
        Measurement measured =
                MEASURER.measure(obligation("TORT", Likelihood.REASONABLY_POSSIBLE), List.of(), usd("0.00"));

        assertThat(measured.range()).isEqualTo(Range.NONE);
        assertThat(measured.excessExposure()).isEqualTo(usd("0.00"));
        assertThat(measured.rule()).endsWith("no amount is known to disclose yet (ASC 450-20-50-4)");
    }

    @Test
    void a_remote_loss_is_neither_accrued_nor_disclosed() {
        Measurement measured =
                MEASURER.measure(obligation("TORT", Likelihood.REMOTE), sums(Line.range("100", "900")), usd("0.00"));

        assertThat(measured.basis()).isEqualTo(Basis.DISCLOSE_ONLY);
        assertThat(measured.required()).isEqualTo(usd("0.00"));
        assertThat(measured.excessExposure()).isEqualTo(usd("0.00"));
        assertThat(measured.rule()).isEqualTo("A loss is remote: nothing is accrued (ASC 450-20-25-2)");
    }

    @Test
    void a_released_obligation_is_carried_at_nothing_whatever_its_estimates_say() {
        Obligation piedmont = released("PIEDMONT", "2003-09-30", "Letter 17");
        Measurement measured = MEASURER.measure(piedmont, sums(Line.range("100", "900")), usd("700.00"));

        assertThat(measured.basis()).isEqualTo(Basis.RELEASED);
        assertThat(measured.required()).isEqualTo(usd("0.00"));
        assertThat(measured.excessExposure()).isEqualTo(usd("0.00"));
        assertThat(measured.range()).isEqualTo(Range.NONE);
        assertThat(measured.lines()).isZero();
        assertThat(measured.rule())
                .isEqualTo("Released on 2003-09-30 by Letter 17: nothing is owed any more (ASC 405-20-40-1)");
    }

    @ParameterizedTest
    @CsvSource({"2003-10-01, Letter 17", "2003-09-30, ''", "2003-09-30, ' '"})
    void a_release_after_the_quarter_end_or_without_its_document_leaves_the_balance(String on, String reference) {
        Measurement measured =
                MEASURER.measure(released("SIDDOWAY", on, reference), sums(Line.range("100", "900")), usd("700.00"));

        assertThat(measured.basis()).isEqualTo(Basis.MINIMUM_OF_RANGE);
        assertThat(measured.required()).isEqualTo(usd("100.00"));
    }

    @Test
    void without_an_estimate_but_with_a_reason_the_balance_is_carried_forward() {
        Obligation shumake = carriedForward("SHUMAKE", "agency reviews\n the work plan ");
        Measurement measured = MEASURER.measure(shumake, List.of(), new Carried(usd("700.00"), usd("200.00")));

        assertThat(measured.basis()).isEqualTo(Basis.CARRIED_FORWARD);
        assertThat(measured.required()).isEqualTo(usd("700.00"));
        assertThat(measured.current()).isEqualTo(usd("200.00"));
        assertThat(measured.excessExposure()).isEqualTo(usd("0.00"));
        assertThat(measured.rule())
                .isEqualTo("No estimate this quarter, because: agency reviews the work plan: the balance after the"
                        + " quarter's activity is carried forward (ASC 250-10-45-17)");
    }

    @Test
    void without_a_known_schedule_a_balance_carried_forward_is_non_current() {
        Measurement measured = MEASURER.measure(carriedForward("SHUMAKE", "no news"), List.of(), usd("700.00"));

        assertThat(measured.current()).isEqualTo(usd("0.00"));
        assertThat(measured.noncurrent()).isEqualTo(usd("700.00"));
    }

    @Test
    void an_obligation_whose_estimates_were_all_rejected_is_not_measured_at_zero() {
        Measurement measured = MEASURER.measure(BASIN, List.of(), usd("2000000.00"));

        assertThat(measured.basis()).isEqualTo(Basis.CARRIED_FORWARD);
        assertThat(measured.required()).isEqualTo(usd("2000000.00"));
        assertThat(measured.rule()).startsWith("No accepted estimate: ");
    }

    @Test
    void an_estimate_counts_even_where_a_reason_to_carry_forward_is_given_too() {
        Measurement measured =
                MEASURER.measure(carriedForward("SHUMAKE", "no news"), sums(Line.range("100", "900")), usd("700.00"));

        assertThat(measured.required()).isEqualTo(usd("100.00"));
    }

    @Test
    void years_of_spending_add_up_to_the_exact_share_and_undated_spending_comes_last() {
        List<EstimateSum> sums = sums(
                Line.range("33.333", "50").siteTotal("31"),
                Line.range("10", "20").spent("2012-12-31"),
                Line.range("5", "20").spent("2012-03-31"),
                Line.best("1", "2", "3").spent("2004-12-31"),
                Line.range("9", "9").spent("2004-12-31").afterQuarterEnd());
        SpendSchedule schedule = SpendSchedule.of(MEASURER.measure(BASIN, sums, usd("0.00")), sums, POLICY);

        assertThat(schedule.years())
                .containsExactly(
                        new SpendSchedule.Year(2004, new BigDecimal("2.00")),
                        new SpendSchedule.Year(2012, new BigDecimal("15.00")),
                        new SpendSchedule.Year(null, new BigDecimal("10.33323")));
    }

    @Test
    void what_is_not_accrued_has_no_schedule_of_spending() {
        List<EstimateSum> sums = sums(Line.range("100", "900"));
        Measurement disclosed = MEASURER.measure(obligation("TORT", Likelihood.REMOTE), sums, usd("0.00"));

        assertThat(SpendSchedule.of(disclosed, sums, POLICY).years()).isEmpty();
    }

    @Test
    void what_this_program_does_not_measure_is_a_bug_of_its_caller() {
        Obligation retirement = Facts.numbered(0, "P", ObligationClass.RETIREMENT, null);
        Money nothing = usd("0.00");

        assertThatThrownBy(() -> MEASURER.measure(retirement, List.of(), nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OB-0");
        assertThatThrownBy(() -> MEASURER.measure(BASIN, Facts.sums(7, List.of(Line.range("1", "2"))), nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another obligation's estimate");
        assertThatThrownBy(() -> MEASURER.measure(BASIN, List.of(), usd("-1.00")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
