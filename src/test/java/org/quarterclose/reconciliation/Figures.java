package org.quarterclose.reconciliation;

import static org.quarterclose.measurement.Facts.POLICY;
import static org.quarterclose.measurement.Facts.usd;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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
import org.quarterclose.reconciliation.CloseFigures.Cell;
import org.quarterclose.reconciliation.CloseFigures.Completeness;
import org.quarterclose.reconciliation.CloseFigures.FileFigures;
import org.quarterclose.reconciliation.CloseFigures.Ledger;
import org.quarterclose.reconciliation.CloseFigures.LineSums;
import org.quarterclose.reconciliation.CloseFigures.Posted;
import org.quarterclose.reconciliation.CloseFigures.Postings;
import org.quarterclose.reconciliation.CloseFigures.PriorClosing;
import org.quarterclose.rollforward.Opening;

/** Figures of small books that agree, and the same with one part exchanged: what each check must notice. */
record Figures(CloseFigures figures) {

    static final SourceLine LEDGER = new SourceLine("ledger-balances.csv", 2);

    static Figures good() {
        return new Figures(books(PaymentsPostedBy.GL).figures());
    }

    static Books books(PaymentsPostedBy payments) {
        Books books = new Books(Facts.policy(payments, RoundingMode.HALF_UP));
        close(books, 0, "BASIN", ObligationClass.LITIGATION, "2000000.00", "0.00", Line.range("18000000", "58000000"));
        close(books, 1, "BASIN", ObligationClass.REMEDIATION, "1000.00", "300.00", Line.range("900", "1000"));
        close(books, 2, "GROUSE", ObligationClass.REMEDIATION, "100.00", "150.00", Line.range("80", "200"));
        return books;
    }

    static void close(
            Books books, int number, String property, ObligationClass kind, String opening, String paid, Line line) {
        Obligation obligation = Facts.numbered(number, property, kind, Likelihood.PROBABLE);
        books.close(obligation, Facts.sums(number, List.of(line)), Opening.given(usd(opening)), usd(paid));
    }

    static List<Check> named(List<Check> checks, String name) {
        return checks.stream().filter(check -> check.name().equals(name)).toList();
    }

    static List<Check> broken(UnaryOperator<Figures> change) {
        return Reconciliation.checks(change.apply(good()).figures(), POLICY).stream()
                .filter(Check::failed)
                .toList();
    }

    static Check failed(String name, String expected, String actual, String difference, String detail) {
        return new Check(name, Status.FAILED, expected, actual, difference, detail);
    }

    static Ledger ledger(String... cells) {
        List<LedgerBalance> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 3) {
            rows.add(new LedgerBalance(cells[i], cells[i + 1], usd(cells[i + 2]), LEDGER));
        }
        return new Ledger(true, rows);
    }

    static Balance closing(Balance balance, String closing) {
        return new Balance(
                balance.quarter(),
                balance.yearToDate(),
                usd(closing),
                balance.excessPayment(),
                balance.current(),
                usd(closing).minus(balance.current()),
                usd(closing));
    }

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
        return exchanged(prior, figures.balances(), figures.postings(), figures.ledger());
    }

    Figures total(UnaryOperator<Balance> change) {
        Balances balances = new Balances(
                change.apply(figures.balances().total()), figures.balances().cells());
        return exchanged(figures.prior(), balances, figures.postings(), figures.ledger());
    }

    Figures cell(Cell cell, UnaryOperator<Balance> change) {
        SortedMap<Cell, Balance> cells = new TreeMap<>(figures.balances().cells());
        cells.computeIfPresent(cell, (key, balance) -> change.apply(balance));
        Balances balances = new Balances(figures.balances().total(), cells);
        return exchanged(figures.prior(), balances, figures.postings(), figures.ledger());
    }

    Figures postings(Postings postings) {
        return exchanged(figures.prior(), figures.balances(), postings, figures.ledger());
    }

    Figures net(SortedMap<Posted, Money> net) {
        Postings old = figures.postings();
        return postings(new Postings(old.debits(), old.credits(), net, old.unbalanced()));
    }

    Figures ledger(Ledger ledger) {
        return exchanged(figures.prior(), figures.balances(), figures.postings(), ledger);
    }

    private Figures with(
            List<FileFigures> files, List<ControlTotal> totals, Completeness completeness, LineSums resummed) {
        return new Figures(new CloseFigures(
                files,
                totals,
                completeness,
                figures.aggregated(),
                resummed,
                figures.resummedDifferently(),
                figures.prior(),
                figures.balances(),
                figures.postings(),
                figures.ledger()));
    }

    private Figures exchanged(PriorClosing prior, Balances balances, Postings postings, Ledger ledger) {
        return new Figures(new CloseFigures(
                figures.files(),
                figures.controlTotals(),
                figures.completeness(),
                figures.aggregated(),
                figures.resummed(),
                figures.resummedDifferently(),
                prior,
                balances,
                postings,
                ledger));
    }
}
