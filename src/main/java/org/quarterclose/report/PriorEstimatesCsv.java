package org.quarterclose.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.quarterclose.portfolio.EstimateFigures;
import org.quarterclose.portfolio.SheetFigures;

/**
 * What the evidence keeps of the estimates of the quarter before: {@code prior-estimates.csv} with the figures of each
 * obligation and since when they are so, and {@code prior-sheets.csv} with the files that were sent again with the same
 * figures. A fingerprint is no figure: nobody can read an estimate from it, only see that it is the same.
 */
public final class PriorEstimatesCsv {

    private PriorEstimatesCsv() {}

    /** @param figures gives each row to the consumer, in the order of obligations */
    public static void write(Path file, Consumer<Consumer<EstimateFigures>> figures) {
        try (CsvOut out = CsvOut.create(file)) {
            out.header("obligation_id", "fingerprint", "since");
            figures.accept(one -> out.text(one.obligationId())
                    .cell(one.fingerprint())
                    .cell(one.since().toString())
                    .end());
        }
    }

    public static void writeSheets(Path file, List<SheetFigures> sheets) {
        try (CsvOut out = CsvOut.create(file)) {
            out.header("file", "rows", "sum_low", "sum_high", "sum_best", "estimated_days");
            for (SheetFigures sheet : sheets) {
                out.text(sheet.file()).number(sheet.rows());
                out.cell(sheet.low().toPlainString()).cell(sheet.high().toPlainString());
                out.cell(sheet.best().toPlainString())
                        .cell(sheet.estimatedDays().toPlainString())
                        .end();
            }
        }
    }
}
