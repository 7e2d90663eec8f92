package org.quarterclose.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Transfer;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.reconciliation.CloseFigures.Balance;
import org.quarterclose.reconciliation.CloseFigures.Cell;
import org.quarterclose.reconciliation.CloseFigures.Postings;
import org.quarterclose.rollforward.Movements;

/** Whether the entries balance, and post the movements of the roll-forward and nothing else. */
final class EntryChecks {

    private EntryChecks() {}

    static List<Check> entryDebitsEqualCredits(CloseFigures figures) {
        String name = "entry-debits-equal-credits";
        Postings postings = figures.postings();
        List<Check> checks = new ArrayList<>();
        checks.add(Compared.money(name, postings.debits(), postings.credits(), "all entries"));
        checks.addAll(Compared.breaks(name, postings.unbalanced(), "every entry"));
        return checks;
    }

    /** The net of the entries on each account against what the movements call for; any other account calls for 0. */
    static List<Check> entriesEqualMovements(CloseFigures figures, ClosePolicy policy) {
        SortedMap<String, Money> expected = movements(figures, policy);
        SortedMap<String, Money> actual = new TreeMap<>();
        figures.postings().net().forEach((posted, net) -> actual.merge(posted.account(), net, Money::plus));
        Money zero = Money.zero(policy.presentationCurrency());
        actual.keySet().forEach(account -> expected.putIfAbsent(account, zero));
        List<Check> checks = new ArrayList<>();
        expected.forEach((account, net) -> checks.add(Compared.money(
                "entries-equal-movements", net, actual.getOrDefault(account, zero), "account " + account)));
        return checks;
    }

    /** What each account must be debited (credits negative), out of the movements alone. */
    private static SortedMap<String, Money> movements(CloseFigures figures, ClosePolicy policy) {
        ChartOfAccounts chart = policy.chart();
        boolean closePays = policy.paymentsPostedBy() == PaymentsPostedBy.CLOSE;
        SortedMap<String, Money> debits = new TreeMap<>();
        figures.balances().cells().forEach((cell, balance) -> {
            Money change = balance.closing().minus(balance.quarter().opening());
            Money paid = balance.quarter().payments();
            String liability = chart.liability(cell.obligationClass()).number();
            // The ledger took whole payments to the liability: what is above the balance goes back to it.
            Money credit = closePays ? change : change.minus(paid).plus(balance.excessPayment());
            debits.merge(liability, credit.negated(), Money::plus);
            expenses(cell, balance, new Case(chart, figures.operating(), figures.beyondCost()))
                    .forEach((account, debit) -> debits.merge(account, debit, Money::plus));
            transfers(balance.quarter(), chart).forEach((account, debit) -> debits.merge(account, debit, Money::plus));
            if (!balance.quarter().fx().isZero()) {
                debits.merge(
                        chart.exchange().account().number(), balance.quarter().fx(), Money::plus);
            }
            if (closePays) {
                debits.merge(chart.payments().number(), paid.minus(balance.excessPayment()), Money::plus);
            }
        });
        RecoveryChecks.debits(figures.recoveries(), policy)
                .forEach((account, debit) -> debits.merge(account, debit, Money::plus));
        return debits;
    }

    /** What stands against liabilities that came, went or are presented otherwise. */
    private static Map<String, Money> transfers(Movements moved, ChartOfAccounts chart) {
        Map<Transfer, Money> amounts = Map.of(
                Transfer.ACQUISITION, moved.acquired(),
                Transfer.DISPOSAL, moved.disposed(),
                Transfer.REPRESENTATION, moved.representation());
        Map<String, Money> debits = new TreeMap<>();
        chart.transfers()
                .forEach((transfer, account) -> debits.merge(account.number(), amounts.get(transfer), Money::plus));
        return debits;
    }

    /** What the movements debit besides the liability and what payments go out of. */
    private static Map<String, Money> expenses(Cell cell, Balance balance, Case given) {
        Money accrual = balance.quarter().accrual();
        ChartOfAccounts chart = given.chart();
        String expense = chart.expense(cell.obligationClass()).number();
        Map<String, Money> debits = new TreeMap<>();
        debits.put(
                chart.accretion(cell.obligationClass()).number(),
                balance.quarter().accretion());
        if (cell.obligationClass() != ObligationClass.RETIREMENT) {
            debits.merge(expense, accrual.plus(balance.excessPayment()), Money::plus);
            return debits;
        }
        boolean asset = given.operating().contains(cell.propertyId());
        Money beyond = asset
                ? given.beyondCost().getOrDefault(cell.propertyId(), Money.zero(accrual.currency()))
                : Money.zero(accrual.currency());
        debits.merge(expense, beyond.negated(), Money::plus);
        Money settled = balance.quarter().released().plus(balance.excessPayment());
        debits.merge(
                asset ? chart.retirement().cost().number() : expense,
                accrual.minus(balance.quarter().released()).plus(beyond),
                Money::plus);
        debits.merge(chart.retirement().settlement().number(), settled, Money::plus);
        return debits;
    }

    private record Case(ChartOfAccounts chart, Set<String> operating, Map<String, Money> beyondCost) {}
}
