package org.quarterclose.policy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quarterclose.basics.ObligationClass;

/** The company's accounts for each role that this close posts to. */
public record ChartOfAccounts(
        Map<ObligationClass, Account> liabilities,
        Map<ObligationClass, Account> expenses,
        Account payments,
        Retirement retirement,
        Map<Transfer, Account> transfers,
        Recovery recovery,
        Exchange exchange) {

    /** What moves a liability without an estimate or a payment. */
    public enum Transfer {
        /** A liability taken over with a property: goodwill, or the property itself. */
        ACQUISITION,
        /** A liability that went with a property: the gain or loss on its disposal. */
        DISPOSAL,
        /** An approved difference between the prior closing and this opening: where it is presented otherwise. */
        REPRESENTATION
    }

    /**
     * What only retirement obligations post to.
     *
     * @param cost the asset retirement cost of operating properties (ASC 410-20-25-5)
     * @param accretion expense for the passage of time (ASC 410-20-35-5)
     * @param settlement gains and losses on settlement
     */
    public record Retirement(Account cost, Account accretion, Account settlement) {}

    /**
     * What recoveries post to.
     *
     * @param receivable the asset, never netted against a liability (ASC 410-30-35-8)
     * @param income what it adds to profit and loss, a line of its own
     */
    public record Recovery(Account receivable, Account income) {}

    /**
     * Where exchange differences of obligations in other currencies go.
     *
     * @param isIncome whether they are profit or loss of the quarter (ASC 830-20-35-1) and not an adjustment in equity
     *     (ASC 830-30-45-12)
     */
    public record Exchange(Account account, boolean isIncome) {}

    public record Account(String number, String name) {}

    public ChartOfAccounts {
        liabilities = Map.copyOf(liabilities);
        expenses = Map.copyOf(expenses);
        transfers = Map.copyOf(transfers);
    }

    /** A chart for one currency. */
    public ChartOfAccounts(
            Map<ObligationClass, Account> liabilities,
            Map<ObligationClass, Account> expenses,
            Account payments,
            Retirement retirement,
            Map<Transfer, Account> transfers,
            Recovery recovery) {
        this(liabilities, expenses, payments, retirement, transfers, recovery, null);
    }

    /** A chart without transfers and recoveries. */
    public ChartOfAccounts(
            Map<ObligationClass, Account> liabilities,
            Map<ObligationClass, Account> expenses,
            Account payments,
            Retirement retirement) {
        this(liabilities, expenses, payments, retirement, Map.of(), null, null);
    }

    /** A chart for payments only. */
    public ChartOfAccounts(
            Map<ObligationClass, Account> liabilities, Map<ObligationClass, Account> expenses, Account payments) {
        this(liabilities, expenses, payments, null);
    }

    /** Whether obligations of a class can be posted. */
    public boolean covers(ObligationClass obligationClass) {
        return liabilities.containsKey(obligationClass)
                && (obligationClass != ObligationClass.RETIREMENT || retirement != null);
    }

    /** Every account of profit and loss. */
    public Set<String> expenseNumbers() {
        Set<String> numbers = new TreeSet<>();
        expenses.values().forEach(account -> numbers.add(account.number()));
        if (retirement != null) {
            numbers.add(retirement.accretion().number());
            numbers.add(retirement.settlement().number());
        }
        if (recovery != null) {
            numbers.add(recovery.income().number());
        }
        if (exchange != null && exchange.isIncome()) {
            numbers.add(exchange.account().number());
        }
        return numbers;
    }

    public Account liability(ObligationClass obligationClass) {
        return liabilities.get(obligationClass);
    }

    /** Where the passage of time goes: an account of its own when there is one. */
    public Account accretion(ObligationClass obligationClass) {
        return retirement == null ? expense(obligationClass) : retirement.accretion();
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
