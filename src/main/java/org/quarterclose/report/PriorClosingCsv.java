package org.quarterclose.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * {@code prior-closing.csv} of the evidence: what the books carried into the quarter, with the year to date that it
 * adds to, and the quarter whose closing it is.
 */
public final class PriorClosingCsv {

    private PriorClosingCsv() {}

    /** One obligation's closing in the quarter before, and how it was measured then. */
    public record PriorRow(RollForwardRow row, Basis basis) {}

    /**
     * @param quarter the quarter before
     * @param rows gives each row to the consumer, in the order of obligations
     */
    public static void write(Path file, FiscalQuarter quarter, Consumer<Consumer<PriorRow>> rows) {
        try (CsvOut out = CsvOut.create(file)) {
            out.cell("obligation_id")
                    .cell("basis")
                    .cell("currency")
                    .cell("closing")
                    .cell("current");
            RollForwardColumns.NAMES.forEach(name -> out.cell("ytd_" + name));
            out.header("quarter", "quarter_ends");
            rows.accept(prior -> writeRow(prior, quarter, out));
        }
    }

    private static void writeRow(PriorRow prior, FiscalQuarter quarter, CsvOut out) {
        RollForwardRow row = prior.row();
        List<Money> yearToDate = row.yearToDate().columns();
        out.text(row.obligationId()).text(prior.basis().name()).text(row.currency());
        out.number(row.closing()).number(row.current());
        yearToDate.forEach(out::number);
        out.cell(quarter.toString()).cell(quarter.end().toString());
        out.end();
    }
}
