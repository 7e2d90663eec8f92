package org.quarterclose.journal;

import org.quarterclose.basics.Money;

/** The asset beside a retirement obligation, whose carrying amount never falls below zero (ASC 410-20-35-8). */
public final class RetirementCost {

    private RetirementCost() {}

    /**
     * What a downward revision takes off above the asset: expense, credited.
     *
     * @param revision of the obligation, negative when downward
     * @param carried what the asset is carried at; null when nobody says it, and then it takes everything
     * @return zero or more
     */
    public static Money beyond(Money revision, Money carried) {
        Money zero = Money.zero(revision.currency());
        return carried == null || !revision.isNegative()
                ? zero
                : revision.negated().minus(carried).max(zero);
    }
}
