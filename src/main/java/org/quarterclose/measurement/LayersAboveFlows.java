package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.portfolio.Layer;
import org.quarterclose.portfolio.OpeningBalance;

/**
 * Layers that a first close brings in above what their flows are worth at their own rate (ASC 410-20-35-5). Such a
 * balance grows beyond what will ever be spent, and the last accretion takes that off again. Less than a whole unit of
 * the currency is the rounding of whoever carried it before.
 */
public final class LayersAboveFlows {

    private final FiscalQuarter quarter;
    private final QuarterTime time;
    private final PresentValue value;

    public LayersAboveFlows(FiscalQuarter quarter, RoundingMode rounding) {
        this.quarter = quarter;
        this.time = new QuarterTime(quarter.calendar());
        this.value = new PresentValue(rounding);
    }

    public List<Problem> among(List<OpeningBalance> openings) {
        return openings.stream()
                .filter(opening -> opening.layer() != null)
                .flatMap(opening -> of(opening).stream())
                .toList();
    }

    private Optional<Problem> of(OpeningBalance opening) {
        Layer layer = opening.layer();
        boolean due = layer.spendOn().isBefore(quarter.start());
        BigDecimal left = due ? BigDecimal.ZERO : time.between(quarter.start(), layer.spendOn());
        Money worth = value.of(layer.undiscounted(), layer.rate(), left);
        Money above = layer.balance().minus(worth);
        return above.amount().compareTo(BigDecimal.ONE) < 0 ? Optional.empty() : Optional.of(problem(opening, worth));
    }

    private static Problem problem(OpeningBalance opening, Money worth) {
        Layer layer = opening.layer();
        String rate = layer.rate().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        String message = "found " + layer.balance() + " for " + layer.undiscounted() + " to be spent by "
                + layer.spendOn() + "; expected about " + worth + ", its worth at " + rate;
        Cell cell = new Cell(opening.source(), "balance", layer.balance().plain());
        return Problem.of(Code.LAYER_ABOVE_FLOWS, cell, message).about(opening.obligationId());
    }
}
