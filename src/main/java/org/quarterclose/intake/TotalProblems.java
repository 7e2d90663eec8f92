package org.quarterclose.intake;

import java.math.BigDecimal;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.basics.SourceLine;

/** What is said of a row of totals. */
public final class TotalProblems {

    private TotalProblems() {}

    /** That it is what the lines above it come to. */
    public static Problem agrees(SourceLine place, String column, String value) {
        String message = "found a total that agrees with the lines above it; it is not added to them";
        return Problem.of(Code.TOTAL_ROW, new Cell(place, column, value), message);
    }

    /** That it is not, and by how much. */
    public static Problem differs(Cell cell, BigDecimal stated, BigDecimal difference) {
        return Problem.of(Code.TOTAL_ROW_DIFFERS, cell, differs("the lines above it", stated, difference));
    }

    /** That the total beside the years of a row is not what they come to, and by how much. */
    public static Problem yearsDiffer(Cell cell, BigDecimal stated, BigDecimal difference) {
        return Problem.of(Code.YEARS_DIFFER, cell, differs("the years of the row", stated, difference));
    }

    private static String differs(String parts, BigDecimal stated, BigDecimal difference) {
        return "found a total of " + plain(stated) + ", which is " + plain(difference.abs())
                + (difference.signum() > 0 ? " more" : " less") + " than " + parts + " come to; expected "
                + plain(stated.subtract(difference));
    }

    /** That a line of a known obligation reads like a total and has the amounts of one. */
    public static Problem unclear(Cell cell) {
        String message = "found '" + cell.value() + "' with an obligation's id and what the lines above it come to;"
                + " expected a line of work, or a total without an id";
        return Problem.of(Code.TOTAL_UNCLEAR, cell, message);
    }

    /** That such a line has other amounts. */
    public static Problem likeTotal(Cell cell) {
        String message = "found '" + cell.value() + "' with an obligation's id; the lines above it do not come to its"
                + " amounts, so it is read as a line";
        return Problem.of(Code.LINE_LIKE_TOTAL, cell, message);
    }

    /** That a line is what lines of its obligation above it come to, whatever it is called. */
    public static Problem sumOfLines(SourceLine place, String lines, String obligation) {
        String message =
                "found what the lines " + lines + " above it come to, to the cent; expected work of its own, as"
                        + " it is read as a line and added to them";
        return Problem.of(Code.LINE_LIKE_TOTAL, new Cell(place, "obligation_id", obligation), message)
                .about(obligation);
    }

    private static String plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale())).toPlainString();
    }
}
