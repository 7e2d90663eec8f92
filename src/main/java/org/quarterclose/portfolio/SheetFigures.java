package org.quarterclose.portfolio;

import java.math.BigDecimal;

/**
 * What tells an estimate file from others whatever its bytes are.
 *
 * @param rows its accepted rows
 * @param low the sum of the column as it stands, rejected rows included; so high and best
 * @param estimatedDays the days of the estimates of its accepted rows, added up
 */
public record SheetFigures(
        String file, long rows, BigDecimal low, BigDecimal high, BigDecimal best, BigDecimal estimatedDays) {

    public SheetFigures {
        low = low.stripTrailingZeros();
        high = high.stripTrailingZeros();
        best = best.stripTrailingZeros();
        estimatedDays = estimatedDays.stripTrailingZeros();
    }

    /** Whether another file, under whatever name, has the same. */
    public boolean areThoseOf(SheetFigures other) {
        return new SheetFigures(file, other.rows, other.low, other.high, other.best, other.estimatedDays).equals(this);
    }
}
