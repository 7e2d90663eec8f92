package org.quarterclose.report;

import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.quarterclose.report.FrozenClose.InputFile;
import org.quarterclose.report.sheet.CellStyle;
import org.quarterclose.report.sheet.Cells;
import org.quarterclose.report.sheet.Sheet;
import org.quarterclose.report.sheet.Workbook;

/** The files that were read, with what identifies their exact bytes. */
final class InputSheet {

    private static final int HEADING_ROW = 4;
    private static final List<Integer> WIDTHS = List.of(40, 14, 14, 12, 12, 12, 40, 68);

    private InputSheet() {}

    static void write(List<InputFile> inputs, Workbook workbook) throws IOException {
        if (inputs.isEmpty()) {
            return;
        }
        try (Sheet sheet = workbook.sheet(new Sheet.Layout("Inputs", WIDTHS, HEADING_ROW, 1))) {
            sheet.row().text("Files as they were read", CellStyle.TITLE);
            sheet.row().text("Their exact bytes are in evidence/inputs/", CellStyle.NOTE);
            sheet.row().row().text("File", CellStyle.HEADING).text("Encoding", CellStyle.HEADING);
            List.of("Bytes", "Read", "Accepted", "Rejected")
                    .forEach(heading -> sheet.text(heading, CellStyle.HEADING_OF_FIGURES));
            sheet.text("Unread columns", CellStyle.HEADING).text("SHA-256", CellStyle.HEADING);
            inputs.forEach(input -> row(sheet, input));
            sheet.filter();
            total(sheet, inputs);
        }
    }

    private static void row(Sheet sheet, InputFile input) {
        String unread = CsvOut.asWritten(String.join(", ", input.unknownColumns()));
        sheet.row(Math.max(sheet.lines(input.file(), 0), sheet.lines(unread, 6)));
        sheet.text(CsvOut.asWritten(input.file()), CellStyle.WRAPPED).text(input.encoding(), CellStyle.TEXT);
        List.of(input.bytes(), input.rowsRead(), input.rowsAccepted(), input.rowsRejected())
                .forEach(count -> sheet.number(Long.toString(count), CellStyle.COUNT));
        sheet.text(unread, CellStyle.WRAPPED).text(input.sha256(), CellStyle.TEXT);
    }

    private static void total(Sheet sheet, List<InputFile> inputs) {
        int last = sheet.rowNumber();
        sheet.row().text("Total", CellStyle.TOTAL_TEXT).blank(CellStyle.TOTAL_TEXT);
        List<ToLongFunction<InputFile>> counts =
                List.of(InputFile::bytes, InputFile::rowsRead, InputFile::rowsAccepted, InputFile::rowsRejected);
        for (int i = 0; i < counts.size(); i++) {
            String rows = Cells.at(i + 2, HEADING_ROW + 1) + ":" + Cells.at(i + 2, last);
            long sum = inputs.stream().mapToLong(counts.get(i)).sum();
            sheet.formula("SUM(" + rows + ")", Long.toString(sum), CellStyle.TOTAL_COUNT);
        }
        sheet.blank(CellStyle.TOTAL_TEXT).blank(CellStyle.TOTAL_TEXT);
    }
}
