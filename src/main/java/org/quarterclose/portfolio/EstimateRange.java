package org.quarterclose.portfolio;

import static org.quarterclose.portfolio.EstimateLine.BLANK;

import java.math.BigDecimal;
import org.quarterclose.basics.Code;
import org.quarterclose.intake.Amounts;

/** Low, best and high of one row in ten-thousandths, BLANK or BAD; exact decimals instead when one of them is wide. */
record EstimateRange(long low, long best, long high, EstimateLine.Wide wide) {

    static final EstimateRange NONE = new EstimateRange(BLANK, BLANK, BLANK, null);

    /** Reads the three amounts and notes what is wrong with each and with the range. */
    static EstimateRange read(EstimateCells cells) {
        long low = cells.cost(EstimateFile.LOW);
        long best = cells.cost(EstimateFile.BEST);
        long high = cells.cost(EstimateFile.HIGH);
        EstimateLine.Wide wide = null;
        if (low == Amounts.WIDE || best == Amounts.WIDE || high == Amounts.WIDE) {
            wide = new EstimateLine.Wide(
                    exact(cells, EstimateFile.LOW, low),
                    exact(cells, EstimateFile.BEST, best),
                    exact(cells, EstimateFile.HIGH, high));
        }
        EstimateRange range = new EstimateRange(low, best, high, wide);
        range.check(cells);
        return range;
    }

    private static BigDecimal exact(EstimateCells cells, int column, long units) {
        if (units == Amounts.WIDE) {
            return cells.wide(column);
        }
        return units == EstimateCells.BAD ? null : EstimateLine.exact(units);
    }

    private void check(EstimateCells cells) {
        if (low == BLANK && best == BLANK) {
            cells.note(Code.AMOUNT_MISSING, EstimateFile.LOW, "found neither low nor best; expected at least one");
        }
        if (isAbove(End.LOW, End.HIGH)) {
            String message = "found low " + cells.text(EstimateFile.LOW) + " above high "
                    + cells.text(EstimateFile.HIGH) + "; expected low <= high";
            cells.note(Code.RANGE_REVERSED, EstimateFile.LOW, message);
            return;
        }
        boolean belowLow = isAbove(End.LOW, End.BEST);
        boolean aboveHigh = isAbove(End.BEST, End.HIGH);
        if (belowLow || aboveHigh) {
            String limit = belowLow ? "low " + cells.text(EstimateFile.LOW) : "high " + cells.text(EstimateFile.HIGH);
            String message = "found best " + cells.text(EstimateFile.BEST) + " outside " + limit
                    + "; expected low <= best <= high";
            cells.note(Code.BEST_OUTSIDE_RANGE, EstimateFile.BEST, message);
        }
    }

    private enum End {
        LOW,
        BEST,
        HIGH
    }

    /** Whether both are given and readable and the first is the greater. */
    private boolean isAbove(End one, End other) {
        if (wide == null) {
            return units(one) > EstimateCells.BAD && units(other) > EstimateCells.BAD && units(one) > units(other);
        }
        BigDecimal first = decimal(one);
        BigDecimal second = decimal(other);
        return first != null && second != null && first.compareTo(second) > 0;
    }

    private long units(End end) {
        return end == End.LOW ? low : end == End.BEST ? best : high;
    }

    private BigDecimal decimal(End end) {
        return end == End.LOW ? wide.low() : end == End.BEST ? wide.best() : wide.high();
    }

    /** Adds what is readable to the sums of the columns. */
    void addTo(EstimateTotal lows, EstimateTotal bests, EstimateTotal highs) {
        add(lows, End.LOW);
        add(bests, End.BEST);
        add(highs, End.HIGH);
    }

    private void add(EstimateTotal total, End end) {
        if (wide == null && units(end) > EstimateCells.BAD) {
            total.add(units(end));
        } else if (wide != null && decimal(end) != null) {
            total.add(decimal(end));
        }
    }

    /** Low, best and high as they stand; null where nothing readable does. */
    BigDecimal[] stated() {
        return new BigDecimal[] {stated(End.LOW), stated(End.BEST), stated(End.HIGH)};
    }

    /** One of the three by its column. */
    BigDecimal stated(int column) {
        return stated(column == EstimateFile.LOW ? End.LOW : column == EstimateFile.BEST ? End.BEST : End.HIGH);
    }

    private BigDecimal stated(End end) {
        if (wide != null) {
            return decimal(end);
        }
        return units(end) > EstimateCells.BAD ? EstimateLine.exact(units(end)) : null;
    }

    /** Whether all three are blank or amounts. */
    boolean isReadable() {
        return low != EstimateCells.BAD && best != EstimateCells.BAD && high != EstimateCells.BAD;
    }

    /** Whether none of the three has more digits than are counted in ten-thousandths. */
    boolean isPlain() {
        return wide == null;
    }

    boolean hasBest() {
        return best != BLANK;
    }

    EstimateLine line(int obligation, long fileLine, long byteOffset, int share) {
        return new EstimateLine(obligation, fileLine, byteOffset, low, best, high, share, wide);
    }
}
