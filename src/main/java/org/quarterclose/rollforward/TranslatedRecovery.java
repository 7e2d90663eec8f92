package org.quarterclose.rollforward;

import java.util.HashMap;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.RecoveryOpening;

/**
 * A recovery of an obligation in another currency through the quarter, in the presentation currency.
 *
 * @param claimed what is still to come, at the quarter-end rate
 * @param recognised at the average rate
 * @param collected what came in, negative, at the average rate
 * @param fx exchange difference of the receivable
 * @param notBooked what of the claim is no asset, at the quarter-end rate
 */
public record TranslatedRecovery(
        String recoveryId, Money claimed, Money opening, Money recognised, Money collected, Money fx, Money notBooked) {

    /** What a first close is given, by obligation and recovery, at the rate of its opening. */
    public static Map<String, Map<String, Money>> openings(
            Map<String, RecoveryOpening> given, Translation translation) {
        Map<String, Map<String, Money>> posted = new HashMap<>();
        given.forEach((obligation, opening) -> {
            Map<String, Money> receivables = new HashMap<>();
            opening.receivables().forEach((id, balance) -> receivables.put(id, translation.opening(balance)));
            posted.put(obligation, receivables);
        });
        return posted;
    }

    public Money closing() {
        return opening.plus(recognised).plus(collected).plus(fx);
    }
}
