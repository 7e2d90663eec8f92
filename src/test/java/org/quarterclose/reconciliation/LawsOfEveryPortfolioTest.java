package org.quarterclose.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.measurement.LayerMovement;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.reconciliation.DrawnYears.Close;
import org.quarterclose.reconciliation.DrawnYears.Step;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.RollForwardTotals;
import org.quarterclose.rollforward.RollForwardTotals.Subtotal;
import org.quarterclose.rollforward.TranslatedRecovery;

/**
 * What holds for every portfolio of every class, in every currency, under both frameworks: each law on ten thousand
 * portfolios of a fixed seed, three quarters each. They are closed in memory, from the rooms that the job closes them
 * with; that the job puts the rooms together the same way is shown by the quarters closed through the whole job.
 */
class LawsOfEveryPortfolioTest {

    private static final Money NOTHING = Money.zero("USD");

    @Test
    void opening_and_movements_are_the_closing_in_the_own_and_in_the_presentation_currency() {
        DrawnYears.everyClose(close -> close.steps().forEach(step -> {
            RollForwardRow local = step.closed().row().local();
            RollForwardRow presented = step.closed().row().presented();
            assertThat(footed(local.quarter())).isEqualTo(local.closing());
            assertThat(footed(presented.quarter())).isEqualTo(presented.closing());
            assertThat(footed(presented.yearToDate())).isEqualTo(presented.closing());
            assertThat(local.quarter().opening()).isEqualTo(step.before().balance());
            assertThat(local.closing()).isEqualTo(step.closed().measurement().required());
            assertThat(presented.closing()).isEqualTo(close.season().translation.closing(local.closing()));
        }));
    }

    @Test
    void the_year_to_date_is_the_sum_of_its_quarters_and_opens_with_the_year_whenever_it_begins() {
        DrawnYears.everyPortfolio(closes -> {
            for (int number = 0; number < closes.get(0).steps().size(); number++) {
                List<Money> sums = null;
                Money opening = null;
                for (Close close : closes) {
                    RollForwardRow row =
                            close.steps().get(number).closed().row().presented();
                    boolean begins =
                            sums == null || close.season().quarter.label().number() == 1;
                    opening = begins ? row.quarter().opening() : opening;
                    sums = begins ? moved(row.quarter()) : added(sums, moved(row.quarter()));
                    assertThat(moved(row.yearToDate())).isEqualTo(sums);
                    assertThat(row.yearToDate().opening()).isEqualTo(opening);
                }
            }
        });
    }

    /** All columns but the opening. */
    private static List<Money> moved(Movements movements) {
        return movements.columns().subList(1, Movements.COLUMNS.size());
    }

    private static List<Money> added(List<Money> some, List<Money> more) {
        List<Money> sums = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            sums.add(some.get(i).plus(more.get(i)));
        }
        return sums;
    }

    private static Money footed(Movements moved) {
        return moved.opening()
                .plus(moved.incurred())
                .plus(moved.revisions())
                .plus(moved.accretion())
                .plus(moved.payments())
                .plus(moved.acquired())
                .plus(moved.disposed())
                .plus(moved.fx())
                .plus(moved.released())
                .plus(moved.representation());
    }

    @Test
    void a_quarter_opens_with_what_the_one_before_it_closed_with_layer_by_layer() {
        DrawnYears.everyPortfolio(closes -> {
            for (int i = 1; i < closes.size(); i++) {
                for (int number = 0; number < closes.get(i).steps().size(); number++) {
                    ClosedOne before = closes.get(i - 1).steps().get(number).closed();
                    ClosedOne after = closes.get(i).steps().get(number).closed();
                    assertThat(after.row().presented().quarter().opening())
                            .isEqualTo(before.row().presented().closing());
                    assertThat(sum(
                                    after.layers(),
                                    LayerMovement::opening,
                                    after.row().local().currency()))
                            .isEqualTo(sum(
                                    before.layers(),
                                    LayerMovement::closing,
                                    after.row().local().currency()));
                }
            }
        });
    }

    private static Money sum(List<LayerMovement> layers, Function<LayerMovement, Money> column, String currency) {
        return layers.stream().map(column).reduce(Money.zero(currency), Money::plus);
    }

    @Test
    void debits_equal_credits_and_take_every_account_from_opening_to_closing() {
        DrawnYears.everyClose(close -> {
            Map<String, Money> net = new TreeMap<>();
            for (Step step : close.steps()) {
                step.closed().entries().forEach(entry -> assertBalanced(entry, net));
            }
            assertThat(net.values().stream().reduce(NOTHING, Money::plus)).isEqualTo(NOTHING);
            Map<String, Money> expected = new TreeMap<>();
            close.steps().forEach(step -> expect(close, step.closed(), expected));
            expected.forEach((account, amount) ->
                    assertThat(net.getOrDefault(account, NOTHING)).as(account).isEqualTo(amount));
        });
    }

    private static void assertBalanced(JournalEntry entry, Map<String, Money> net) {
        Money debits = NOTHING;
        Money credits = NOTHING;
        for (JournalEntry.Line line : entry.lines()) {
            debits = debits.plus(line.debit());
            credits = credits.plus(line.credit());
            net.merge(line.account().number(), line.debit().minus(line.credit()), Money::plus);
        }
        assertThat(debits).as(entry.id()).isEqualTo(credits);
        assertThat(debits.isPositive()).isTrue();
    }

    /** What the entries must debit to the accounts of the balance sheet: the change that the ledger has not yet. */
    private static void expect(Close close, ClosedOne closed, Map<String, Money> expected) {
        boolean postsPayments = close.season().policy.paymentsPostedBy() == PaymentsPostedBy.CLOSE;
        RollForwardRow row = closed.row().presented();
        Money left = row.quarter().opening().minus(row.closing());
        Money paid = row.excessPayment().minus(row.quarter().payments());
        String liability =
                close.season().policy.chart().liability(row.obligationClass()).number();
        expected.merge(liability, postsPayments ? left : left.minus(paid), Money::plus);
        Money grown = closed.receivable().minus(closed.receivableBefore());
        String receivable =
                close.season().policy.chart().recovery().receivable().number();
        expected.merge(receivable, postsPayments ? grown : grown.minus(collected(closed)), Money::plus);
    }

    private static Money collected(ClosedOne closed) {
        return closed.recoveries().stream()
                .flatMap(all -> all.presented().stream())
                .map(TranslatedRecovery::collected)
                .reduce(NOTHING, Money::plus);
    }

    @Test
    void current_and_non_current_are_the_closing_and_layers_are_current_by_their_date() {
        DrawnYears.everyClose(close -> close.steps().forEach(step -> {
            ClosedOne closed = step.closed();
            for (RollForwardRow row : List.of(closed.row().local(), closed.row().presented())) {
                assertThat(row.current().plus(row.noncurrent())).isEqualTo(row.closing());
                assertThat(row.current()).isBetween(Money.zero(row.currency()), row.closing());
            }
            if (!closed.layers().isEmpty()) {
                List<LayerMovement> soon = closed.layers().stream()
                        .filter(layer ->
                                !layer.spendOn().isAfter(close.season().quarter.currentUntil(12)))
                        .toList();
                assertThat(closed.row().local().current())
                        .isEqualTo(sum(
                                soon,
                                LayerMovement::closing,
                                closed.row().local().currency()));
            }
        }));
    }

    @Test
    void properties_and_classes_each_make_the_whole_whatever_the_order_of_rows() {
        DrawnYears.everyClose(close -> {
            RollForwardTotals totals = new RollForwardTotals("USD");
            List<RollForwardRow> rows = new ArrayList<>(close.steps().stream()
                    .map(step -> step.closed().row().presented())
                    .toList());
            Collections.shuffle(rows, close.random());
            rows.forEach(totals::add);
            for (int i = 0; i < Movements.COLUMNS.size(); i++) {
                int column = i;
                Money whole = rows.stream()
                        .map(row -> row.quarter().columns().get(column))
                        .reduce(NOTHING, Money::plus);
                Function<Subtotal, Money> part = sum -> sum.quarter().columns().get(column);
                assertThat(part.apply(totals.total())).isEqualTo(whole);
                assertThat(added(totals.byProperty().values().stream().map(part).toList()))
                        .isEqualTo(whole);
                assertThat(added(totals.byClass().values().stream().map(part).toList()))
                        .isEqualTo(whole);
            }
            Money current = added(rows.stream().map(RollForwardRow::current).toList());
            assertThat(added(totals.byProperty().values().stream()
                            .map(Subtotal::current)
                            .toList()))
                    .isEqualTo(current);
        });
    }

    private static Money added(List<Money> amounts) {
        return amounts.stream().reduce(NOTHING, Money::plus);
    }

    @Test
    void no_liability_layer_receivable_or_exposure_is_negative_and_no_payment_adds_to_a_balance() {
        DrawnYears.everyClose(close -> close.steps().forEach(step -> {
            ClosedOne closed = step.closed();
            for (RollForwardRow row : List.of(closed.row().local(), closed.row().presented())) {
                assertThat(row.closing().isNegative()).isFalse();
                assertThat(row.excessPayment().isNegative()).isFalse();
                assertThat(row.quarter().payments().isPositive()).isFalse();
                assertThat(row.quarter().released().isPositive()).isFalse();
                assertThat(row.quarter().disposed().isPositive()).isFalse();
            }
            assertThat(closed.measurement().excessExposure().isNegative()).isFalse();
            closed.layers().forEach(layer -> {
                assertThat(layer.closing().isNegative()).isFalse();
                assertThat(layer.undiscounted().isNegative()).isFalse();
            });
            assertThat(closed.receivable().isNegative()).isFalse();
        }));
    }

    @Test
    void the_order_of_lines_activities_and_claims_and_the_way_lines_are_added_up_change_nothing() {
        DrawnYears.everyClose(close -> close.steps().forEach(step -> {
            Happening shuffled = step.happening().inOrder(rows -> shuffled(rows, close.random()));
            assertThat(ClosedOne.of(close.season(), shuffled, step.before())).isEqualTo(step.closed());
        }));
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> copy = new ArrayList<>(rows);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Test
    void closing_once_more_changes_nothing_even_for_somebody_who_has_measured_nothing_yet() {
        Map<Season, Season> others = new ConcurrentHashMap<>();
        DrawnYears.everyClose(close -> {
            if (close.random().nextInt(100) == 0) {
                others.clear();
            }
            Season anew = others.computeIfAbsent(close.season(), Season::anew);
            close.steps()
                    .forEach(step -> assertThat(ClosedOne.of(anew, step.happening(), step.before()))
                            .isEqualTo(step.closed()));
        });
    }
}
