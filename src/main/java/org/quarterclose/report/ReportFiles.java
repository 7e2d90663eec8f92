package org.quarterclose.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes every report of a version into a folder: the same bytes whenever and wherever it runs. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Writes all files; the folder must exist and be empty.
     *
     * @return the content hash that an approval is bound to
     */
    public static String write(FrozenClose close, Path folder) throws IOException {
        PropertyTotals totals = PropertyTotals.of(close);
        Map<String, CsvReport> figures = figures(totals);
        for (String file : ContentHash.FILES) {
            try (CsvOut out = CsvOut.create(folder.resolve(file))) {
                figures.get(file).write(close, out);
            }
        }
        String contentHash = ContentHash.of(folder);
        FixIt.write(close, folder.resolve("fix-it"));
        try (Writer out = Files.newBufferedWriter(folder.resolve("journal.journal"), StandardCharsets.UTF_8)) {
            HledgerJournal.write(close, out);
        }
        JsonOut.write(folder.resolve("summary.json"), SummaryJson.of(close, contentHash));
        try (Writer out = Files.newBufferedWriter(folder.resolve("reconciliation.html"), StandardCharsets.UTF_8)) {
            ReconciliationHtml.write(Shown.of(close, totals), contentHash, out);
        }
        return contentHash;
    }

    private static Map<String, CsvReport> figures(PropertyTotals totals) {
        return Map.ofEntries(
                Map.entry("roll-forward.csv", RollForwardCsv.QUARTER),
                Map.entry("roll-forward-ytd.csv", RollForwardCsv.YEAR_TO_DATE),
                Map.entry("by-property.csv", new ByPropertyCsv(totals)),
                Map.entry("measurements.csv", new MeasurementsCsv()),
                Map.entry("layers.csv", new LayersCsv()),
                Map.entry("journal-entries.csv", new JournalEntriesCsv()),
                Map.entry("exposures.csv", new ExposuresCsv()),
                Map.entry("spend-schedule.csv", new SpendScheduleCsv()),
                Map.entry("recoveries.csv", new RecoveriesCsv()),
                Map.entry("bonds.csv", new BondsCsv(totals)),
                Map.entry("checks.csv", new ChecksCsv()),
                Map.entry("exceptions.csv", new ExceptionsCsv()));
    }
}
