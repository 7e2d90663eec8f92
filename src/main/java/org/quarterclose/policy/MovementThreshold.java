package org.quarterclose.policy;

import java.math.BigDecimal;
import org.quarterclose.basics.Money;

/**
 * From where on a change of a balance since the quarter before is to be explained: above the amount and above the
 * percentage of the opening. Above the amount alone, every large balance would be asked about each quarter; above the
 * percentage alone, every small one.
 *
 * @param percent of the opening, without its sign; of an opening of zero every change is above it
 */
public record MovementThreshold(Money amount, BigDecimal percent) {

    /** Whether somebody has to say why. */
    public boolean isPassed(Money opening, Money closing) {
        Money change = closing.minus(opening).absolute();
        if (change.compareTo(amount) <= 0) {
            return false;
        }
        BigDecimal hundredfold = change.amount().scaleByPowerOfTen(2);
        return hundredfold.compareTo(percent.multiply(opening.absolute().amount())) > 0;
    }

    /** 1000000.00 USD and 10 %. */
    @Override
    public String toString() {
        return amount + " and " + percent.toPlainString() + " %";
    }
}
