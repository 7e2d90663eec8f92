package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What one unit of a currency costs in the presentation currency (ASC 830-10-55-10).
 *
 * @param closing at the quarter end: for balances
 * @param average of the quarter: for what moved them
 * @param opening when the books opened: for the balances of the first close; null when not given
 */
public record ExchangeRate(String currency, BigDecimal closing, BigDecimal average, BigDecimal opening) {

    /** The rates that {@code assumptions.csv} may give for a currency. */
    enum Day {
        CLOSING,
        AVERAGE,
        OPENING;

        /** How the rate's row is named: {@code CAD average}. */
        String key(String currency) {
            return currency + " " + name().toLowerCase(Locale.ROOT);
        }
    }
}
