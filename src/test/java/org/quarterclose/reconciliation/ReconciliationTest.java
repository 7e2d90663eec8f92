package org.quarterclose.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quarterclose.measurement.Facts.POLICY;
import static org.quarterclose.measurement.Facts.usd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.measurement.Facts;
import org.quarterclose.measurement.Facts.Line;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.ControlTotal;
import org.quarterclose.portfolio.LedgerBalance;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.reconciliation.Check.Status;
import org.quarterclose.reconciliation.CloseFigures.Balance;
import org.quarterclose.reconciliation.CloseFigures.Balances;
import org.quarterclose.reconciliation.CloseFigures.Break;
import org.quarterclose.reconciliation.CloseFigures.Cell;
import org.quarterclose.reconciliation.CloseFigures.Completeness;
import org.quarterclose.reconciliation.CloseFigures.FileFigures;
import org.quarterclose.reconciliation.CloseFigures.Ledger;
import org.quarterclose.reconciliation.CloseFigures.LineSums;
import org.quarterclose.reconciliation.CloseFigures.Posted;
import org.quarterclose.reconciliation.CloseFigures.Postings;
import org.quarterclose.reconciliation.CloseFigures.PriorClosing;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.Opening;

class ReconciliationTest {

    private static final SourceLine LEDGER = new SourceLine("ledger-balances.csv", 2);

    private final Figures good = new Figures(books(PaymentsPostedBy.GL).figures());

    private static Books books(PaymentsPostedBy payments) {
        Books books = new Books(Facts.policy(payments, RoundingMode.HALF_UP));
        close(books, 0, "BASIN", ObligationClass.LITIGATION, "2000000.00", "0.00", Line.range("18000000", "58000000"));
        close(books, 1, "BASIN", ObligationClass.REMEDIATION, "1000.00", "300.00", Line.range("900", "1000"));
        close(books, 2, "GROUSE", ObligationClass.REMEDIATION, "100.00", "150.00", Line.range("80", "200"));
        return books;
    }

    private static void close(
            Books books, int number, String property, ObligationClass kind, String opening, String paid, Line line) {
        Obligation obligation = Facts.numbered(number, property, kind, Likelihood.PROBABLE);
        books.close(obligation, Facts.sums(number, List.of(line)), Opening.given(usd(opening)), usd(paid));
    }

    private static List<Check> named(List<Check> checks, String name) {
        return checks.stream().filter(check -> check.name().equals(name)).toList();
    }

    private List<Check> broken(UnaryOperator<Figures> change) {
        return Reconciliation.checks(change.apply(good).figures, POLICY).stream()
                .filter(Check::failed)
                .toList();
    }

    private static Check failed(String name, String expected, String actual, String difference, String detail) {
        return new Check(name, Status.FAILED, expected, actual, difference, detail);
    }

    @ParameterizedTest
    @EnumSource(PaymentsPostedBy.class)
    void books_that_agree_pass_every_check_whoever_posts_the_payments(PaymentsPostedBy payments) {
        Books books = books(payments);
        List<Check> checks = Reconciliation.checks(books.figures(), books.policy);

        assertThat(checks).noneMatch(Check::failed);
        assertThat(checks)
                .extracting(Check::name)
                .doesNotContainNull()
                .contains(
                        "rows-read-equal-accepted-plus-rejected",
                        "control-total-rows",
                        "control-total-low",
                        "control-total-high",
                        "control-total-best",
                        "every-obligation-has-an-estimate-or-a-reason",
                        "lines-resummed-in-the-database-equal-the-totals",
                        "opening-equals-prior-closing",
                        "roll-forward-foots",
                        "closing-equals-required-balance",
                        "current-plus-noncurrent-equals-closing",
                        "entry-debits-equal-credits",
                        "entries-equal-movements",
                        "ledger-ties-to-roll-forward");
    }

    @Test
    void the_ledger_ties_by_account_with_the_payments_it_holds_already() {
        assertThat(named(Reconciliation.checks(good.figures, POLICY), "ledger-ties-to-roll-forward"))
                .containsExactly(
                        new Check(
                                "ledger-ties-to-roll-forward",
                                Status.PASSED,
                                "-980.00",
                                "-980.00",
                                "0.00",
                                "account 2450: ledger -650.00, entries -330.00"),
                        new Check(
                                "ledger-ties-to-roll-forward",
                                Status.PASSED,
                                "0",
                                "0",
                                "0",
                                "account 2450, every property"),
                        new Check(
                                "ledger-ties-to-roll-forward",
                                Status.PASSED,
                                "-18000000.00",
                                "-18000000.00",
                                "0.00",
                                "account 2460: ledger -2000000.00, entries -16000000.00"),
                        new Check(
                                "ledger-ties-to-roll-forward",
                                Status.PASSED,
                                "0",
                                "0",
                                "0",
                                "account 2460, every property"));
    }

    @Test
    void a_row_that_was_neither_accepted_nor_rejected_is_missed() {
        List<FileFigures> files = List.of(new FileFigures("obligations.csv", 7, 5, 1, null, null, null));

        assertThat(broken(figures -> figures.files(files).declared(List.of())))
                .containsExactly(failed(
                        "rows-read-equal-accepted-plus-rejected",
                        "7",
                        "6",
                        "-1",
                        "obligations.csv: 5 accepted, 1 rejected"));
    }

    @Test
    void declared_figures_that_differ_are_reported_with_their_difference() {
        ControlTotal declared = new ControlTotal(
                "estimates/a.csv", 6L, new BigDecimal("11.5"), new BigDecimal("19.99"), new BigDecimal("3.01"), LEDGER);

        assertThat(broken(figures -> figures.declared(List.of(declared))))
                .containsExactly(
                        failed("control-total-rows", "6", "5", "-1", "estimates/a.csv"),
                        failed("control-total-low", "11.5", "10.5", "-1.0", "estimates/a.csv"),
                        failed("control-total-high", "19.99", "20", "0.01", "estimates/a.csv"),
                        failed("control-total-best", "3.01", "3", "-0.01", "estimates/a.csv"));
    }

    @Test
    void a_declared_file_that_is_not_there_fails_by_all_of_its_figures() {
        ControlTotal declared = new ControlTotal("estimates/b.csv", 3L, new BigDecimal("9"), null, null, LEDGER);
        List<Check> checks = Reconciliation.checks(good.declared(List.of(declared)).figures, POLICY);

        assertThat(checks.stream().filter(Check::failed))
                .containsExactly(
                        failed("control-total-rows", "3", "0", "-3", "estimates/b.csv: the file is not there"),
                        failed("control-total-low", "9", "0", "-9", "estimates/b.csv: the file is not there"));
        assertThat(named(checks, "control-total-rows"))
                .contains(new Check(
                        "control-total-rows", Status.NOT_DECLARED, "", "", "", "nothing declared for estimates/a.csv"));
    }

    @Test
    void without_control_totals_each_figure_says_that_it_was_not_declared() {
        List<Check> checks = Reconciliation.checks(good.declared(List.of()).figures, POLICY);

        assertThat(checks)
                .filteredOn(check -> check.name().startsWith("control-total-"))
                .hasSize(4)
                .allMatch(check -> check.status() == Status.NOT_DECLARED);
    }

    @Test
    void an_obligation_without_estimate_or_reason_is_named() {
        List<String> missing = IntStream.range(10, 22).mapToObj(i -> "OB-" + i).toList();

        assertThat(broken(figures -> figures.completeness(new Completeness(20, missing))))
                .containsExactly(failed(
                        "every-obligation-has-an-estimate-or-a-reason",
                        "20",
                        "8",
                        "-12",
                        "missing for OB-10, OB-11, OB-12, OB-13, OB-14, OB-15, OB-16, OB-17, OB-18, OB-19 and 2 more"));
    }

    @Test
    void stored_lines_that_sum_to_something_else_are_reported_to_the_ten_thousandth() {
        LineSums stored = new LineSums(3, new BigDecimal("10.4999"), new BigDecimal("11.00"), new BigDecimal("20"));

        assertThat(broken(figures -> figures.resummed(stored)))
                .extracting(Check::difference, Check::detail)
                .containsExactly(tuple("-1", "accepted estimate lines"), tuple("-0.0001", "low end, before our share"));
    }

    @Test
    void an_opening_other_than_the_prior_closing_is_a_break_in_total_and_by_obligation() {
        List<Break> differing = List.of(new Break("OB-1", usd("1500.00"), usd("1000.00")));
        PriorClosing prior = new PriorClosing("closing of 2003-Q2 version 1", usd("2001600.00"), differing);

        assertThat(broken(figures -> figures.prior(prior)))
                .containsExactly(
                        failed(
                                "opening-equals-prior-closing",
                                "2001600.00",
                                "2001100.00",
                                "-500.00",
                                "total, closing of 2003-Q2 version 1"),
                        failed("opening-equals-prior-closing", "1500.00", "1000.00", "-500.00", "OB-1"));
    }

    @Test
    void an_opening_out_of_nowhere_is_a_break_and_a_first_close_at_zero_is_not() {
        PriorClosing none = new PriorClosing("", null, List.of());

        assertThat(broken(figures -> figures.prior(none)))
                .extracting(Check::name, Check::difference)
                .containsExactly(tuple("opening-equals-prior-closing", "2001100.00"));
        Figures empty = new Figures(new Books(POLICY).figures()).prior(none);
        assertThat(named(Reconciliation.checks(empty.figures, POLICY), "opening-equals-prior-closing"))
                .extracting(Check::status)
                .containsExactly(Status.NOT_DECLARED);
    }

    @Test
    void a_closing_that_its_columns_do_not_make_is_a_break() {
        assertThat(broken(figures -> figures.total(total -> closing(total, "18000980.01"))))
                .filteredOn(check -> check.name().equals("roll-forward-foots"))
                .extracting(Check::difference, Check::detail)
                .containsExactly(
                        tuple("0.01", "opening and movements, quarter"),
                        tuple("0.01", "opening and movements, year to date"),
                        tuple("-0.01", "properties, closing"));
    }

    @Test
    void a_property_that_does_not_foot_is_named_even_if_the_total_does() {
        Cell basin = new Cell("BASIN", ObligationClass.REMEDIATION);
        Cell grouse = new Cell("GROUSE", ObligationClass.REMEDIATION);

        assertThat(broken(figures -> figures.cell(basin, cell -> closing(cell, "901.00"))
                        .cell(grouse, cell -> closing(cell, "79.00"))))
                .filteredOn(check -> check.name().equals("roll-forward-foots"))
                .extracting(Check::difference, Check::detail)
                .containsExactly(
                        tuple("1.00", "BASIN REMEDIATION, quarter"),
                        tuple("1.00", "BASIN REMEDIATION, year to date"),
                        tuple("-1.00", "GROUSE REMEDIATION, quarter"),
                        tuple("-1.00", "GROUSE REMEDIATION, year to date"));
    }

    @Test
    void properties_that_do_not_make_the_total_are_a_break_in_their_column() {
        assertThat(broken(figures -> figures.total(total -> new Balance(
                        total.quarter().plus(Movements.none("USD").openingAt(usd("5.00"))),
                        total.yearToDate(),
                        total.closing().plus(usd("5.00")),
                        total.excessPayment(),
                        total.current(),
                        total.noncurrent().plus(usd("5.00")),
                        total.required().plus(usd("5.00"))))))
                .extracting(Check::detail)
                .contains("properties, opening, quarter", "properties, closing");
    }

    @Test
    void a_closing_other_than_the_required_balance_is_a_break() {
        assertThat(broken(figures -> figures.total(total -> new Balance(
                        total.quarter(),
                        total.yearToDate(),
                        total.closing(),
                        total.excessPayment(),
                        total.current(),
                        total.noncurrent(),
                        usd("18000981.00")))))
                .containsExactly(failed(
                        "closing-equals-required-balance",
                        "18000981.00",
                        "18000980.00",
                        "-1.00",
                        "measurements and roll-forward"));
    }

    @Test
    void a_split_that_loses_a_cent_is_a_break() {
        assertThat(broken(figures -> figures.total(total -> new Balance(
                        total.quarter(),
                        total.yearToDate(),
                        total.closing(),
                        total.excessPayment(),
                        total.current(),
                        total.noncurrent().minus(usd("0.01")),
                        total.required()))))
                .containsExactly(failed(
                        "current-plus-noncurrent-equals-closing",
                        "18000980.00",
                        "18000979.99",
                        "-0.01",
                        "current 0.00, non-current 18000979.99"));
    }

    @Test
    void entries_out_of_balance_are_named() {
        Postings postings = good.figures.postings();
        Postings off = new Postings(
                postings.debits().plus(usd("3.00")),
                postings.credits(),
                postings.net(),
                List.of(new Break("2003-Q3-OB-1-REVISION_UP", usd("203.00"), usd("200.00"))));

        assertThat(broken(figures -> figures.postings(off)))
                .containsExactly(
                        failed("entry-debits-equal-credits", "16000333.00", "16000330.00", "-3.00", "all entries"),
                        failed("entry-debits-equal-credits", "203.00", "200.00", "-3.00", "2003-Q3-OB-1-REVISION_UP"));
    }

    @Test
    void an_entry_on_the_wrong_account_is_a_break_on_both() {
        SortedMap<Posted, Money> net = new TreeMap<>(good.figures.postings().net());
        net.merge(new Posted("6420", "BASIN"), usd("-200.00"), Money::plus);
        net.merge(new Posted("9999", "BASIN"), usd("200.00"), Money::plus);

        assertThat(broken(figures -> figures.net(net)))
                .containsExactly(
                        failed("entries-equal-movements", "16000330.00", "16000130.00", "-200.00", "account 6420"),
                        failed("entries-equal-movements", "0.00", "200.00", "200.00", "account 9999"));
    }

    @Test
    void a_missing_entry_breaks_its_accounts_and_the_ledger() {
        SortedMap<Posted, Money> net = new TreeMap<>(good.figures.postings().net());
        net.merge(new Posted("6420", "BASIN"), usd("-200.00"), Money::plus);
        net.merge(new Posted("2450", "BASIN"), usd("200.00"), Money::plus);

        assertThat(broken(figures -> figures.net(net)))
                .extracting(Check::name, Check::difference)
                .containsExactly(
                        tuple("entries-equal-movements", "200.00"),
                        tuple("entries-equal-movements", "-200.00"),
                        tuple("ledger-ties-to-roll-forward", "200.00"),
                        tuple("ledger-ties-to-roll-forward", "200.00"));
    }

    @Test
    void a_ledger_of_one_cent_less_is_a_break_of_one_cent() {
        assertThat(broken(figures -> figures.ledger(ledger("2450", "", "-649.99", "2460", "", "-2000000.00"))))
                .containsExactly(failed(
                        "ledger-ties-to-roll-forward",
                        "-980.00",
                        "-979.99",
                        "0.01",
                        "account 2450: ledger -649.99, entries -330.00"));
    }

    @Test
    void a_ledger_that_ties_in_total_but_not_by_property_names_the_properties() {
        Ledger ledger = ledger("2450", "BASIN", "-600.00", "2450", "GROUSE", "-50.00", "2460", "", "-2000000.00");

        assertThat(broken(figures -> figures.ledger(ledger)))
                .containsExactly(
                        failed("ledger-ties-to-roll-forward", "-900.00", "-800.00", "100.00", "account 2450, BASIN"),
                        failed("ledger-ties-to-roll-forward", "-80.00", "-180.00", "-100.00", "account 2450, GROUSE"));
    }

    @Test
    void ledger_rows_without_a_property_stand_for_all_other_properties() {
        Ledger ledger = ledger("2450", "BASIN", "-700.00", "2450", "", "50.00", "2460", "", "-2000000.00");

        assertThat(broken(figures -> figures.ledger(ledger))).isEmpty();
    }

    @Test
    void without_a_ledger_file_nothing_is_tied_and_nothing_fails() {
        List<Check> checks = Reconciliation.checks(good.ledger(Ledger.NOT_GIVEN).figures, POLICY);

        assertThat(named(checks, "ledger-ties-to-roll-forward"))
                .extracting(Check::status, Check::expected)
                .containsExactly(tuple(Status.NOT_DECLARED, "-980.00"), tuple(Status.NOT_DECLARED, "-18000000.00"));
    }

    @Test
    void an_account_with_a_balance_that_the_ledger_file_leaves_out_is_a_break_of_all_of_it() {
        assertThat(broken(figures -> figures.ledger(ledger("2450", "", "-650.00"))))
                .containsExactly(failed(
                        "ledger-ties-to-roll-forward",
                        "-18000000.00",
                        "",
                        "18000000.00",
                        "account 2460 is not in ledger-balances.csv; it belongs there, at 0.00 if it is new"));
    }

    @Test
    void an_account_without_a_balance_may_be_absent_from_the_ledger() {
        Books books = new Books(POLICY);
        close(books, 0, "BASIN", ObligationClass.REMEDIATION, "10.00", "0.00", Line.range("10", "20"));
        Figures figures = new Figures(books.figures());

        assertThat(Reconciliation.checks(figures.figures, POLICY)).noneMatch(Check::failed);
    }

    @Test
    void more_than_a_hundred_breaks_are_counted_after_the_first_hundred() {
        List<Break> breaks = new ArrayList<>();
        IntStream.range(0, 103).forEach(i -> breaks.add(new Break("OB-" + i, usd("1.00"), usd("0.00"))));

        assertThat(Compared.breaks("opening-equals-prior-closing", breaks, "all"))
                .hasSize(101)
                .allMatch(Check::failed)
                .last()
                .isEqualTo(failed(
                        "opening-equals-prior-closing", "0", "3", "3", "further breaks of this kind, not listed"));
    }

    private static Ledger ledger(String... cells) {
        List<LedgerBalance> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 3) {
            rows.add(new LedgerBalance(cells[i], cells[i + 1], usd(cells[i + 2]), LEDGER));
        }
        return new Ledger(true, rows);
    }

    private static Balance closing(Balance balance, String closing) {
        return new Balance(
                balance.quarter(),
                balance.yearToDate(),
                usd(closing),
                balance.excessPayment(),
                balance.current(),
                usd(closing).minus(balance.current()),
                usd(closing));
    }

    /** Figures with one part exchanged. */
    private record Figures(CloseFigures figures) {

        Figures files(List<FileFigures> files) {
            return with(files, figures.controlTotals(), figures.completeness(), figures.resummed());
        }

        Figures declared(List<ControlTotal> totals) {
            return with(figures.files(), totals, figures.completeness(), figures.resummed());
        }

        Figures completeness(Completeness completeness) {
            return with(figures.files(), figures.controlTotals(), completeness, figures.resummed());
        }

        Figures resummed(LineSums sums) {
            return with(figures.files(), figures.controlTotals(), figures.completeness(), sums);
        }

        Figures prior(PriorClosing prior) {
            return books(prior, figures.balances(), figures.postings(), figures.ledger());
        }

        Figures total(UnaryOperator<Balance> change) {
            Balances balances = new Balances(
                    change.apply(figures.balances().total()), figures.balances().cells());
            return books(figures.prior(), balances, figures.postings(), figures.ledger());
        }

        Figures cell(Cell cell, UnaryOperator<Balance> change) {
            SortedMap<Cell, Balance> cells = new TreeMap<>(figures.balances().cells());
            cells.computeIfPresent(cell, (key, balance) -> change.apply(balance));
            Balances balances = new Balances(figures.balances().total(), cells);
            return books(figures.prior(), balances, figures.postings(), figures.ledger());
        }

        Figures postings(Postings postings) {
            return books(figures.prior(), figures.balances(), postings, figures.ledger());
        }

        Figures net(SortedMap<Posted, Money> net) {
            Postings old = figures.postings();
            return postings(new Postings(old.debits(), old.credits(), net, old.unbalanced()));
        }

        Figures ledger(Ledger ledger) {
            return books(figures.prior(), figures.balances(), figures.postings(), ledger);
        }

        private Figures with(
                List<FileFigures> files, List<ControlTotal> totals, Completeness completeness, LineSums resummed) {
            return new Figures(new CloseFigures(
                    files,
                    totals,
                    completeness,
                    figures.aggregated(),
                    resummed,
                    figures.prior(),
                    figures.balances(),
                    figures.postings(),
                    figures.ledger()));
        }

        private Figures books(PriorClosing prior, Balances balances, Postings postings, Ledger ledger) {
            return new Figures(new CloseFigures(
                    figures.files(),
                    figures.controlTotals(),
                    figures.completeness(),
                    figures.aggregated(),
                    figures.resummed(),
                    prior,
                    balances,
                    postings,
                    ledger));
        }
    }
}
