package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.TotalProblems;

/**
 * The same of a table with a column for each year: a row that repeats, year for year, what the rows of its obligation
 * above it come to. It is known when the row is over.
 */
final class WideSumsAbove {

    private static final int ROWS = 2;

    private final Map<Integer, BigDecimal> above = new HashMap<>();
    private final Map<Integer, BigDecimal> row = new HashMap<>();
    private SourceLine place;
    private int obligation = -1;
    private String id = "";
    private int rows;
    private long first;
    private long last;

    /** Takes the cell of one year; what is said of the row before when a new one begins with it. */
    Optional<Problem> take(EstimateLine line, EstimateReading reading) {
        boolean begins = place == null || place.line() != line.fileLine();
        Optional<Problem> said = begins ? end() : Optional.empty();
        if (begins) {
            begin(line, reading);
        }
        row.merge(reading.year(), amount(reading.range()), BigDecimal::add);
        return said;
    }

    private void begin(EstimateLine line, EstimateReading reading) {
        place = reading.place();
        if (line.obligation() != obligation) {
            obligation = line.obligation();
            id = reading.text(EstimateFile.OBLIGATION);
            above.clear();
            rows = 0;
            first = line.fileLine();
        }
    }

    /** What is said of the last row. */
    Optional<Problem> end() {
        row.values().removeIf(amount -> amount.signum() == 0);
        Optional<Problem> said = rows >= ROWS && row.equals(above)
                ? Optional.of(TotalProblems.sumOfLines(place, first + " to " + last, id))
                : Optional.empty();
        if (said.isEmpty() && place != null && !row.isEmpty()) {
            row.forEach((year, amount) -> above.merge(year, amount, (one, other) -> bare(one.add(other))));
            rows++;
            last = place.line();
        }
        row.clear();
        return said;
    }

    /** A column of years is for one of the three amounts. */
    private static BigDecimal amount(EstimateRange range) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal stated : range.stated()) {
            sum = stated == null ? sum : sum.add(stated);
        }
        return bare(sum);
    }

    /** Equal amounts are equal however many decimals they are written with. */
    private static BigDecimal bare(BigDecimal amount) {
        return amount.stripTrailingZeros();
    }
}
