package org.quarterclose.portfolio;

import java.util.Map;
import java.util.Set;
import org.quarterclose.basics.Quarter;
import org.quarterclose.policy.ClosePolicy;

/**
 * What estimate lines are judged by.
 *
 * @param obligations the good ones of the register by id
 * @param refused ids of {@code obligations.csv} whose rows were refused
 */
public record EstimateContext(
        Map<String, Obligation> obligations, Set<String> refused, Quarter quarter, ClosePolicy policy) {

    public EstimateContext {
        obligations = Map.copyOf(obligations);
        refused = Set.copyOf(refused);
    }
}
