package org.quarterclose.portfolio;

import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;

/**
 * What an insurer or another party may pay towards an obligation; never netted against it.
 *
 * @param amount what is still to come at the quarter end
 * @param opening what the books carried for it before the first close, zero or more
 */
public record Recovery(
        String id,
        String obligationId,
        String counterparty,
        Money amount,
        Obligation.Likelihood likelihood,
        boolean disputed,
        String support,
        Money opening,
        SourceLine source) {

    /** Of which the books carried nothing, or which is not of a first close. */
    public Recovery(
            String id,
            String obligationId,
            String counterparty,
            Money amount,
            Obligation.Likelihood likelihood,
            boolean disputed,
            String support,
            SourceLine source) {
        this(
                id,
                obligationId,
                counterparty,
                amount,
                likelihood,
                disputed,
                support,
                Money.zero(amount.currency()),
                source);
    }

    /**
     * Whether it may be an asset: probable, and not disputed, because a disputed claim is presumed not to be probable
     * (ASC 410-30-35-8 to 35-11).
     */
    public boolean isProbable() {
        return likelihood == Obligation.Likelihood.PROBABLE && !disputed;
    }
}
