package org.quarterclose.rollforward;

import org.quarterclose.basics.Money;

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

    public Money closing() {
        return opening.plus(recognised).plus(collected).plus(fx);
    }
}
