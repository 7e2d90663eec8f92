package org.quarterclose.measurement;

import org.quarterclose.basics.Money;

/**
 * The loss of an obligation that its recoveries stand against, and what came in for it. Where the cost of a retirement
 * obligation is an asset, no loss is recognised: all is zero.
 *
 * @param obligationId the obligation's
 * @param balance what the books carry for the obligation at the quarter end
 * @param paid what was paid for it in the quarter
 * @param collected what came in for it in the quarter, positive
 */
public record RecoveredLoss(String obligationId, Money balance, Money paid, Money collected) {

    /** The most that may still be a receivable: the loss recognised, as far as it is known, less what came in. */
    Money limit(RecoveryOpening opening) {
        Money recognised = balance.plus(opening.paid()).plus(paid);
        Money left = recognised.minus(opening.collected()).minus(collected);
        return left.max(Money.zero(left.currency()));
    }
}
