package org.quarterclose.portfolio;

import static org.quarterclose.portfolio.EstimateFile.COST_BASIS_YEAR;
import static org.quarterclose.portfolio.EstimateFile.PROBABILITY;
import static org.quarterclose.portfolio.EstimateFile.SCENARIO;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.portfolio.EstimateSum.Outlook;

/**
 * Checks the cells that most classes carry and do not measure with: what stands in them must be readable. Those of a
 * retirement obligation say how a line looks ahead.
 */
final class EstimateCarried {

    private static final int YEAR_DIGITS = 4;
    private static final int EARLIEST_YEAR = 1900;

    private final EstimateCells cells;
    private final FiscalCalendar calendar;
    private final int oldestYear;
    private final EstimateExtension extension;

    /** @param context prices of a year that ended before the day it calls stale are older than the policy likes */
    EstimateCarried(EstimateCells cells, EstimateContext context) {
        this.cells = cells;
        this.extension = new EstimateExtension(cells);
        this.calendar = context.quarter().calendar();
        this.oldestYear = calendar.yearOf(context.staleBefore());
    }

    /**
     * @param obligation null when the row names none
     * @param spendOn null when the row says nothing readable of it
     * @param range what quantity times unit cost should make; blank amounts where a row has several of one column
     */
    Outlook read(Obligation obligation, LocalDate spendOn, EstimateRange range) {
        extension.check(range);
        Integer year = cells.isBlank(COST_BASIS_YEAR) ? null : year(cells.text(COST_BASIS_YEAR));
        boolean noProbability = cells.isBlank(PROBABILITY);
        if (noProbability != cells.isBlank(SCENARIO)) {
            int missing = noProbability ? PROBABILITY : SCENARIO;
            cells.note(
                    Code.VALUE_MISSING,
                    missing,
                    "found only one of scenario and probability; expected both or neither");
        }
        BigDecimal probability = noProbability ? null : probability(cells.text(PROBABILITY));
        if (obligation == null) {
            return Outlook.PLAIN;
        }
        if (obligation.obligationClass() != ObligationClass.RETIREMENT) {
            checkScenario();
            checkPrices(year);
            return Outlook.PLAIN;
        }
        if (year != null && spendOn != null && year > calendar.yearOf(spendOn)) {
            cells.note(
                    Code.PERIOD_UNREADABLE,
                    COST_BASIS_YEAR,
                    "found prices of " + year + " for a cost of " + calendar.yearOf(spendOn)
                            + "; expected a year up to that");
        }
        return year == null && probability == null
                ? Outlook.PLAIN
                : new Outlook(cells.text(SCENARIO), probability, year);
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

    private void checkPrices(Integer year) {
        if (year != null && year < oldestYear) {
            cells.note(
                    Code.COST_BASIS_STALE,
                    COST_BASIS_YEAR,
                    "found prices of " + year + "; expected those of " + oldestYear + " or later");
        }
    }

    private Integer year(String text) {
        long year = text.length() == YEAR_DIGITS ? LineId.whole(text) : LineId.NOT_WHOLE;
        if (year < EARLIEST_YEAR) {
            cells.note(Code.PERIOD_UNREADABLE, COST_BASIS_YEAR, "found " + text + "; expected a year such as 2003");
            return null;
        }
        return (int) year;
    }

    private BigDecimal probability(String text) {
        BigDecimal fraction = cells.rates().fraction(text);
        if (fraction == null || fraction.signum() <= 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            String message = "found " + text + "; expected a probability above 0 and up to 1, such as 0.25 or 25%";
            cells.note(Code.RATE_UNREADABLE, PROBABILITY, message);
        }
        return fraction;
    }
}
