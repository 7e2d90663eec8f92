package org.quarterclose.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.quarterclose.basics.Ahead;

/** Writes every report of a version into a folder: the same bytes whenever and wherever it runs. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Writes all files; the folder must exist and be empty.
     *
     * @return the content hash that an approval is bound to
     */
    public static String write(FrozenClose close, Path folder) throws IOException {
        Ahead<Boolean> journal = close.isAtHand() ? Ahead.of(() -> writeJournal(close, folder)) : null;
        if (journal == null) {
            writeJournal(close, folder);
        }
        PropertyTotals totals = PropertyTotals.of(close);
        for (Map.Entry<String, CsvReport> figures : figures(totals).entrySet()) {
            write(figures.getValue(), close, folder.resolve(figures.getKey()));
        }
        FixIt.write(close, folder.resolve("fix-it"));
        if (journal != null) {
            journal.result();
        }
        String contentHash = ContentHash.of(folder);
        JsonOut.write(folder.resolve("summary.json"), SummaryJson.of(close, contentHash));
        try (Writer out = Files.newBufferedWriter(folder.resolve("reconciliation.html"), StandardCharsets.UTF_8)) {
            ReconciliationHtml.write(Shown.of(close, totals), contentHash, out);
        }
        return contentHash;
    }

    private static void write(CsvReport report, FrozenClose close, Path file) throws IOException {
        try (CsvOut out = CsvOut.create(file)) {
            report.write(close, out);
        }
    }

    /** The longest of the reports, beside the others where the rows are at hand. */
    private static boolean writeJournal(FrozenClose close, Path folder) {
        try (Writer out = Files.newBufferedWriter(folder.resolve("journal.journal"), StandardCharsets.UTF_8)) {
            write(new JournalEntriesCsv(), close, folder.resolve("journal-entries.csv"));
            HledgerJournal.write(close, out);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, CsvReport> figures(PropertyTotals totals) {
        return Map.ofEntries(
                Map.entry("roll-forward.csv", RollForwardCsv.QUARTER),
                Map.entry("roll-forward-ytd.csv", RollForwardCsv.YEAR_TO_DATE),
                Map.entry("by-property.csv", new ByPropertyCsv(totals)),
                Map.entry("measurements.csv", new MeasurementsCsv()),
                Map.entry("layers.csv", new LayersCsv()),
                Map.entry("exposures.csv", new ExposuresCsv()),
                Map.entry("spend-schedule.csv", new SpendScheduleCsv()),
                Map.entry("recoveries.csv", new RecoveriesCsv()),
                Map.entry("bonds.csv", new BondsCsv(totals)),
                Map.entry("checks.csv", new ChecksCsv()),
                Map.entry("exceptions.csv", new ExceptionsCsv()));
    }
}
