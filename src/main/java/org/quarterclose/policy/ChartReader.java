package org.quarterclose.policy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.policy.ChartOfAccounts.Account;

/**
 * The key {@code chart_of_accounts}: under {@code liability} and {@code expense} an account for each class that is
 * measured ({@code REMEDIATION}, {@code LITIGATION}), and {@code payments}, the account that payments go out of. An
 * account has a {@code number} and a {@code name}; classes may share one. An account stands for one role only, and one
 * number has one name, because a ledger could not tell them apart.
 */
final class ChartReader {

    private static final String[] CLASSES = {"REMEDIATION*", "LITIGATION*"};

    private final Map<String, String> uses = new HashMap<>();

    private ChartReader() {}

    static Optional<ChartOfAccounts> chart(PolicyValue value) {
        return new ChartReader().read(PolicySection.of(value, "liability*", "expense*", "payments*"));
    }

    private Optional<ChartOfAccounts> read(PolicySection chart) {
        Map<ObligationClass, Account> liabilities = byClass(chart, "liability");
        Map<ObligationClass, Account> expenses = byClass(chart, "expense");
        Optional<Account> payments = chart.value("payments").flatMap(value -> account(value, "payments"));
        if (liabilities.size() < CLASSES.length || expenses.size() < CLASSES.length) {
            return Optional.empty();
        }
        return payments.map(account -> new ChartOfAccounts(liabilities, expenses, account));
    }

    private Map<ObligationClass, Account> byClass(PolicySection chart, String role) {
        Map<ObligationClass, Account> accounts = new EnumMap<>(ObligationClass.class);
        chart.value(role)
                .map(value -> PolicySection.of(value, CLASSES))
                .ifPresent(section -> section.values()
                        .forEach((name, value) -> account(value, role)
                                .ifPresent(account -> accounts.put(ObligationClass.valueOf(name), account))));
        return accounts;
    }

    private Optional<Account> account(PolicyValue value, String role) {
        PolicySection keys = PolicySection.of(value, "number*", "name*");
        Optional<String> number = keys.value("number").flatMap(PolicyValue::text);
        Optional<String> name = keys.value("name").flatMap(PolicyValue::text);
        if (number.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String use = role + " account named '" + name.get() + "'";
        String earlier = uses.putIfAbsent(number.get(), use);
        if (earlier != null && !earlier.equals(use)) {
            return keys.value("number")
                    .orElseThrow()
                    .refuse("a number of its own, as it is already the " + earlier, "Give each account one number.");
        }
        return Optional.of(new Account(number.get(), name.get()));
    }
}
