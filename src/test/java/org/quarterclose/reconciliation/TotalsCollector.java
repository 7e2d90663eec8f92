package org.quarterclose.reconciliation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.journal.JournalEntry.Line;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.RollForwardTotals;

/**
 * Adds up a version's books one obligation at a time; what it keeps grows with properties and accounts, not with
 * obligations. All amounts are in the presentation currency.
 */
final class TotalsCollector {

    private final Money zero;
    private final Set<String> expenseAccounts = new HashSet<>();
    private final RollForwardTotals rows;
    private final SortedMap<ObligationClass, Money> exposures = new TreeMap<>();
    private final SortedMap<Event, Long> events = new TreeMap<>();
    private final SortedMap<String, Side> accounts = new TreeMap<>();

    /** What the entries put on one account. */
    private record Side(Money debits, Money credits) {

        Side plus(Side other) {
            return new Side(debits.plus(other.debits), credits.plus(other.credits));
        }
    }

    TotalsCollector(ClosePolicy policy) {
        this.zero = Money.zero(policy.presentationCurrency());
        this.rows = new RollForwardTotals(policy.presentationCurrency());
        ChartOfAccounts chart = policy.chart();
        chart.expenses().values().forEach(account -> expenseAccounts.add(account.number()));
    }

    void add(RollForwardRow row, Measurement measurement, List<JournalEntry> entries) {
        rows.add(row);
        exposures.merge(measurement.obligationClass(), measurement.excessExposure(), Money::plus);
        entries.forEach(this::add);
    }

    private void add(JournalEntry entry) {
        events.merge(entry.event(), 1L, Long::sum);
        for (Line line : entry.lines()) {
            accounts.merge(line.account().number(), new Side(line.debit(), line.credit()), Side::plus);
        }
    }

    BookTotals totals() {
        RollForwardTotals.Subtotal total = rows.total();
        SortedMap<ObligationClass, Money> closings = new TreeMap<>();
        rows.byClass().forEach((kind, sum) -> closings.put(kind, sum.closing()));
        Side all = accounts.values().stream().reduce(new Side(zero, zero), Side::plus);
        return new BookTotals(
                total.quarter(),
                total.yearToDate(),
                total.current(),
                expense(),
                total.quarter().accrual(),
                total.excessPayment(),
                exposures.values().stream().reduce(zero, Money::plus),
                events.values().stream().mapToLong(Long::longValue).sum(),
                all.debits(),
                all.credits(),
                closings,
                new TreeMap<>(events),
                rows.byProperty());
    }

    private Money expense() {
        return expenseAccounts.stream()
                .map(account -> accounts.getOrDefault(account, new Side(zero, zero)))
                .map(side -> side.debits().minus(side.credits()))
                .reduce(zero, Money::plus);
    }
}
