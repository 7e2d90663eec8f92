package org.quarterclose.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.LedgerBalance;
import org.quarterclose.reconciliation.Check.Status;
import org.quarterclose.reconciliation.CloseFigures.Break;
import org.quarterclose.reconciliation.CloseFigures.Posted;

/**
 * Whether the general ledger, once the entries are posted, carries what the roll-forward closes with. The ledger's
 * figure is its balance before this close's entries (payments it posts itself included), credits negative; all rows of
 * an account make its balance. A break is stated with its difference and left for a person.
 */
final class LedgerChecks {

    private static final String NAME = "ledger-ties-to-roll-forward";

    private final CloseFigures figures;
    private final ClosePolicy policy;
    private final Money zero;

    private LedgerChecks(CloseFigures figures, ClosePolicy policy) {
        this.figures = figures;
        this.policy = policy;
        this.zero = Money.zero(policy.presentationCurrency());
    }

    static List<Check> ledgerTiesToRollForward(CloseFigures figures, ClosePolicy policy) {
        LedgerChecks checks = new LedgerChecks(figures, policy);
        return policy.chart().liabilityNumbers().stream()
                .flatMap(account -> checks.account(account).stream())
                .toList();
    }

    private List<Check> account(String account) {
        List<LedgerBalance> rows = figures.ledger().balances().stream()
                .filter(row -> row.account().equals(account))
                .toList();
        Money closing = sum(closings(account));
        if (!figures.ledger().given()) {
            String detail = "account " + account + ": no ledger-balances.csv to tie to";
            return List.of(
                    new Check(NAME, Status.NOT_DECLARED, closing.negated().plain(), "", "", detail));
        }
        if (rows.isEmpty()) {
            return List.of(absent(account, closing));
        }
        List<Check> checks = new ArrayList<>();
        Money ledger = rows.stream().map(LedgerBalance::balance).reduce(zero, Money::plus);
        checks.add(tie("account " + account, ledger, sum(postings(account)), closing));
        if (rows.stream().anyMatch(row -> !row.propertyId().isEmpty())) {
            checks.addAll(byProperty(account, rows));
        }
        return checks;
    }

    // Nothing shows the balance at all, even where the entries alone would make it up.
    private Check absent(String account, Money closing) {
        Money entries = sum(postings(account));
        if (closing.isZero()) {
            return tie("account " + account + ", absent from the ledger", zero, entries, closing);
        }
        String detail = "account " + account + " is not in ledger-balances.csv; it belongs there, at 0.00 if it is new";
        return new Check(NAME, Status.FAILED, closing.negated().plain(), "", closing.plain(), detail);
    }

    private Check tie(String what, Money ledger, Money entries, Money closing) {
        String detail = what + ": ledger " + ledger.plain() + ", entries " + entries.plain();
        return Compared.money(NAME, closing.negated(), ledger.plus(entries), detail);
    }

    /** Properties the ledger names, each by itself; rows without a property stand for all the others together. */
    private List<Check> byProperty(String account, List<LedgerBalance> rows) {
        Map<String, Money> ledger =
                rows.stream().collect(Collectors.toMap(LedgerBalance::propertyId, LedgerBalance::balance, Money::plus));
        SortedMap<String, Money> actual = grouped(postings(account), ledger.keySet());
        ledger.forEach((property, balance) -> actual.merge(property, balance, Money::plus));
        SortedMap<String, Money> closings = grouped(closings(account), ledger.keySet());
        Set<String> properties = new TreeSet<>(actual.keySet());
        properties.addAll(closings.keySet());
        List<Break> breaks = properties.stream()
                .map(property -> new Break(
                        "account " + account + ", " + (property.isEmpty() ? "all other properties" : property),
                        closings.getOrDefault(property, zero).negated(),
                        actual.getOrDefault(property, zero)))
                .filter(one -> !one.expected().equals(one.actual()))
                .toList();
        return Compared.breaks(NAME, breaks, "account " + account + ", every property");
    }

    private SortedMap<String, Money> grouped(SortedMap<String, Money> byProperty, Set<String> named) {
        SortedMap<String, Money> groups = new TreeMap<>();
        byProperty.forEach(
                (property, money) -> groups.merge(named.contains(property) ? property : "", money, Money::plus));
        return groups;
    }

    private SortedMap<String, Money> closings(String account) {
        SortedMap<String, Money> closings = new TreeMap<>();
        figures.balances().cells().forEach((cell, balance) -> {
            if (policy.chart().liability(cell.obligationClass()).number().equals(account)) {
                closings.merge(cell.propertyId(), balance.closing(), Money::plus);
            }
        });
        return closings;
    }

    private SortedMap<String, Money> postings(String account) {
        SortedMap<String, Money> postings = new TreeMap<>();
        for (Map.Entry<Posted, Money> posted : figures.postings().net().entrySet()) {
            if (posted.getKey().account().equals(account)) {
                postings.merge(posted.getKey().propertyId(), posted.getValue(), Money::plus);
            }
        }
        return postings;
    }

    private Money sum(SortedMap<String, Money> byProperty) {
        return byProperty.values().stream().reduce(zero, Money::plus);
    }
}
