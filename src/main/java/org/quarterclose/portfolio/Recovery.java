package org.quarterclose.portfolio;

import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;

/** What an insurer or another party may pay towards an obligation; never netted against it. */
public record Recovery(
        String id,
        String obligationId,
        String counterparty,
        Money amount,
        Obligation.Likelihood likelihood,
        boolean disputed,
        String support,
        SourceLine source) {}
