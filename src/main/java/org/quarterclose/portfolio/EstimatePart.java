package org.quarterclose.portfolio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.basics.Severity;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.RowKind;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.TotalProblems;

/** Reads one part of an estimate file in one pass: checks and hands on each line, and sums what is alike. */
public final class EstimatePart {

    private final EstimateSink sink;
    private final EstimateSums sums = new EstimateSums();
    private final LineSpans spans = new LineSpans();
    private final EstimateTotals totals;
    private final Map<Integer, EstimateTotals> byYear = new HashMap<>();
    private final SumsAbove sumsAbove = new SumsAbove();
    private final WideSumsAbove wideSums = new WideSumsAbove();
    private final boolean fromTheBeginning;
    private long accepted;
    private long rejected;
    private long sent;
    private long recentRow;
    private long estimatedDays;
    private LocalDate recentDate;
    private long recentDay;

    private EstimatePart(EstimateSink sink, boolean fromTheBeginning) {
        this.sink = sink;
        this.fromTheBeginning = fromTheBeginning;
        this.totals = new EstimateTotals(fromTheBeginning);
    }

    /**
     * Reads the records of the range. Memory grows with the number of obligations and of sums only.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read any more
     */
    public static EstimatePartResult read(Sheet sheet, ByteRange range, EstimateContext context, EstimateSink sink) {
        EstimatePart part =
                new EstimatePart(sink, range.start() == sheet.records().start());
        try (EstimateReading reading = new EstimateReading(sheet, range, context)) {
            while (reading.next()) {
                part.take(reading);
            }
        }
        part.wideSums.end().ifPresent(sink::warning);
        return part.result();
    }

    private void take(EstimateReading reading) {
        if (reading.kind() != RowKind.LINE) {
            takeOther(reading);
            return;
        }
        countRow(reading);
        EstimateLine line = reading.line();
        if (line != null && !reading.likeTotal().isEmpty() && isRefusedAsTotal(reading)) {
            return;
        }
        totals.add(reading.range());
        if (reading.isWide()) {
            ofYear(reading.year()).add(reading.range());
        }
        if (line == null) {
            rejected++;
            sink.rejected(reading.rejected());
            return;
        }
        compareWithLinesAbove(reading, line);
        accepted++;
        estimatedDays += dayOf(reading.estimatedOn());
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

    /** A line may be the total of those above it without a word that says so. Scenarios are no parts of anything. */
    private void compareWithLinesAbove(EstimateReading reading, EstimateLine line) {
        if (reading.isWide()) {
            wideSums.take(line, reading).ifPresent(sink::warning);
        } else if (sumsAbove.take(line, reading.range())
                && reading.likeTotal().isEmpty()
                && reading.text(EstimateFile.SCENARIO).isEmpty()) {
            reading.warn(TotalProblems.sumOfLines(
                    reading.place(), sumsAbove.lines(), reading.text(EstimateFile.OBLIGATION)));
        }
    }

    /** Of a row with several years only the first counts. */
    private void countRow(EstimateReading reading) {
        long row = reading.rowLine();
        sent += row == recentRow ? 0 : 1;
        recentRow = row;
    }

    /** A row that reads like a total is refused when the lines above it come to its amounts, and a line otherwise. */
    private boolean isRefusedAsTotal(EstimateReading reading) {
        EstimateTotals above = reading.isWide() ? ofYear(reading.year()) : totals;
        Cell cell = new Cell(reading.place(), reading.yearOr(""), reading.likeTotal());
        String obligation = reading.text(EstimateFile.OBLIGATION);
        boolean comesToIt = above.comesTo(reading.range());
        if (comesToIt) {
            rejected++;
            sink.rejected(reading.rejected(List.of(TotalProblems.unclear(cell).about(obligation))));
        } else {
            reading.warn(TotalProblems.likeTotal(cell).about(obligation));
        }
        return comesToIt;
    }

    /** Neighbouring lines mostly have one date. */
    private long dayOf(LocalDate date) {
        if (!date.equals(recentDate)) {
            recentDate = date;
            recentDay = date.toEpochDay();
        }
        return recentDay;
    }

    /** Rows that are no lines are passed over, but for a total that the lines above it do not make. */
    private void takeOther(EstimateReading reading) {
        if (reading.kind() != RowKind.TOTAL) {
            sink.warning(reading.passedOver());
            return;
        }
        List<Problem> problems = (reading.isWide() ? ofYear(reading.year()) : totals).compare(reading);
        if (problems.get(0).severity() == Severity.WARNING) {
            sink.warning(problems.get(0));
        } else {
            rejected++;
            if (reading.isUnnamedTotal()) {
                countRow(reading);
            }
            sink.rejected(reading.isUnnamedTotal() ? reading.rejected() : reading.rejected(problems));
        }
    }

    /** Of a wide table each column of years is added up by itself. */
    private EstimateTotals ofYear(int year) {
        return byYear.computeIfAbsent(year, any -> new EstimateTotals(fromTheBeginning));
    }

    private EstimatePartResult result() {
        return new EstimatePartResult(
                accepted + rejected,
                accepted,
                rejected,
                sent,
                totals.low(),
                totals.best(),
                totals.high(),
                estimatedDays,
                sums.all(),
                spans.all());
    }
}
