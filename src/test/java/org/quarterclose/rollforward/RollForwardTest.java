package org.quarterclose.rollforward;

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

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.measurement.Facts;
import org.quarterclose.measurement.Facts.Line;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurer;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;

class RollForwardTest {

    private static final Measurer MEASURER = new Measurer(POLICY, Q3);
    private static final Obligation BASIN = probable("CDA-BASIN");
    private static final Money NOTHING = usd("0.00");

    private static RollForwardRow row(Obligation obligation, Opening opening, String paid, Line... lines) {
        List<EstimateSum> sums = sums(lines);
        Money payments = usd(paid);
        Measurement measurement = MEASURER.measure(obligation, sums, opening.lessPayments(payments));
        return RollForward.row(obligation, measurement, opening, payments, null);
    }

    private static Opening opening(String balance) {
        return Opening.given(usd(balance));
    }

    @Test
    void a_balance_of_2_million_that_must_be_18_million_is_revised_by_16_million() {
        RollForwardRow basin = row(BASIN, opening("2000000.00"), "0.00", Line.range("18000000", "58000000"));

        assertThat(basin.quarter().revisions()).isEqualTo(usd("16000000.00"));
        assertThat(basin.quarter().incurred()).isEqualTo(NOTHING);
        assertThat(basin.closing()).isEqualTo(usd("18000000.00"));
        assertThat(basin.yearToDate()).isEqualTo(basin.quarter());
    }

    @Test
    void payments_count_before_the_estimate_of_what_remains() {
        RollForwardRow row = row(BASIN, opening("1000.00"), "300.00", Line.range("900", "2000"));

        assertThat(row.quarter().payments()).isEqualTo(usd("-300.00"));
        assertThat(row.quarter().revisions()).isEqualTo(usd("200.00"));
        assertThat(row.closing()).isEqualTo(usd("900.00"));
        assertThat(row.excessPayment()).isEqualTo(NOTHING);
    }

    @Test
    void an_unchanged_lifetime_of_1000_less_300_paid_needs_no_revision() {
        RollForwardRow row = row(BASIN, opening("1000.00"), "300.00", Line.range("700", "2000"));

        assertThat(row.quarter().accrual()).isEqualTo(NOTHING);
        assertThat(row.closing()).isEqualTo(usd("700.00"));
    }

    @Test
    void a_payment_above_the_balance_takes_it_to_zero_and_the_rest_to_expense() {
        RollForwardRow row = row(carriedForward("SHUMAKE", "no news"), opening("100.00"), "150.00");

        assertThat(row.quarter().payments()).isEqualTo(usd("-100.00"));
        assertThat(row.excessPayment()).isEqualTo(usd("50.00"));
        assertThat(row.closing()).isEqualTo(NOTHING);
    }

    @Test
    void a_payment_above_the_balance_with_a_new_estimate_accrues_all_that_remains() {
        RollForwardRow row = row(BASIN, opening("100.00"), "150.00", Line.range("80", "200"));

        assertThat(row.quarter().payments()).isEqualTo(usd("-100.00"));
        assertThat(row.excessPayment()).isEqualTo(usd("50.00"));
        assertThat(row.quarter().revisions()).isEqualTo(usd("80.00"));
        assertThat(row.closing()).isEqualTo(usd("80.00"));
    }

    @Test
    void a_payment_above_the_balance_is_reported_with_its_amount() {
        RollForwardRow over = row(BASIN, opening("100.00"), "150.00", Line.range("80", "200"));
        RollForwardRow within = row(BASIN, opening("100.00"), "100.00", Line.range("80", "200"));
        SourceLine payment = new SourceLine("activity.csv", 4);

        assertThat(PaymentAboveBalance.of(within, payment)).isEmpty();
        assertThat(PaymentAboveBalance.of(over, payment)).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(Code.PAYMENT_ABOVE_BALANCE);
            assertThat(problem.obligationId()).isEqualTo("CDA-BASIN");
            assertThat(problem.message())
                    .isEqualTo("found payments 50.00 USD above the balance of 100.00 USD;"
                            + " expected payments up to the balance");
        });
    }

    @Test
    void a_refund_adds_to_the_balance() {
        RollForwardRow row = row(BASIN, opening("100.00"), "-20.00", Line.range("100", "200"));

        assertThat(row.quarter().payments()).isEqualTo(usd("20.00"));
        assertThat(row.quarter().revisions()).isEqualTo(usd("-20.00"));
        assertThat(row.excessPayment()).isEqualTo(NOTHING);
    }

    @Test
    void a_refund_on_an_obligation_never_recognised_is_no_negative_accrual() {
        RollForwardRow row = row(BASIN, Opening.none("USD"), "-20.00", Line.range("0", "200"));

        assertThat(row.quarter().incurred()).isEqualTo(NOTHING);
        assertThat(row.quarter().revisions()).isEqualTo(usd("-20.00"));
    }

    @Test
    void an_obligation_the_books_never_carried_is_incurred() {
        RollForwardRow row = row(BASIN, Opening.none("USD"), "0.00", Line.range("500", "900"));

        assertThat(row.quarter().incurred()).isEqualTo(usd("500.00"));
        assertThat(row.quarter().revisions()).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "BEST_ESTIMATE, revised",
        "MINIMUM_OF_RANGE, revised",
        "MIXED, revised",
        "CARRIED_FORWARD, incurred",
        "DISCLOSE_ONLY, incurred",
        "RELEASED, incurred",
    })
    void after_a_closing_of_zero_the_prior_basis_says_whether_500_is_revised_or_incurred(Basis prior, String cause) {
        Opening opening = Opening.closingOf(NOTHING, NOTHING, prior);
        RollForwardRow row = row(BASIN, opening, "0.00", Line.range("500", "900"));

        assertThat(row.quarter().revisions()).isEqualTo(cause.equals("revised") ? usd("500.00") : NOTHING);
        assertThat(row.quarter().incurred()).isEqualTo(cause.equals("incurred") ? usd("500.00") : NOTHING);
    }

    @Test
    void a_carried_forward_balance_above_zero_is_revised_by_the_next_estimate() {
        Opening opening = Opening.closingOf(usd("100.00"), NOTHING, Basis.CARRIED_FORWARD);

        assertThat(row(BASIN, opening, "0.00", Line.range("500", "900"))
                        .quarter()
                        .revisions())
                .isEqualTo(usd("400.00"));
    }

    @Test
    void a_release_takes_what_payments_left_to_zero() {
        RollForwardRow row = row(released("PIEDMONT", "2003-08-15", "Letter 17"), opening("900.00"), "200.00");

        assertThat(row.quarter().payments()).isEqualTo(usd("-200.00"));
        assertThat(row.quarter().released()).isEqualTo(usd("-700.00"));
        assertThat(row.quarter().revisions()).isEqualTo(NOTHING);
        assertThat(row.closing()).isEqualTo(NOTHING);
    }

    @Test
    void a_loss_no_longer_probable_is_revised_to_zero() {
        RollForwardRow row = row(
                obligation("TORT", Likelihood.REASONABLY_POSSIBLE), opening("900.00"), "0.00", Line.range("1", "2"));

        assertThat(row.quarter().revisions()).isEqualTo(usd("-900.00"));
        assertThat(row.closing()).isEqualTo(NOTHING);
    }

    @Test
    void without_an_estimate_only_payments_move_the_balance() {
        Opening opening = Opening.closingOf(usd("700.00"), usd("250.00"), Basis.MINIMUM_OF_RANGE);
        RollForwardRow row = row(carriedForward("SHUMAKE", "no news"), opening, "100.00");

        assertThat(row.quarter().payments()).isEqualTo(usd("-100.00"));
        assertThat(row.quarter().accrual()).isEqualTo(NOTHING);
        assertThat(row.closing()).isEqualTo(usd("600.00"));
        assertThat(row.current()).isEqualTo(usd("150.00"));
        assertThat(row.noncurrent()).isEqualTo(usd("450.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "700, 250, 0, 700, 250",
        "700, 250, 300, 400, 0",
        "700, 250, 900, 0, 0",
        "700, 250, -50, 750, 300",
        "700, 700, -50, 750, 750",
    })
    void payments_come_off_the_current_part_first(
            String balance, String current, String paid, String left, String leftCurrent) {
        Opening opening = Opening.closingOf(usd(balance), usd(current), Basis.BEST_ESTIMATE);

        assertThat(opening.lessPayments(usd(paid)).balance()).isEqualTo(usd(left));
        assertThat(opening.lessPayments(usd(paid)).current()).isEqualTo(usd(leftCurrent));
    }

    @Test
    void the_year_to_date_opens_where_the_year_opened_and_closes_where_the_quarter_closes() {
        Measurement q1 = MEASURER.measure(BASIN, sums(Line.range("500", "900")), NOTHING);
        RollForwardRow first = RollForward.row(BASIN, q1, opening("200.00"), usd("50.00"), null);
        Measurement q2 = MEASURER.measure(BASIN, sums(Line.range("450", "900")), NOTHING);
        Opening opening = Opening.closingOf(first.closing(), first.current(), q1.basis());
        RollForwardRow second = RollForward.row(BASIN, q2, opening, usd("100.00"), first.yearToDate());

        assertThat(second.yearToDate().opening()).isEqualTo(usd("200.00"));
        assertThat(second.yearToDate().payments()).isEqualTo(usd("-150.00"));
        assertThat(second.yearToDate().revisions()).isEqualTo(usd("400.00"));
        assertThat(second.yearToDate().closing()).isEqualTo(usd("450.00"));
        assertThat(second.quarter().opening()).isEqualTo(usd("500.00"));
        assertThat(second.quarter().revisions()).isEqualTo(usd("50.00"));
    }

    @Test
    void figures_that_do_not_belong_together_are_a_bug_of_the_caller() {
        Measurement measured = MEASURER.measure(BASIN, sums(Line.range("500", "900")), NOTHING);
        Movements otherYear = Movements.none("USD").openingAt(usd("1.00"));
        Obligation other = Facts.numbered(3, "P", ObligationClass.LITIGATION, Likelihood.PROBABLE);
        Measurement carried = MEASURER.measure(carriedForward("S", "no news"), List.of(), usd("90.00"));

        assertThatThrownBy(() -> RollForward.row(BASIN, measured, opening("2.00"), NOTHING, otherYear))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the year so far closes at 1.00 USD, the quarter opens at 2.00 USD");
        assertThatThrownBy(() -> RollForward.row(other, measured, opening("2.00"), NOTHING, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RollForward.row(BASIN, carried, opening("100.00"), NOTHING, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is carried forward, yet moves by -10.00 USD");
    }

    @Test
    void an_opening_is_never_negative_nor_current_beyond_itself_nor_unrecognised() {
        assertThatThrownBy(() -> opening("-1.00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opening(usd("1.00"), usd("2.00"), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opening(usd("1.00"), NOTHING, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
