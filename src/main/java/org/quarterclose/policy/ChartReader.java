package org.quarterclose.policy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.policy.ChartOfAccounts.Exchange;
import org.quarterclose.policy.ChartOfAccounts.Recovery;
import org.quarterclose.policy.ChartOfAccounts.Retirement;
import org.quarterclose.policy.ChartOfAccounts.Transfer;

/**
 * The key {@code chart_of_accounts}: under {@code liability} and {@code expense} an account for each class that is
 * measured ({@code REMEDIATION}, {@code LITIGATION}), and {@code payments}, the account that payments go out of. For
 * retirement obligations, also both for {@code RETIREMENT}, and {@code retirement_cost} (the asset), {@code accretion}
 * and {@code settlement} (gains and losses): all five or none. For recoveries, {@code recovery_receivable} (the asset)
 * and {@code recovery_income}: both or none. {@code acquisition}, {@code disposal} and {@code representation} are for
 * activity of these kinds, each where it occurs. For obligations in other currencies, {@code exchange_gain_or_loss} or
 * {@code translation_adjustment}: one of the two. An account has a {@code number} and a {@code name}; classes may share
 * one. An account stands for one role only, and one number has one name, because a ledger could not tell them apart.
 */
final class ChartReader {

    private static final String[] CLASSES = {"REMEDIATION*", "LITIGATION*", "RETIREMENT"};

    private static final Set<ObligationClass> REQUIRED =
            Set.of(ObligationClass.REMEDIATION, ObligationClass.LITIGATION);

    private static final String RECEIVABLE = "recovery_receivable";
    private static final String INCOME = "recovery_income";
    private static final String GAIN_OR_LOSS = "exchange_gain_or_loss";
    private static final String ADJUSTMENT = "translation_adjustment";

    private final Map<String, String> uses = new HashMap<>();

    private final PolicyValue whole;

    private ChartReader(PolicyValue whole) {
        this.whole = whole;
    }

    static Optional<ChartOfAccounts> chart(PolicyValue value) {
        return new ChartReader(value)
                .read(PolicySection.of(
                        value,
                        "liability*",
                        "expense*",
                        "payments*",
                        "retirement_cost",
                        "accretion",
                        "settlement",
                        RECEIVABLE,
                        INCOME,
                        "acquisition",
                        "disposal",
                        "representation",
                        GAIN_OR_LOSS,
                        ADJUSTMENT));
    }

    private Optional<ChartOfAccounts> read(PolicySection chart) {
        Map<ObligationClass, Account> liabilities = byClass(chart, "liability");
        Map<ObligationClass, Account> expenses = byClass(chart, "expense");
        Optional<Account> payments = chart.value("payments").flatMap(value -> account(value, "payments"));
        Optional<Retirement> retirement = retirement(chart);
        Optional<Recovery> recovery = recovery(chart);
        Map<Transfer, Account> transfers = transfers(chart);
        Optional<Exchange> exchange = exchange(chart);
        if (!liabilities.keySet().containsAll(REQUIRED) || !expenses.keySet().containsAll(REQUIRED)) {
            return Optional.empty();
        }
        boolean measured = retirement.isPresent();
        if (measured != liabilities.containsKey(ObligationClass.RETIREMENT)
                || measured != expenses.containsKey(ObligationClass.RETIREMENT)) {
            return whole.refuse(
                    "liability.RETIREMENT, expense.RETIREMENT, retirement_cost, accretion and settlement together",
                    "Give all five accounts, or none of them when there are no retirement obligations.");
        }
        return payments.map(account -> new ChartOfAccounts(
                liabilities,
                expenses,
                account,
                retirement.orElse(null),
                transfers,
                recovery.orElse(null),
                exchange.orElse(null)));
    }

    private Map<Transfer, Account> transfers(PolicySection chart) {
        Map<Transfer, Account> transfers = new EnumMap<>(Transfer.class);
        for (Transfer transfer : Transfer.values()) {
            account(chart, transfer.name().toLowerCase(Locale.ROOT))
                    .ifPresent(account -> transfers.put(transfer, account));
        }
        return transfers;
    }

    /** The accounts that recoveries need: both, or nothing. */
    private Optional<Recovery> recovery(PolicySection chart) {
        if (chart.value(RECEIVABLE).isPresent() != chart.value(INCOME).isPresent()) {
            return whole.refuse(
                    RECEIVABLE + " and " + INCOME + " together",
                    "Give both accounts, or neither of them when no recovery is booked.");
        }
        Optional<Account> receivable = account(chart, RECEIVABLE);
        Optional<Account> income = account(chart, INCOME);
        return receivable.flatMap(asset -> income.map(line -> new Recovery(asset, line)));
    }

    /** Whether exchange differences are income or an adjustment in equity the company chooses by the role it fills. */
    private Optional<Exchange> exchange(PolicySection chart) {
        Optional<Account> income = account(chart, GAIN_OR_LOSS);
        Optional<Account> equity = account(chart, ADJUSTMENT);
        if (income.isPresent() && equity.isPresent()) {
            return whole.refuse(
                    "one of " + GAIN_OR_LOSS + " and " + ADJUSTMENT,
                    "Give the first where exchange differences are income, the second where they stay in equity.");
        }
        return income.map(account -> new Exchange(account, true))
                .or(() -> equity.map(account -> new Exchange(account, false)));
    }

    private Optional<Account> account(PolicySection chart, String role) {
        return chart.value(role).flatMap(value -> account(value, role.replace('_', ' ')));
    }

    /** The accounts that only retirement obligations need: all of them, or nothing. */
    private Optional<Retirement> retirement(PolicySection chart) {
        List<Optional<Account>> accounts = Stream.of("retirement_cost", "accretion", "settlement")
                .map(role -> account(chart, role))
                .toList();
        return accounts.contains(Optional.<Account>empty())
                ? Optional.empty()
                : Optional.of(new Retirement(
                        accounts.get(0).get(),
                        accounts.get(1).get(),
                        accounts.get(2).get()));
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
