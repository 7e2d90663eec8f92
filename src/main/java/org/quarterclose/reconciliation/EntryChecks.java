package org.quarterclose.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.reconciliation.CloseFigures.Balance;
import org.quarterclose.reconciliation.CloseFigures.Postings;

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
            Money expense = expense(balance);
            String liability = chart.liability(cell.obligationClass()).number();
            // The ledger took whole payments to the liability: what is above the balance goes back to it.
            Money credit = closePays ? change : change.minus(paid).plus(balance.excessPayment());
            debits.merge(liability, credit.negated(), Money::plus);
            debits.merge(chart.expense(cell.obligationClass()).number(), expense, Money::plus);
            if (closePays) {
                debits.merge(chart.payments().number(), paid.minus(balance.excessPayment()), Money::plus);
            }
        });
        return debits;
    }

    private static Money expense(Balance balance) {
        return balance.quarter().accrual().plus(balance.excessPayment());
    }
}
