package org.quarterclose.policy;

import java.util.List;
import java.util.Optional;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.SignOffPolicy.Tier;

/**
 * The key {@code sign_off}, which may be left out, and so may each key below it.
 *
 * <ul>
 *   <li>{@code approval_tiers} — a list; each has {@code from}*, an amount, and {@code approvers}*, a number of persons
 *   <li>{@code may_lock} — a list of names
 *   <li>{@code reopen_days} — a number of days
 * </ul>
 */
final class SignOffReader {

    private static final int MOST_APPROVERS = 9;
    private static final int MOST_DAYS = 366;

    private SignOffReader() {}

    static SignOffPolicy signOff(PolicyValue value, String currency) {
        PolicySection keys = PolicySection.of(value, "approval_tiers", "may_lock", "reopen_days");
        List<Tier> tiers = keys.value("approval_tiers").stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> tier(item, currency).stream())
                .toList();
        List<String> mayLock = keys.value("may_lock").stream()
                .flatMap(list ->
                        list.some("the name of whoever may lock, or no such key: then whoever may post").stream())
                .flatMap(item -> item.text().stream())
                .toList();
        long days = keys.value("reopen_days")
                .flatMap(number -> number.whole(1, MOST_DAYS))
                .orElse((long) SignOffPolicy.USUAL.reopenDays());
        return new SignOffPolicy(tiers, mayLock, Math.toIntExact(days));
    }

    private static Optional<Tier> tier(PolicyValue item, String currency) {
        PolicySection tier = PolicySection.of(item, "from*", "approvers*");
        Optional<Money> from = tier.value("from").flatMap(value -> value.amount(currency));
        Optional<Long> approvers = tier.value("approvers").flatMap(value -> value.whole(1, MOST_APPROVERS));
        return from.flatMap(money -> approvers.map(count -> new Tier(money, count.intValue())));
    }
}
