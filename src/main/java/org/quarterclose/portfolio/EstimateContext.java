package org.quarterclose.portfolio;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.policy.ClosePolicy;

/**
 * What estimate lines are judged by.
 *
 * @param obligations the good ones of the register by id
 * @param refused ids of {@code obligations.csv} whose rows were refused
 * @param lastPaid the day of the quarter's last payment, by obligation; without those that nothing was paid for
 */
public record EstimateContext(
        Map<String, Obligation> obligations,
        Set<String> refused,
        Map<String, LocalDate> lastPaid,
        FiscalQuarter quarter,
        ClosePolicy policy) {

    private static final int MONTHS_A_QUARTER = 3;

    public EstimateContext {
        obligations = Map.copyOf(obligations);
        refused = Set.copyOf(refused);
        lastPaid = Map.copyOf(lastPaid);
    }

    public static EstimateContext of(Register register, FiscalQuarter quarter, ClosePolicy policy) {
        return new EstimateContext(
                register.obligationsById(), register.refusedObligations(), register.lastPayments(), quarter, policy);
    }

    /** An estimate of an earlier day is older than the policy likes. */
    LocalDate staleBefore() {
        return quarter.start().minusMonths((long) MONTHS_A_QUARTER * policy.staleAfterQuarters());
    }
}
