package org.quarterclose.measurement;

import org.quarterclose.basics.Money;

/**
 * A recovery through the quarter: its figures in {@code recoveries.csv}. The closing, what the books carry as a
 * receivable, is the sum of opening, recognised and collected.
 *
 * @param claimed what is still to come at the quarter end, probable or not
 * @param recognised first recognition or revision: income of the quarter, negative when the asset falls
 * @param collected what came in, negative
 * @param notBooked what of the claim is no asset: a gain contingency, disclosed
 */
public record RecoveryMovement(
        String recoveryId, Money claimed, Money opening, Money recognised, Money collected, Money notBooked) {

    public Money closing() {
        return opening.plus(recognised).plus(collected);
    }
}
