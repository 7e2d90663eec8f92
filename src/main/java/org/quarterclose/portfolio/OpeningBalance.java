package org.quarterclose.portfolio;

import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;

/**
 * What the books carried for an obligation before the first close; a liability is positive.
 *
 * @param layer of a retirement obligation, which has a row for each; null for other classes
 */
public record OpeningBalance(String obligationId, Money balance, Layer layer, SourceLine source) {

    public OpeningBalance(String obligationId, Money balance, SourceLine source) {
        this(obligationId, balance, null, source);
    }
}
