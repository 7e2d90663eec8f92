package org.quarterclose.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Discounted;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * {@code prior-closing.csv} of the evidence: what the books carried into the quarter, with the year to date that it
 * adds to, and the quarter whose closing it is. Where obligations were in other currencies, it ends with the same in
 * their own, blank for the others.
 */
public final class PriorClosingCsv {

    private static final List<String> LOCAL_COLUMNS = Stream.concat(
                    Stream.of("local_currency", "local_closing", "local_current"),
                    RollForwardColumns.NAMES.stream().map("local_ytd_"::concat))
            .toList();

    private PriorClosingCsv() {}

    /**
     * One obligation's closing in the quarter before, and how it was measured then.
     *
     * @param measured its basis, and what stood behind a present value
     * @param local the row in the obligation's currency; null where that is the presentation currency
     */
    public record PriorRow(RollForwardRow row, Measurement measured, RollForwardRow local) {}

    /** The quarter before. @param severalCurrencies whether a row of it is in another currency */
    public record Before(FiscalQuarter quarter, boolean severalCurrencies) {}

    /**
     * @param before the quarter before, and whether a row is in another currency
     * @param rows gives each row to the consumer, in the order of obligations
     */
    public static void write(Path file, Before before, Consumer<Consumer<PriorRow>> rows) {
        try (CsvOut out = CsvOut.create(file)) {
            out.cell("obligation_id")
                    .cell("basis")
                    .cell("currency")
                    .cell("closing")
                    .cell("current");
            RollForwardColumns.NAMES.forEach(name -> out.cell("ytd_" + name));
            out.cell("quarter").cell("quarter_ends");
            out.cell("property_id").cell("class").cell("undiscounted").cell("rate");
            if (before.severalCurrencies()) {
                LOCAL_COLUMNS.forEach(out::cell);
            }
            out.end();
            rows.accept(prior -> {
                writeRow(prior, before.quarter(), out);
                if (before.severalCurrencies()) {
                    writeLocal(prior.local(), out);
                }
                out.end();
            });
        }
    }

    private static void writeRow(PriorRow prior, FiscalQuarter quarter, CsvOut out) {
        RollForwardRow row = prior.row();
        List<Money> yearToDate = row.yearToDate().columns();
        out.text(row.obligationId()).text(prior.measured().basis().name()).text(row.currency());
        out.number(row.closing()).number(row.current());
        yearToDate.forEach(out::number);
        out.cell(quarter.toString()).cell(quarter.end().toString());
        Discounted discounted = prior.measured().discounted();
        out.text(row.propertyId()).text(row.obligationClass().name());
        out.number(discounted == null ? null : discounted.undiscounted());
        out.cell(
                discounted == null || discounted.rate() == null
                        ? ""
                        : discounted.rate().toPlainString());
    }

    private static void writeLocal(RollForwardRow local, CsvOut out) {
        if (local == null) {
            LOCAL_COLUMNS.forEach(name -> out.blank());
            return;
        }
        out.text(local.currency()).number(local.closing()).number(local.current());
        local.yearToDate().columns().forEach(out::number);
    }
}
