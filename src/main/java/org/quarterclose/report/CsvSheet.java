package org.quarterclose.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quarterclose.report.sheet.CellStyle;
import org.quarterclose.report.sheet.Cells;
import org.quarterclose.report.sheet.Sheet;
import org.quarterclose.report.sheet.Workbook;

/**
 * A sheet with the rows of one CSV file: figures as figures, dates as dates, sums as formulas. A file with more rows
 * than a sheet can hold is shown as far as it goes, and the sheet says so.
 *
 * @param totals columns that are added up in the last row; none where rows are of several currencies
 * @param formulas columns that every row computes from its others
 * @param kept how many columns stay in sight
 * @param limit how many rows are shown at most
 */
record CsvSheet(
        String file,
        Title title,
        List<String> totals,
        Map<String, RowFormula> formulas,
        int kept,
        int limit,
        SheetSurvey survey) {

    static final int HEADING_ROW = 4;
    /** What a sheet can hold below its headings, and above its totals. */
    static final int LONGEST = Cells.LAST_ROW - HEADING_ROW - 1;

    private static final int LARGE = 5_000;
    private static final Set<String> SENTENCES = Set.of("memo", "message", "rule");

    /** A sheet's name and the line that stands on top of it. */
    record Title(String sheet, String text) {}

    /** Writes the formula of a row by the names of its columns. */
    interface RowFormula {
        String of(Reference reference);
    }

    /** Finds the cell of a column in the row being written. */
    interface Reference {
        String to(String column);
    }

    boolean isEmpty() {
        return survey.rows() == 0;
    }

    /** Whether the sheet has all rows, so that its formulas give the whole. */
    boolean isWhole() {
        return survey.rows() <= limit;
    }

    /** The total of a column, for a formula on another sheet. */
    String total(String column) {
        return Cells.on(title.sheet(), Cells.at(survey.columns().indexOf(column), lastRow() + 1));
    }

    /** The rows of a column, for a formula on another sheet. */
    String rows(String column) {
        int at = survey.columns().indexOf(column);
        return Cells.on(title.sheet(), Cells.rows(at, HEADING_ROW + 1, lastRow()));
    }

    private int lastRow() {
        return HEADING_ROW + (int) Math.min(survey.rows(), limit);
    }

    void write(Path folder, Workbook workbook) throws IOException {
        Sheet.Layout layout = new Sheet.Layout(title.sheet(), survey.widths(), HEADING_ROW, kept);
        try (Sheet sheet = workbook.sheet(layout);
                CsvRows in = new CsvRows(folder.resolve(file))) {
            head(sheet);
            int shown = 0;
            for (List<String> row = in.next(); row != null && shown < limit; row = in.next()) {
                shown++;
                row(sheet, row);
            }
            sheet.filter();
            if (!totals.isEmpty()) {
                total(sheet);
            }
        }
    }

    private void head(Sheet sheet) {
        sheet.row().text(title.text(), CellStyle.TITLE);
        String rows = Figures.count(survey.rows(), "row") + " of " + file;
        String note = isWhole()
                ? rows
                : "Only the first " + Figures.of(limit) + " of the " + rows
                        + ": a sheet holds no more. The file has all," + " and the totals below the rows are of all.";
        sheet.row().text(note, CellStyle.NOTE);
        sheet.row().row();
        List<String> headings = survey.headings();
        for (int i = 0; i < headings.size(); i++) {
            boolean text = survey.kind(i).isText();
            sheet.text(headings.get(i), text ? CellStyle.HEADING : CellStyle.HEADING_OF_FIGURES);
        }
    }

    private void row(Sheet sheet, List<String> row) {
        sheet.row(isLarge() ? 1 : lines(sheet, row));
        for (int i = 0; i < row.size(); i++) {
            RowFormula formula = formulas.get(survey.columns().get(i));
            if (formula != null && !row.get(i).isEmpty()) {
                String text = formula.of(name -> Cells.at(survey.columns().indexOf(name), sheet.rowNumber()));
                sheet.formula(text, row.get(i), survey.kind(i).style());
            } else {
                cell(sheet, survey.kind(i), shown(i, row.get(i)));
            }
        }
    }

    /** A sentence that the program wrote is for people. */
    private String shown(int column, String cell) {
        return !isLarge() && SENTENCES.contains(survey.columns().get(column)) ? Figures.inWords(cell) : cell;
    }

    /** So many rows stand in one line each: nobody reads them one by one. */
    private boolean isLarge() {
        return survey.rows() > LARGE;
    }

    private int lines(Sheet sheet, List<String> row) {
        int lines = 1;
        for (int i = 0; i < row.size(); i++) {
            if (survey.kind(i) == ColumnKind.TEXT) {
                lines = Math.max(lines, sheet.lines(shown(i, row.get(i)), i));
            }
        }
        return lines;
    }

    private void cell(Sheet sheet, ColumnKind kind, String cell) {
        CellStyle style = kind.style();
        if (cell.isEmpty()) {
            sheet.blank(style);
        } else if (kind == ColumnKind.DATE) {
            sheet.date(LocalDate.parse(cell), style);
        } else if (!kind.isText() && SheetSurvey.isNumber(cell)) {
            sheet.number(cell, kind == ColumnKind.MONEY && cell.indexOf('.') < 0 ? CellStyle.COUNT : style);
        } else {
            sheet.text(cell, isLarge() ? CellStyle.TEXT : CellStyle.WRAPPED);
        }
    }

    private void total(Sheet sheet) {
        sheet.row().text("Total", CellStyle.TOTAL_TEXT);
        for (int i = 1; i < survey.columns().size(); i++) {
            CellStyle style = survey.kind(i) == ColumnKind.COUNT ? CellStyle.TOTAL_COUNT : CellStyle.TOTAL_MONEY;
            String sum = survey.sum(i).toPlainString();
            if (!totals.contains(survey.columns().get(i))) {
                sheet.blank(CellStyle.TOTAL_TEXT);
            } else if (isWhole() && !isEmpty()) {
                String rows = Cells.at(i, HEADING_ROW + 1) + ":" + Cells.at(i, lastRow());
                sheet.formula("SUM(" + rows + ")", sum, style);
            } else {
                sheet.number(sum, style);
            }
        }
    }
}
