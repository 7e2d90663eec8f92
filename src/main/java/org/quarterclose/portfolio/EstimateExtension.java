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
 * Whether quantity times unit cost makes the extension, and the extension one of the amounts; where there is no
 * extension, whether the two make one of the amounts. With a
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

    /** @param from what it is reckoned from, as it stands in the row */
    private record Reckoned(BigDecimal amount, String from) {}

    EstimateExtension(EstimateCells cells) {
        this.cells = cells;
    }

    /** @param range the amounts of the row */
    void check(EstimateRange range) {
        long quantity = cells.quantity(QUANTITY);
        long unitCost = cells.amount(UNIT_COST);
        long extension = cells.amount(EXTENSION);
        boolean multiplies = quantity > EstimateCells.BAD && unitCost > EstimateCells.BAD;
        if (extension > EstimateCells.BAD) {
            if (multiplies) {
                checkExtension(quantity, unitCost, extension);
            }
            checkAmounts(extension, range);
        } else if (multiplies && extension == EstimateLine.BLANK && cells.isGood()) {
            checkAmounts(quantity, unitCost, range);
        }
    }

    private void checkExtension(long quantity, long unitCost, long extension) {
        if (!isExact(quantity, unitCost, extension)) {
            BigDecimal product = product(quantity, unitCost);
            BigDecimal more = EstimateLine.exact(extension).subtract(product);
            if (!isRounding(more, EXTENSION) && !isOfMany()) {
                note(EXTENSION, new Reckoned(product, factors()), more);
            }
        }
    }

    /** What a sheet has reckoned out is what it should carry. */
    private void checkAmounts(long extension, EstimateRange range) {
        boolean isOne = extension == range.best() || extension == range.low() || extension == range.high();
        if (!isOne && cells.isGood()) {
            checkAmounts(new Reckoned(EstimateLine.exact(extension), "the extension " + cells.text(EXTENSION)), range);
        }
    }

    private void checkAmounts(long quantity, long unitCost, EstimateRange range) {
        boolean isOne = isExact(quantity, unitCost, range.low())
                || isExact(quantity, unitCost, range.best())
                || isExact(quantity, unitCost, range.high());
        if (!isOne && !isOfMany()) {
            checkAmounts(new Reckoned(product(quantity, unitCost), factors()), range);
        }
    }

    /**
     * One of the amounts is what was reckoned, or it lies in the range; in a file of thousands that may be in whole
     * units.
     */
    private void checkAmounts(Reckoned reckoned, EstimateRange range) {
        int column = range.hasBest() ? EstimateFile.BEST : EstimateFile.LOW;
        BigDecimal amount = range.isPlain() ? range.stated(column) : null;
        if (amount != null
                && !isMet(range, reckoned.amount())
                && !isMet(range, reckoned.amount().movePointLeft(cells.places()))) {
            note(column, reckoned, amount.subtract(reckoned.amount()));
        }
    }

    /** A unit of a thousand pieces says nothing of the cost. */
    private boolean isOfMany() {
        return OF_MANY.matcher(cells.text(UNIT)).matches();
    }

    private String factors() {
        return cells.text(QUANTITY) + " × " + cells.text(UNIT_COST);
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

    private void note(int column, Reckoned reckoned, BigDecimal more) {
        cells.note(
                Code.EXTENSION_DIFFERS,
                column,
                "found " + cells.text(column) + ", which is " + plain(more.abs())
                        + (more.signum() > 0 ? " more" : " less") + " than " + reckoned.from() + "; expected "
                        + plain(reckoned.amount()));
    }

    private static String plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale())).toPlainString();
    }
}
