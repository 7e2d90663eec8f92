package org.quarterclose.portfolio;

import static org.quarterclose.portfolio.EstimateFile.EXTENSION;
import static org.quarterclose.portfolio.EstimateFile.QUANTITY;
import static org.quarterclose.portfolio.EstimateFile.UNIT;
import static org.quarterclose.portfolio.EstimateFile.UNIT_COST;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.quarterclose.basics.Code;
import org.quarterclose.intake.Amounts;

/**
 * Whether quantity times unit cost makes the extension, or one of the amounts where there is no extension. With a
 * percent sign behind the quantity, or as the unit, the quantity is a percentage of the unit cost: so contingencies are
 * written. What is compared may be rounded to its last decimal. It stands in any case, and so do the amounts of the
 * line.
 */
final class EstimateExtension {

    private static final int PERCENT = 2;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** A unit of many pieces, such as 1000 gal: by how many the cost is meant, nobody says. */
    private static final Pattern OF_MANY =
            Pattern.compile("(?i).*(\\d{2,}|\\b(?:thousand|hundred|million|dozen|k)\\b).*");

    private final EstimateCells cells;

    EstimateExtension(EstimateCells cells) {
        this.cells = cells;
    }

    /** @param range the amounts of the row */
    void check(EstimateRange range) {
        long quantity = cells.quantity(QUANTITY);
        long unitCost = cells.amount(UNIT_COST);
        long extension = cells.amount(EXTENSION);
        if (quantity <= EstimateCells.BAD || unitCost <= EstimateCells.BAD) {
            return;
        }
        if (extension > EstimateCells.BAD) {
            checkExtension(quantity, unitCost, extension);
        } else if (extension == EstimateLine.BLANK && cells.isGood()) {
            checkAmounts(quantity, unitCost, range);
        }
    }

    private void checkExtension(long quantity, long unitCost, long extension) {
        if (!isExact(quantity, unitCost, extension)) {
            BigDecimal product = product(quantity, unitCost);
            BigDecimal more = EstimateLine.exact(extension).subtract(product);
            if (!isRounding(more, EXTENSION)) {
                note(EXTENSION, product, more);
            }
        }
    }

    /**
     * One of the amounts is the product, or it lies in the range; in a file of thousands the unit cost may be in whole
     * units, and a unit of a thousand pieces says nothing of the cost.
     */
    private void checkAmounts(long quantity, long unitCost, EstimateRange range) {
        if (isExact(quantity, unitCost, range.low())
                || isExact(quantity, unitCost, range.best())
                || isExact(quantity, unitCost, range.high())) {
            return;
        }
        int column = range.hasBest() ? EstimateFile.BEST : EstimateFile.LOW;
        BigDecimal amount = range.isPlain() ? range.stated(column) : null;
        if (amount == null) {
            return;
        }
        BigDecimal product = product(quantity, unitCost);
        BigDecimal unscaled = product.movePointLeft(cells.places());
        if (!isMet(range, product)
                && !isMet(range, unscaled)
                && !OF_MANY.matcher(cells.text(UNIT)).matches()) {
            note(column, product, amount.subtract(product));
        }
    }

    private boolean isMet(EstimateRange range, BigDecimal product) {
        for (int column : new int[] {EstimateFile.LOW, EstimateFile.BEST, EstimateFile.HIGH}) {
            BigDecimal amount = range.stated(column);
            if (amount != null && isRounding(amount.subtract(product), column)) {
                return true;
            }
        }
        BigDecimal low = range.stated(EstimateFile.LOW);
        BigDecimal high = range.stated(EstimateFile.HIGH);
        boolean inRange = low != null && high != null && product.compareTo(low) >= 0 && product.compareTo(high) <= 0;
        return inRange && !range.hasBest();
    }

    /** Most lines multiply to the ten-thousandth, which is seen without any decimal. */
    private static boolean isExact(long quantity, long unitCost, long amount) {
        return quantity != EstimateCells.PERCENT
                && Math.multiplyHigh(quantity, unitCost) == 0
                && Math.multiplyHigh(amount, 10_000) == 0
                && quantity * unitCost == amount * 10_000;
    }

    private BigDecimal product(long quantity, long unitCost) {
        BigDecimal cost = BigDecimal.valueOf(unitCost, Amounts.DECIMALS);
        if (quantity == EstimateCells.PERCENT) {
            return cells.rates()
                    .figure(cells.text(QUANTITY))
                    .movePointLeft(PERCENT)
                    .multiply(cost);
        }
        int percent = cells.matches(UNIT, "%") ? PERCENT : 0;
        return BigDecimal.valueOf(quantity, Amounts.DECIMALS + percent).multiply(cost);
    }

    private boolean isRounding(BigDecimal difference, int column) {
        return difference.abs().compareTo(cells.lastPlace(column).multiply(HALF)) <= 0;
    }

    private void note(int column, BigDecimal product, BigDecimal more) {
        cells.note(
                Code.EXTENSION_DIFFERS,
                column,
                "found " + cells.text(column) + ", which is " + plain(more.abs())
                        + (more.signum() > 0 ? " more" : " less") + " than " + cells.text(QUANTITY) + " × "
                        + cells.text(UNIT_COST) + "; expected " + plain(product));
    }

    private static String plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale())).toPlainString();
    }
}
