package org.quarterclose.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.quarterclose.basics.Ahead;
import org.quarterclose.report.paper.Block;
import org.quarterclose.report.sheet.Workbook;

/**
 * {@code reconciliation.xlsx}: the close as a workbook, for who wants to add up again. Its sheets are read from the CSV
 * files beside it, so that they say the same; a close of a million obligations needs no more memory than one of ten.
 */
final class ReconciliationXlsx {

    static final String FILE = "reconciliation.xlsx";

    private ReconciliationXlsx() {}

    /** @param page what stands on the page, for what no CSV file has */
    static void write(Shown shown, String contentHash, Ahead<List<Block>> page, Path folder) throws IOException {
        List<CsvSheet> sheets = CsvSheets.of(shown.close(), folder, CsvSheet.LONGEST);
        try (Workbook workbook = new Workbook(folder.resolve(FILE), printed(shown.close(), contentHash))) {
            new SummarySheet(shown, contentHash, sheets).write(workbook);
            ChartSheet.write(shown, workbook);
            for (CsvSheet sheet : sheets) {
                sheet.write(folder, workbook);
            }
            InputSheet.write(shown.close().inputs(), workbook);
            PageSheet.write(VersionSection.HEADING, page.result(), workbook);
            PageSheet.write("Policy", page.result(), workbook);
            PageSheet.write("Measurement memos", page.result(), workbook);
        }
    }

    private static Workbook.Printed printed(FrozenClose close, String contentHash) {
        String name = close.header().company() + ", " + ReconciliationHtml.titleOf(close.header());
        return new Workbook.Printed(
                name, name, "Content hash " + contentHash, close.policy().paper());
    }
}
