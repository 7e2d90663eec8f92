package org.quarterclose.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.POLICY;
import static org.quarterclose.measurement.Facts.Q3;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.EntrySource;
import org.quarterclose.journal.JournalMaker;
import org.quarterclose.measurement.Facts;
import org.quarterclose.measurement.Facts.Line;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurer;
import org.quarterclose.measurement.SpendSchedule;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.reconciliation.Portfolios.Case;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.Opening;
import org.quarterclose.rollforward.RollForward;
import org.quarterclose.rollforward.RollForwardRow;

/** What holds for every portfolio, on ten thousand of them drawn from a fixed seed. */
class LawsOfTheBooksTest {

    private static final int PORTFOLIOS = 10_000;
    private static final long SEED = 20030930;
    private static final Measurer MEASURER = new Measurer(POLICY, Q3);

    private static void everyPortfolio(BiConsumer<Portfolios, List<Case>> law) {
        Portfolios portfolios = new Portfolios(SEED);
        for (int i = 0; i < PORTFOLIOS; i++) {
            law.accept(portfolios, portfolios.next());
        }
    }

    private static void everyCase(Consumer<Case> law) {
        everyPortfolio((portfolios, cases) -> cases.forEach(law));
    }

    private static List<EstimateSum> sums(Case one) {
        return Facts.sums(one.obligation().number(), one.lines());
    }

    private static Measurement measure(Case one, List<EstimateSum> sums) {
        return MEASURER.measure(one.obligation(), sums, one.opening().lessPayments(one.payments()));
    }

    private static RollForwardRow row(Case one) {
        return RollForward.row(one.obligation(), measure(one, sums(one)), one.opening(), one.payments(), null);
    }

    @ParameterizedTest
    @EnumSource(PaymentsPostedBy.class)
    void books_foot_balance_and_tie_to_a_ledger_kept_by_hand(PaymentsPostedBy payments) {
        ClosePolicy policy = Facts.policy(payments, RoundingMode.HALF_UP);
        everyPortfolio((portfolios, cases) -> {
            Books books = new Books(policy);
            cases.forEach(one -> books.close(one.obligation(), sums(one), one.opening(), one.payments()));
            assertThat(Reconciliation.checks(books.figures(), policy)).noneMatch(Check::failed);
        });
    }

    @Test
    void opening_less_what_was_paid_plus_what_was_expensed_is_the_closing() {
        everyCase(one -> {
            RollForwardRow row = row(one);
            Money expense = row.quarter().accrual().plus(row.excessPayment());
            assertThat(one.opening().balance().minus(one.payments()).plus(expense))
                    .isEqualTo(row.closing());
        });
    }

    @Test
    void no_liability_is_negative_and_its_current_part_lies_within_it() {
        everyCase(one -> {
            RollForwardRow row = row(one);
            assertThat(row.closing().isNegative()).isFalse();
            assertThat(row.current().isNegative()).isFalse();
            assertThat(row.noncurrent().isNegative()).isFalse();
            assertThat(row.excessPayment().isNegative()).isFalse();
            assertThat(measure(one, sums(one)).excessExposure().isNegative()).isFalse();
            assertThat(row.current().plus(row.noncurrent())).isEqualTo(row.closing());
        });
    }

    @Test
    void the_order_of_lines_and_the_way_they_are_split_change_nothing() {
        everyPortfolio((portfolios, cases) -> cases.forEach(one -> {
            int number = one.obligation().number();
            List<EstimateSum> apart = new ArrayList<>();
            portfolios.shuffled(one.lines()).forEach(line -> apart.add(line.sum(number)));
            Measurement whole = measure(one, sums(one));

            assertThat(measure(one, apart)).isEqualTo(whole);
            assertThat(SpendSchedule.of(whole, apart, POLICY)).isEqualTo(SpendSchedule.of(whole, sums(one), POLICY));
        }));
    }

    @Test
    void lines_cut_into_two_are_carried_like_the_whole() {
        everyPortfolio((portfolios, cases) -> cases.forEach(one -> {
            List<Line> halves = new ArrayList<>();
            one.lines().forEach(line -> halves.addAll(cut(portfolios, line)));
            Case cut = new Case(one.obligation(), halves, one.opening(), one.payments());
            Measurement whole = measure(one, sums(one));
            Measurement parts = measure(cut, sums(cut));

            assertThat(parts.required()).isEqualTo(whole.required());
            assertThat(parts.range()).isEqualTo(whole.range());
            assertThat(parts.current()).isEqualTo(whole.current());
            assertThat(parts.excessExposure()).isEqualTo(whole.excessExposure());
            assertThat(parts.lines()).isEqualTo(2 * whole.lines());
        }));
    }

    private static List<Line> cut(Portfolios portfolios, Line line) {
        String low = portfolios.part(line.low());
        String best = line.best() == null ? null : portfolios.part(line.best());
        String high = portfolios.part(line.high());
        return List.of(
                new Line(low, best, high, line.share(), line.declared(), line.spendOn(), line.later()),
                new Line(
                        rest(line.low(), low),
                        best == null ? null : rest(line.best(), best),
                        rest(line.high(), high),
                        line.share(),
                        line.declared(),
                        line.spendOn(),
                        line.later()));
    }

    private static String rest(String whole, String part) {
        return new BigDecimal(whole).subtract(new BigDecimal(part)).toPlainString();
    }

    /** The balance once more in whole numbers: 10^-12 of a dollar, half a cent upwards. */
    @Test
    void the_balance_is_the_share_of_each_line_added_in_whole_numbers_and_rounded_once() {
        BigInteger cent = BigInteger.TEN.pow(10);
        everyCase(one -> {
            Measurement measurement = measure(one, sums(one));
            if (!List.of(Basis.BEST_ESTIMATE, Basis.MINIMUM_OF_RANGE, Basis.MIXED)
                    .contains(measurement.basis())) {
                return;
            }
            BigInteger total = BigInteger.ZERO;
            for (Line line : one.lines()) {
                BigDecimal amount = new BigDecimal(line.best() != null ? line.best() : line.low());
                BigInteger units = amount.movePointRight(4).toBigIntegerExact();
                BigInteger share = BigInteger.valueOf(line.share().hundredMillionths());
                total = total.add(line.later() ? BigInteger.ZERO : units.multiply(share));
            }
            BigInteger cents = total.add(cent.shiftRight(1)).divide(cent);
            assertThat(measurement.required()).isEqualTo(new Money(new BigDecimal(cents, 2), "USD"));
        });
    }

    @Test
    void the_years_of_spending_make_the_balance() {
        everyCase(one -> {
            Measurement measurement = measure(one, sums(one));
            SpendSchedule schedule = SpendSchedule.of(measurement, sums(one), POLICY);
            BigDecimal exact =
                    schedule.years().stream().map(SpendSchedule.Year::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (measurement.basis() != Basis.CARRIED_FORWARD) {
                assertThat(Money.rounded(exact, "USD", RoundingMode.HALF_UP)).isEqualTo(measurement.required());
            }
        });
    }

    @Test
    void unchanged_facts_make_no_entry_in_the_next_quarter() {
        FiscalQuarter next = Q3.next();
        Measurer measurer = new Measurer(POLICY, next);
        JournalMaker journal = new JournalMaker(POLICY, next);
        Money nothing = Money.zero("USD");
        everyCase(one -> {
            Measurement first = measure(one, sums(one));
            RollForwardRow row = RollForward.row(one.obligation(), first, one.opening(), one.payments(), null);
            if (one.obligation().releasedOn() != null
                    && one.obligation().releasedOn().isAfter(Q3.end())) {
                return;
            }
            Opening opening = Opening.closingOf(row.closing(), row.current(), first.basis());
            Measurement again = measurer.measure(one.obligation(), sums(one), opening.lessPayments(nothing));
            RollForwardRow second = RollForward.row(one.obligation(), again, opening, nothing, row.yearToDate());

            assertThat(journal.entries(second, again, new EntrySource("estimates/a.csv:2", "")))
                    .isEmpty();
            assertThat(second.closing()).isEqualTo(row.closing());
        });
    }

    @Test
    void quarters_of_a_year_add_up_column_by_column_to_the_year_to_date() {
        everyPortfolio((portfolios, cases) -> cases.forEach(one -> {
            Opening opening = one.opening();
            Money start = opening.balance();
            Movements year = null;
            Movements sum = Movements.none("USD");
            for (int i = 0; i < 4; i++) {
                Case quarter =
                        new Case(one.obligation(), portfolios.lines(), opening, portfolios.payments(opening.balance()));
                Measurement measurement = measure(quarter, sums(quarter));
                RollForwardRow row = RollForward.row(one.obligation(), measurement, opening, quarter.payments(), year);
                year = row.yearToDate();
                sum = sum.plus(row.quarter());
                opening = Opening.closingOf(row.closing(), row.current(), measurement.basis());
            }
            assertThat(year).isEqualTo(sum.openingAt(start));
            assertThat(year.closing()).isEqualTo(opening.balance());
        }));
    }
}
