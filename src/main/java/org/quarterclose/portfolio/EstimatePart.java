package org.quarterclose.portfolio;

import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.Sheet;

/** Reads one part of an estimate file in one pass: checks and hands on each line, and sums what is alike. */
public final class EstimatePart {

    private final EstimateSink sink;
    private final EstimateSums sums = new EstimateSums();
    private final LineSpans spans = new LineSpans();
    private final EstimateTotal low = new EstimateTotal();
    private final EstimateTotal best = new EstimateTotal();
    private final EstimateTotal high = new EstimateTotal();
    private long accepted;
    private long rejected;

    private EstimatePart(EstimateSink sink) {
        this.sink = sink;
    }

    /**
     * Reads the records of the range. Memory grows with the number of obligations and of sums only.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read any more
     */
    public static EstimatePartResult read(Sheet sheet, ByteRange range, EstimateContext context, EstimateSink sink) {
        EstimatePart part = new EstimatePart(sink);
        try (EstimateReading reading = new EstimateReading(sheet, range, context)) {
            while (reading.next()) {
                part.take(reading);
            }
        }
        return part.result();
    }

    private void take(EstimateReading reading) {
        reading.range().addTo(low, best, high);
        EstimateLine line = reading.line();
        if (line == null) {
            rejected++;
            sink.rejected(reading.rejected());
            return;
        }
        accepted++;
        sums.add(line, reading.traits());
        if (reading.hasLineId()) {
            spans.add(line.obligation(), line.fileLine(), reading.wholeLineId());
        } else {
            spans.add(line.obligation(), line.fileLine());
        }
        if (!reading.problems().isEmpty()) {
            reading.problems().forEach(sink::warning);
        }
        sink.accepted(line);
    }

    private EstimatePartResult result() {
        return new EstimatePartResult(
                accepted + rejected,
                accepted,
                rejected,
                low.value(),
                best.value(),
                high.value(),
                sums.all(),
                spans.all());
    }
}
