package org.quarterclose.rollforward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.measurement.Facts;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.Assumption;
import org.quarterclose.portfolio.Assumption.AssumptionKind;

/** What a roll-forward in another currency comes to in dollars, row by row and as laws over ten thousand rows. */
class TranslationTest {

    private static final int ROWS = 10_000;
    private static final int FX = Movements.COLUMNS.indexOf("fx");

    private final Random random = new Random(20030930);

    private static Translation rates(String closing, String average, String opening) {
        return rates(RoundingMode.HALF_UP, closing, average, opening);
    }

    private static Translation rates(RoundingMode rounding, String... prices) {
        List<Assumption> assumptions = new ArrayList<>();
        List<String> days = List.of("closing", "average", "opening");
        for (int i = 0; i < prices.length; i++) {
            SourceLine source = new SourceLine("assumptions.csv", i + 2L);
            assumptions.add(new Assumption(AssumptionKind.FX, "CAD " + days.get(i), new BigDecimal(prices[i]), source));
        }
        return new Translation(Facts.policy(PaymentsPostedBy.GL, rounding), assumptions);
    }

    private static Money cad(String amount) {
        return Money.of(amount, "CAD");
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static RollForwardRow row(List<Money> columns, Money excess, Money current) {
        Movements moved = Movements.ofColumns(columns);
        return new RollForwardRow(0, "MILL", "COVER", ObligationClass.REMEDIATION, moved, moved, excess, current);
    }

    private static RollForwardRow cover() {
        List<Money> columns = new ArrayList<>(Movements.none("CAD").columns());
        columns.set(0, cad("1000.00"));
        columns.set(2, cad("0.50"));
        columns.set(4, cad("-100.05"));
        return row(columns, cad("33.33"), cad("10.01"));
    }

    @Test
    void balances_at_the_quarter_end_movements_at_the_average_the_rest_is_the_exchange_difference() {
        TranslatedRow both = rates("0.75", "0.7", "0.8").row(cover(), usd("800.00"), null);

        // 0.35, 70.035 and 675.3375; the difference is 675.34 - 800.00 - 0.35 + 70.04.
        assertThat(both.presented().quarter().columns())
                .extracting(Money::plain)
                .containsExactly("800.00", "0.00", "0.35", "0.00", "-70.04", "0.00", "0.00", "-54.97", "0.00", "0.00");
        assertThat(both.presented().closing()).isEqualTo(usd("675.34"));
        assertThat(both.presented().current()).isEqualTo(usd("7.51"));
        // The whole payment of 133.38 is 93.366, of which the balance took 70.04.
        assertThat(both.presented().excessPayment()).isEqualTo(usd("23.33"));
        assertThat(both.local()).isEqualTo(cover());
    }

    @Test
    void the_mode_of_the_policy_rounds() {
        Translation even = rates(RoundingMode.HALF_EVEN, "0.5", "0.5");

        assertThat(even.closing(cad("0.05"))).isEqualTo(usd("0.02"));
        assertThat(rates("0.5", "0.5", "0.5").closing(cad("0.05"))).isEqualTo(usd("0.03"));
    }

    @Test
    void a_peso_has_two_decimals_here_like_every_currency_and_its_price_has_twelve() {
        assertThat(rates("0.001511111111", "1", "1").closing(cad("520000000.50")))
                .isEqualTo(usd("785777.78"));
    }

    @Test
    void the_presentation_currency_is_not_touched_and_a_missing_rate_leaves_what_was_posted() {
        RollForwardRow same = row(Movements.none("USD").columns(), usd("0.00"), usd("0.00"));
        assertThat(rates("0.75", "0.7", "0.8").row(same, usd("0.00"), null).presented())
                .isSameAs(same);

        TranslatedRow kept = rates(RoundingMode.HALF_UP, "0.75").row(cover(), usd("812.34"), null);

        assertThat(kept.presented().closing()).isEqualTo(usd("812.34"));
        assertThat(kept.presented().quarter().accrual()).isEqualTo(usd("0.00"));
        assertThat(kept.rate()).isNull();
    }

    @Test
    void every_row_foots_is_never_negative_and_its_difference_is_what_the_rates_moved() {
        for (int i = 0; i < ROWS; i++) {
            Translation translation = rates(price(), price(), price());
            RollForwardRow local = drawn();
            Money opening = translation.opening(local.quarter().opening());
            RollForwardRow presented = translation.row(local, opening, null).presented();

            assertThat(presented.closing()).isEqualTo(translation.closing(local.closing()));
            assertThat(presented.quarter().columns().stream().reduce(usd("0.00"), Money::plus))
                    .isEqualTo(presented.closing());
            assertThat(presented.closing().isNegative()).isFalse();
            assertThat(presented.current()).isBetween(usd("0.00"), presented.closing());
            assertThat(presented.excessPayment().isNegative()).isFalse();
        }
    }

    @Test
    void where_rates_never_change_the_difference_is_cents_of_rounding_and_nothing_for_a_whole_price() {
        for (int i = 0; i < ROWS; i++) {
            String price = price();
            Translation constant = rates(price, price, price);
            RollForwardRow local = drawn();
            Money opening = constant.opening(local.quarter().opening());
            Money rounding = constant.row(local, opening, null)
                    .presented()
                    .quarter()
                    .columns()
                    .get(FX);
            // Half a cent for each of nine columns and the closing.
            assertThat(rounding.absolute()).isLessThanOrEqualTo(usd("0.05"));

            Translation whole = rates("3", "3", "3");
            RollForwardRow exact = whole.row(
                            local, whole.opening(local.quarter().opening()), null)
                    .presented();
            assertThat(exact.quarter().fx()).isEqualTo(usd("0.00"));
        }
    }

    @Test
    void a_year_adds_up_quarter_by_quarter_on_what_was_posted() {
        Translation first = rates("0.75", "0.7", "0.8");
        RollForwardRow before = first.row(cover(), usd("800.00"), null).presented();
        List<Money> columns = new ArrayList<>(Movements.none("CAD").columns());
        columns.set(0, cover().closing());
        RollForwardRow next = row(columns, cad("0.00"), cad("0.00"));

        RollForwardRow year = rates("0.9", "0.8", "1")
                .row(next, before.closing(), before.yearToDate())
                .presented();

        assertThat(year.yearToDate().opening()).isEqualTo(usd("800.00"));
        assertThat(year.yearToDate().closing()).isEqualTo(year.closing()).isEqualTo(usd("810.41"));
        assertThat(year.yearToDate().fx()).isEqualTo(usd("80.10"));
    }

    private RollForwardRow drawn() {
        List<Money> columns = new ArrayList<>(Movements.none("CAD").columns());
        columns.set(0, cents(1_000_000));
        for (int column : List.of(1, 2, 3, 5)) {
            columns.set(column, cents(100_000));
        }
        columns.set(4, cents(1_000_000).min(columns.get(0)).negated());
        Movements moved = Movements.ofColumns(columns);
        return row(columns, cents(50_000), cents(1_000_000).min(moved.closing()));
    }

    private Money cents(int most) {
        return new Money(BigDecimal.valueOf(random.nextInt(most), Money.CENTS), "CAD");
    }

    private String price() {
        return BigDecimal.valueOf(1 + random.nextInt(2_000_000), 6).toPlainString();
    }
}
