package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.Optional;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.Sheet;
import org.quarterclose.portfolio.EstimateSum.Likeness;

/**
 * An estimate line read once more where it stands, for who wants to see it.
 *
 * @param raw the row as it stands in the file
 * @param low null when not given; so best and high
 */
public record LineReadAgain(String raw, BigDecimal low, BigDecimal best, BigDecimal high, Likeness likeness) {

    /**
     * @param byteOffset where its row begins
     * @param fileLine the line of the file it begins on
     * @return empty when there is no good row
     */
    public static Optional<LineReadAgain> at(Sheet sheet, EstimateContext context, long byteOffset, long fileLine) {
        ByteRange rest = new ByteRange(byteOffset, sheet.records().end(), fileLine);
        if (byteOffset < sheet.records().start() || byteOffset >= rest.end()) {
            return Optional.empty();
        }
        try (EstimateReading reading = new EstimateReading(sheet, rest, context)) {
            return reading.next() && reading.line() != null ? Optional.of(of(reading)) : Optional.empty();
        }
    }

    private static LineReadAgain of(EstimateReading reading) {
        EstimateLine line = reading.line();
        Likeness likeness = reading.traits().likeness(line.obligation());
        return line.isWide()
                ? new LineReadAgain(
                        reading.raw(),
                        line.wide().low(),
                        line.wide().best(),
                        line.wide().high(),
                        likeness)
                : new LineReadAgain(
                        reading.raw(),
                        EstimateLine.exact(line.low()),
                        EstimateLine.exact(line.best()),
                        EstimateLine.exact(line.high()),
                        likeness);
    }

    /** What the line adds to its obligation. */
    public EstimateSum sum() {
        BigDecimal accrued = best == null ? low : best;
        return new EstimateSum(likeness, 1, low == null ? best : low, accrued, high == null ? accrued : high);
    }
}
