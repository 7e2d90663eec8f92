package org.quarterclose.reconciliation;

import static org.quarterclose.measurement.Facts.Q3;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.journal.EntrySource;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.JournalMaker;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurer;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.ControlTotal;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.LedgerBalance;
import org.quarterclose.portfolio.Obligation;
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
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.Opening;
import org.quarterclose.rollforward.RollForward;
import org.quarterclose.rollforward.RollForwardRow;

/** One quarter's books in memory, and the ledger of a bookkeeper who posts by hand: openings, and payments if told. */
final class Books {

    final ClosePolicy policy;
    final List<RollForwardRow> rows = new ArrayList<>();
    final List<Measurement> measurements = new ArrayList<>();
    final List<JournalEntry> entries = new ArrayList<>();
    final TotalsCollector collector;
    private final Measurer measurer;
    private final JournalMaker journal;
    private final SortedMap<Posted, Money> ledger = new TreeMap<>();

    Books(ClosePolicy policy) {
        this.policy = policy;
        this.measurer = new Measurer(policy, Q3);
        this.journal = new JournalMaker(policy, Q3);
        this.collector = new TotalsCollector(policy);
    }

    RollForwardRow close(Obligation obligation, List<EstimateSum> sums, Opening opening, Money payments) {
        return close(obligation, sums, opening, payments, null);
    }

    RollForwardRow close(
            Obligation obligation, List<EstimateSum> sums, Opening opening, Money payments, Movements yearToDate) {
        Measurement measurement = measurer.measure(obligation, sums, opening.lessPayments(payments));
        RollForwardRow row = RollForward.row(obligation, measurement, opening, payments, yearToDate);
        List<JournalEntry> made =
                journal.entries(row, measurement, new EntrySource("estimates/a.csv:2", "activity.csv:3"));
        rows.add(row);
        measurements.add(measurement);
        entries.addAll(made);
        collector.add(row, measurement, made);
        String account = policy.chart().liability(obligation.obligationClass()).number();
        Money before = opening.balance().negated();
        Money paid = policy.paymentsPostedBy() == PaymentsPostedBy.GL ? payments : Money.zero("USD");
        ledger.merge(new Posted(account, obligation.propertyId()), before.plus(paid), Money::plus);
        return row;
    }

    CloseFigures figures() {
        LineSums lines = new LineSums(4, new BigDecimal("10.5"), new BigDecimal("11"), new BigDecimal("20"));
        FileFigures estimates = new FileFigures(
                "estimates/a.csv", 5, 4, 1, new BigDecimal("10.5"), new BigDecimal("20"), new BigDecimal("3"));
        FileFigures register = new FileFigures("obligations.csv", 7, 7, 0, null, null, null);
        ControlTotal declared = new ControlTotal(
                "estimates/a.csv",
                5L,
                new BigDecimal("10.50"),
                new BigDecimal("20"),
                null,
                new SourceLine("control-totals.csv", 2));
        return new CloseFigures(
                List.of(register, estimates),
                List.of(declared),
                new Completeness(rows.size(), List.of()),
                lines,
                lines,
                0,
                new PriorClosing(
                        "closing of 2003-Q2 version 1",
                        balances().total().quarter().opening(),
                        List.of()),
                balances(),
                postings(),
                new Ledger(true, ledgerRows(true)));
    }

    List<LedgerBalance> ledgerRows(boolean byProperty) {
        List<LedgerBalance> balances = new ArrayList<>();
        for (Map.Entry<Posted, Money> balance : ledger.entrySet()) {
            String property = byProperty ? balance.getKey().propertyId() : "";
            SourceLine source = new SourceLine("ledger-balances.csv", 2);
            balances.add(new LedgerBalance(balance.getKey().account(), property, balance.getValue(), source));
        }
        return balances;
    }

    private Balances balances() {
        SortedMap<Cell, Balance> cells = new TreeMap<>();
        Balance total = Balance.none("USD");
        for (int i = 0; i < rows.size(); i++) {
            RollForwardRow row = rows.get(i);
            Balance one = new Balance(
                    row.quarter(),
                    row.yearToDate(),
                    row.closing(),
                    row.excessPayment(),
                    row.current(),
                    row.noncurrent(),
                    measurements.get(i).required());
            cells.merge(new Cell(row.propertyId(), row.obligationClass()), one, Balance::plus);
            total = total.plus(one);
        }
        return new Balances(total, cells);
    }

    private Postings postings() {
        SortedMap<Posted, Money> net = new TreeMap<>();
        Money debits = Money.zero("USD");
        Money credits = Money.zero("USD");
        for (JournalEntry entry : entries) {
            for (JournalEntry.Line line : entry.lines()) {
                Posted posted = new Posted(line.account().number(), entry.propertyId());
                net.merge(posted, line.debit().minus(line.credit()), Money::plus);
                debits = debits.plus(line.debit());
                credits = credits.plus(line.credit());
            }
        }
        return new Postings(debits, credits, net, List.of());
    }
}
