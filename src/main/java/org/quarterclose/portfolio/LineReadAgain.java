package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
     * @return none when there is no good row; several when the row has a column for each year
     */
    public static List<LineReadAgain> at(Sheet sheet, EstimateContext context, long byteOffset, long fileLine) {
        ByteRange rest = new ByteRange(byteOffset, sheet.records().end(), fileLine);
        if (byteOffset < sheet.records().start() || byteOffset >= rest.end()) {
            return List.of();
        }
        List<LineReadAgain> lines = new ArrayList<>();
        try (EstimateReading reading = new EstimateReading(sheet, rest, context)) {
            boolean more = reading.next();
            while (more && reading.place().line() == fileLine) {
                if (reading.line() != null) {
                    lines.add(of(reading));
                }
                more = reading.isWide() && reading.next();
            }
        }
        return lines;
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
