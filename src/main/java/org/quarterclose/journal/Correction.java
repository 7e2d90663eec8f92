package org.quarterclose.journal;

import org.quarterclose.basics.Money;

/**
 * An error of an earlier quarter that is put right in this one: an entry of its own beside the change of estimate
 * (ASC 250-10-45-27, IAS 8.41).
 *
 * @param amount in the obligation's currency, positive when the books carried too little
 * @param reason as the person gave it
 * @param place file and line
 */
public record Correction(Money amount, String reason, String place) {

    /** Both together: the sum, with each one's reason and place. */
    public Correction plus(Correction other) {
        return new Correction(amount.plus(other.amount), reason + "; " + other.reason, place + "; " + other.place);
    }
}
