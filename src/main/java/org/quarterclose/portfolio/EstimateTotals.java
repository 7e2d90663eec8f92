package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.intake.TotalProblems;
import org.quarterclose.intake.TotalsAbove;

/** What the columns low, best and high of the lines so far come to, and what rows of totals say they do. */
final class EstimateTotals {

    private static final int[] COLUMNS = {EstimateFile.LOW, EstimateFile.BEST, EstimateFile.HIGH};
    private static final List<String> NAMES = List.of("low", "best", "high");
    private static final String IN_PARTS =
            "found a total in a file so large that it is read in parts; expected its word"
                    + " under total_rows of the file's feed in the policy, which keeps the file in one";

    private final EstimateTotal low = new EstimateTotal();
    private final EstimateTotal best = new EstimateTotal();
    private final EstimateTotal high = new EstimateTotal();
    private final TotalsAbove above = new TotalsAbove(COLUMNS.length);
    private final boolean fromTheBeginning;

    /** @param fromTheBeginning whether these lines are the first of their file */
    EstimateTotals(boolean fromTheBeginning) {
        this.fromTheBeginning = fromTheBeginning;
    }

    void add(EstimateRange range) {
        range.addTo(low, best, high);
    }

    BigDecimal low() {
        return low.value();
    }

    BigDecimal best() {
        return best.value();
    }

    BigDecimal high() {
        return high.value();
    }

    /** Whether the lines above come to these amounts; if so, later totals may begin here. */
    boolean comesTo(EstimateRange range) {
        return above.comesTo(range.stated(), new BigDecimal[] {low(), best(), high()});
    }

    /** What comes of a row of totals: a warning that it agrees and is left out, or an error a column that does not. */
    List<Problem> compare(EstimateReading total) {
        BigDecimal[] sums = {low(), best(), high()};
        BigDecimal[] stated = total.range().stated();
        BigDecimal[] difference = above.difference(stated, sums);
        if (difference == null) {
            return List.of(TotalProblems.agrees(
                    total.place(), total.yearOr(EstimateFile.OBLIGATION_ID), total.text(EstimateFile.OBLIGATION)));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < COLUMNS.length; i++) {
            if (difference[i].signum() != 0) {
                Cell cell = new Cell(total.place(), NAMES.get(i), total.text(COLUMNS[i]));
                problems.add(
                        fromTheBeginning
                                ? TotalProblems.differs(cell, stated[i], difference[i])
                                : Problem.of(Code.TOTAL_ROW_DIFFERS, cell, IN_PARTS));
            }
        }
        return problems;
    }
}
