package org.quarterclose.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.POLICY;
import static org.quarterclose.measurement.Facts.usd;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Quarter;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Retirements.Flow;
import org.quarterclose.policy.ClosePolicy.DownwardRevisions;

/** A retirement obligation quarter by quarter, to the cent; the figures were computed apart, with forty decimals. */
class RetirementMeasurerTest {

    private static final Flow HUNDRED_IN_TEN_YEARS = Flow.of("100000.00", "2013-06-30");

    private final Retirements books = new Retirements("2003-07-01");

    @Test
    void expected_flows_of_283_500_inflated_by_4_percent_and_with_5_percent_of_risk_are_worth_194_884_98() {
        books.rate("CARFR", "0.085").rate("INFLATION", "0.04").rate("MARKET_RISK", "0.05");
        Retirement first = books.close(
                "2003-Q3",
                Flow.of("100000", "2013-06-30").scenario("low", "0.25").in(2003),
                Flow.of("125000", "2013-06-30").scenario("middle", "0.5").in(2003),
                Flow.of("175000", "2013-06-30").scenario("high", "0.25").in(2003),
                Flow.of("152250", "2013-06-30").in(2003));
        assertThat(first.measurement().discounted().undiscounted()).isEqualTo(usd("440631.72"));
        assertThat(first.incurred()).isEqualTo(usd("194884.98"));
        assertThat(first.accreted()).isEqualTo(usd("4015.49"));
        assertThat(first.measurement().required()).isEqualTo(usd("198900.47"));
    }

    @Test
    void forty_quarters_of_one_layer_end_at_exactly_its_undiscounted_440_631_72() {
        books.rate("CARFR", "0.085");
        Flow flow = Flow.of("440631.72", "2013-06-30");
        Quarter quarter = Quarter.parse("2003-Q3");
        Money accreted = usd("0");
        for (int i = 0; i < 40; i++) {
            accreted = accreted.plus(books.close(quarter.toString(), flow).accreted());
            quarter = quarter.next();
        }
        assertThat(books.balance()).isEqualTo(usd("440631.72"));
        assertThat(accreted).isEqualTo(usd("440631.72").minus(usd("194884.98")));
    }

    @Test
    void a_quarter_of_8_percent_adds_899_82_to_46_319_35_and_not_a_fourth_of_the_rate_926_39() {
        Retirement first = at8Percent().close("2003-Q3", HUNDRED_IN_TEN_YEARS);
        assertThat(first.incurred()).isEqualTo(usd("46319.35"));
        assertThat(first.accreted()).isEqualTo(usd("899.82"));
    }

    @Test
    void part_of_a_quarter_counts_by_its_days() {
        Retirements mid = new Retirements("2003-08-16").rate("CARFR", "0.08");
        Retirement first = mid.close("2003-Q3", Flow.of("100000.00", "2013-09-30"));
        assertThat(first.incurred()).isEqualTo(usd("45875.89"));
        assertThat(mid.balance()).isEqualTo(usd("46319.35"));
    }

    @Test
    void a_rate_that_changes_alone_changes_nothing() {
        at8Percent().close("2003-Q3", HUNDRED_IN_TEN_YEARS);
        Retirement next = books.rate("CARFR", "0.02").close("2003-Q4", HUNDRED_IN_TEN_YEARS);
        assertThat(next.revised()).isEqualTo(usd("0.00"));
        assertThat(books.balance()).isEqualTo(usd("48136.48"));
    }

    @Test
    void more_flows_are_a_new_layer_at_the_rate_of_today() {
        at8Percent().close("2003-Q3", HUNDRED_IN_TEN_YEARS);
        Retirement more = books.rate("CARFR", "0.09").close("2003-Q4", Flow.of("120000.00", "2013-06-30"));
        assertThat(more.revised()).isEqualTo(usd("8820.20"));
        assertThat(more.layers()).extracting(LayerMovement::layer).containsExactly(1, 2);
        assertThat(more.layers().get(1).rate()).isEqualTo(new BigDecimal("0.09"));
        assertThat(more.layers().get(1).incurredOn()).isEqualTo("2003-12-31");
    }

    @Test
    void fewer_flows_leave_at_the_rate_of_the_layer_they_came_from_the_latest_first() {
        twoLayers();
        Retirement fewer = books.close("2004-Q1", Flow.of("90000.00", "2013-06-30"));
        assertThat(fewer.revised()).isEqualTo(usd("-13919.44"));
        assertThat(fewer.layers().get(1).closing()).isEqualTo(usd("0.00"));
    }

    @Test
    void or_all_layers_give_alike_where_the_policy_says_so() {
        twoLayers();
        Retirement fewer =
                books.by(DownwardRevisions.WEIGHTED_AVERAGE).close("2004-Q1", Flow.of("90000.00", "2013-06-30"));
        assertThat(fewer.revised()).isEqualTo(usd("-14520.97"));
        assertThat(fewer.layers())
                .extracting(LayerMovement::undiscounted)
                .containsExactly(usd("75000.00"), usd("15000.00"));
    }

    @Test
    void flows_that_only_move_to_another_day_keep_their_rate() {
        at8Percent().close("2003-Q3", HUNDRED_IN_TEN_YEARS);
        Retirement moved = books.rate("CARFR", "0.02").close("2003-Q4", Flow.of("100000.00", "2015-06-30"));
        assertThat(moved.revised()).isEqualTo(usd("-6867.21"));
        assertThat(books.layers()).hasSize(1);
        assertThat(books.layers().get(0).rate()).isEqualTo(new BigDecimal("0.08"));
    }

    @Test
    void a_payment_comes_off_what_is_due_first_and_takes_its_part_of_the_flows_along() {
        at8Percent().close("2003-Q3", HUNDRED_IN_TEN_YEARS, Flow.of("5000.00", "2003-12-31"));
        Retirement paid = books.pay("15000.00").close("2003-Q4");
        assertThat(paid.paid()).isEqualTo(usd("-15000.00"));
        assertThat(paid.layers().get(0).closing()).isEqualTo(usd("0.00"));
        assertThat(paid.layers().get(1).closing()).isEqualTo(usd("38136.48"));
        assertThat(paid.layers().get(1).undiscounted()).isEqualTo(usd("79225.73"));
    }

    @Test
    void what_is_paid_above_the_balance_is_a_loss_and_no_debit_balance() {
        at8Percent().close("2003-Q3", HUNDRED_IN_TEN_YEARS);
        Retirement paid = books.pay("50000.00").close("2003-Q4");
        assertThat(paid.paid()).isEqualTo(usd("-48136.48"));
        assertThat(paid.excessPayment()).isEqualTo(usd("1863.52"));
        assertThat(books.balance()).isEqualTo(usd("0.00"));
    }

    @Test
    void without_an_estimate_time_still_passes() {
        at8Percent().close("2003-Q3", HUNDRED_IN_TEN_YEARS);
        Retirement carried = books.close("2003-Q4");
        assertThat(carried.accreted()).isEqualTo(usd("917.31"));
        assertThat(carried.measurement().rule()).contains("no accepted estimate");
    }

    @Test
    void without_a_rate_nothing_is_recognised() {
        Retirement unknown = new Retirements("2003-07-01").close("2003-Q3", HUNDRED_IN_TEN_YEARS);
        assertThat(unknown.measurement().required()).isEqualTo(usd("0.00"));
        assertThat(unknown.layers()).isEmpty();
    }

    @Test
    void before_the_day_it_is_incurred_nothing_is_carried() {
        Retirements later = new Retirements("2003-10-01").rate("CARFR", "0.08");
        assertThat(later.close("2003-Q3", HUNDRED_IN_TEN_YEARS).measurement().rule())
                .contains("after the quarter end");
        assertThat(later.close("2003-Q4", HUNDRED_IN_TEN_YEARS).incurred()).isEqualTo(usd("47219.17"));
    }

    @Test
    void a_release_takes_every_layer_to_zero() {
        at8Percent().close("2003-Q3", HUNDRED_IN_TEN_YEARS);
        Retirement released = books.release("2003-11-15").close("2003-Q4");
        assertThat(released.released()).isEqualTo(usd("-48136.48"));
        assertThat(released.measurement().basis()).isEqualTo(Basis.RELEASED);
    }

    @Test
    void a_balance_brought_from_elsewhere_grows_from_where_it_stands_and_ends_at_its_flows() {
        at8Percent().brought("50000.00", HUNDRED_IN_TEN_YEARS);
        assertThat(books.close("2013-Q1").accreted()).isEqualTo(usd("971.33"));
        assertThat(books.close("2013-Q2").measurement().required()).isEqualTo(usd("100000.00"));
    }

    @Test
    void a_balance_off_its_worth_stays_as_far_off_when_its_flows_move() {
        Retirements moved = new Retirements("2003-07-01").rate("CARFR", "0.08");
        moved.brought("50000.00", Flow.of("100000.00", "2013-06-30"));
        moved.close("2003-Q3", Flow.of("100000.00", "2015-06-30"));
        // 50,000.00 a quarter later at 8 %, over 1.08 twice.
        assertThat(moved.balance()).isEqualTo(usd("43699.70"));
    }

    @Test
    void what_is_spent_within_twelve_months_is_current() {
        Retirement first =
                at8Percent().close("2003-Q3", Flow.of("1000.00", "2004-09-30"), Flow.of("5000.00", "2004-10-01"));
        assertThat(first.measurement().current()).isEqualTo(usd("925.93"));
        assertThat(POLICY.currentPortionMonths()).isEqualTo(12);
    }

    private Retirements at8Percent() {
        return books.rate("CARFR", "0.08");
    }

    private void twoLayers() {
        at8Percent().close("2003-Q3", HUNDRED_IN_TEN_YEARS);
        books.rate("CARFR", "0.09").close("2003-Q4", Flow.of("120000.00", "2013-06-30"));
    }
}
