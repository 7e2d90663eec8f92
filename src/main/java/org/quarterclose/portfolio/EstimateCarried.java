package org.quarterclose.portfolio;

import static org.quarterclose.portfolio.EstimateFile.COST_BASIS_YEAR;
import static org.quarterclose.portfolio.EstimateFile.PROBABILITY;
import static org.quarterclose.portfolio.EstimateFile.SCENARIO;

import java.math.BigDecimal;
import org.quarterclose.basics.Code;

/** Checks the cells that are carried and not measured with: what stands in them must be readable. */
final class EstimateCarried {

    private static final int[] FIGURES = {EstimateFile.QUANTITY, EstimateFile.UNIT_COST, EstimateFile.EXTENSION};
    private static final int YEAR_DIGITS = 4;

    private final EstimateCells cells;

    EstimateCarried(EstimateCells cells) {
        this.cells = cells;
    }

    void check() {
        for (int column : FIGURES) {
            cells.amount(column);
        }
        if (!cells.isBlank(COST_BASIS_YEAR)) {
            checkYear(cells.text(COST_BASIS_YEAR));
        }
        boolean noProbability = cells.isBlank(PROBABILITY);
        if (noProbability != cells.isBlank(SCENARIO)) {
            int missing = noProbability ? PROBABILITY : SCENARIO;
            cells.note(
                    Code.VALUE_MISSING,
                    missing,
                    "found only one of scenario and probability; expected both or neither");
        }
        if (!noProbability) {
            checkProbability(cells.text(PROBABILITY));
        }
        checkScenario();
    }

    // Lines are added up. Scenarios exclude each other: their sum would be a loss that nobody expects.
    private void checkScenario() {
        if (!cells.isBlank(SCENARIO)) {
            cells.note(
                    Code.SCENARIO_NOT_MEASURED,
                    SCENARIO,
                    "found scenario " + cells.text(SCENARIO) + "; expected none for this class of obligation");
        }
    }

    private void checkYear(String text) {
        boolean year = text.length() == YEAR_DIGITS && LineId.whole(text) >= 1900;
        if (!year) {
            cells.note(Code.PERIOD_UNREADABLE, COST_BASIS_YEAR, "found " + text + "; expected a year such as 2003");
        }
    }

    private void checkProbability(String text) {
        BigDecimal fraction = cells.rates().fraction(text);
        if (fraction == null || fraction.signum() <= 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            String message = "found " + text + "; expected a probability above 0 and up to 1, such as 0.25 or 25%";
            cells.note(Code.RATE_UNREADABLE, PROBABILITY, message);
        }
    }
}
