package org.quarterclose.policy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quarterclose.basics.ObligationClass;

/** The company's accounts for each role that this close posts to. */
public record ChartOfAccounts(
        Map<ObligationClass, Account> liabilities, Map<ObligationClass, Account> expenses, Account payments) {

    public record Account(String number, String name) {}

    public ChartOfAccounts {
        liabilities = Map.copyOf(liabilities);
        expenses = Map.copyOf(expenses);
    }

    public Account liability(ObligationClass obligationClass) {
        return liabilities.get(obligationClass);
    }

    public Account expense(ObligationClass obligationClass) {
        return expenses.get(obligationClass);
    }

    /** The liability accounts that the roll-forward must tie to, in order. */
    public Set<String> liabilityNumbers() {
        Set<String> numbers = new TreeSet<>();
        liabilities.values().forEach(account -> numbers.add(account.number()));
        return numbers;
    }
}
