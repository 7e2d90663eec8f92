package org.quarterclose.rollforward;

import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.portfolio.ExchangeRate;

/**
 * An obligation's roll-forward in its own currency, by which it is measured, beside the one that is published and
 * posted.
 *
 * @param local in the obligation's currency
 * @param presented in the presentation currency; the same row where the two are one
 * @param rate null where the two are one, and where a rate is missing
 */
public record TranslatedRow(RollForwardRow local, RollForwardRow presented, ExchangeRate rate) {

    public static TranslatedRow inPresentationCurrency(RollForwardRow row) {
        return new TranslatedRow(row, row, null);
    }

    public boolean isForeign() {
        return !local.currency().equals(presented.currency());
    }

    /** What the books must carry in the presentation currency: what was posted, where a rate is missing. */
    public Money required(Measurement measurement, Translation translation) {
        return isForeign() && rate == null ? presented.closing() : translation.closing(measurement.required());
    }
}
