package org.quarterclose.portfolio;

import static org.quarterclose.portfolio.EstimateFile.EXTENSION;
import static org.quarterclose.portfolio.EstimateFile.QUANTITY;
import static org.quarterclose.portfolio.EstimateFile.UNIT;
import static org.quarterclose.portfolio.EstimateFile.UNIT_COST;

import java.math.BigDecimal;
import org.quarterclose.basics.Code;
import org.quarterclose.intake.Amounts;

/**
 * Whether quantity times unit cost makes the extension. With a percent sign behind the quantity, or as the unit, the
 * quantity is a percentage of the unit cost: so contingencies are written. The extension may be rounded to its last
 * decimal. It stands in any case, and so do the amounts of the line.
 */
final class EstimateExtension {

    private static final int PERCENT = 2;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final EstimateCells cells;

    EstimateExtension(EstimateCells cells) {
        this.cells = cells;
    }

    void check() {
        long quantity = cells.quantity(QUANTITY);
        long unitCost = cells.amount(UNIT_COST);
        long extension = cells.amount(EXTENSION);
        boolean all = quantity > EstimateCells.BAD && unitCost > EstimateCells.BAD && extension > EstimateCells.BAD;
        if (!all) {
            return;
        }
        if (quantity == EstimateCells.PERCENT) {
            compare(cells.rates().figure(cells.text(QUANTITY)).movePointLeft(PERCENT), unitCost, extension);
        } else if (cells.matches(UNIT, "%")) {
            compare(BigDecimal.valueOf(quantity, Amounts.DECIMALS + PERCENT), unitCost, extension);
        } else if (!isExact(quantity, unitCost, extension)) {
            compare(BigDecimal.valueOf(quantity, Amounts.DECIMALS), unitCost, extension);
        }
    }

    /** Most lines multiply to the ten-thousandth, which is seen without any decimal. */
    private static boolean isExact(long quantity, long unitCost, long extension) {
        return Math.multiplyHigh(quantity, unitCost) == 0
                && Math.multiplyHigh(extension, 10_000) == 0
                && quantity * unitCost == extension * 10_000;
    }

    private void compare(BigDecimal quantity, long unitCost, long extension) {
        BigDecimal product = quantity.multiply(BigDecimal.valueOf(unitCost, Amounts.DECIMALS));
        BigDecimal difference = BigDecimal.valueOf(extension, Amounts.DECIMALS).subtract(product);
        BigDecimal rounding = cells.lastPlace(EXTENSION).multiply(HALF);
        if (difference.abs().compareTo(rounding) > 0) {
            cells.note(
                    Code.EXTENSION_DIFFERS,
                    EXTENSION,
                    "found " + cells.text(EXTENSION) + ", which is " + plain(difference.abs())
                            + (difference.signum() > 0 ? " more" : " less") + " than " + cells.text(QUANTITY) + " × "
                            + cells.text(UNIT_COST) + "; expected " + plain(product));
        }
    }

    private static String plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale())).toPlainString();
    }
}
