package org.quarterclose.policy;

import java.util.List;
import org.quarterclose.basics.Money;

/**
 * Who must agree to a close, and who may lock a quarter.
 *
 * @param tiers from small amounts to large; without any, one person approves
 * @param mayLock who may lock, logins on a server of the company's; empty: everybody who may post
 * @param reopenDays for how many days a quarter is reopened when nobody says for how long
 */
public record SignOffPolicy(List<Tier> tiers, List<String> mayLock, int reopenDays) {

    /** What holds where the policy says nothing. */
    public static final SignOffPolicy USUAL = new SignOffPolicy(List.of(), List.of(), 10);

    public SignOffPolicy {
        tiers = List.copyOf(tiers);
        mayLock = List.copyOf(mayLock);
    }

    /**
     * @param from the size of a close from which the tier holds
     * @param approvers how many persons approve, none of them the preparer
     */
    public record Tier(Money from, int approvers) {}

    /**
     * How many persons must approve a close. Its size is its accrual without its sign, or what its entries debit, which
     * is more where increases and decreases make up for each other, or something came or went with a property.
     */
    public int approversOf(Money accrual, Money debits) {
        Money size = accrual.absolute().max(debits);
        return tiers.stream()
                .filter(tier -> tier.from().compareTo(size) <= 0)
                .mapToInt(Tier::approvers)
                .max()
                .orElse(1);
    }
}
