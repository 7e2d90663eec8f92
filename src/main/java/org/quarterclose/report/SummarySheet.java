package org.quarterclose.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.report.sheet.CellStyle;
import org.quarterclose.report.sheet.Cells;
import org.quarterclose.report.sheet.Sheet;
import org.quarterclose.report.sheet.Workbook;

/**
 * The first sheet: verdict, roll-forward in total, key figures, and proofs. A figure that stands on another sheet is a
 * formula that leads there.
 */
final class SummarySheet {

    private static final String NAME = "Summary";
    private static final List<Integer> WIDTHS = List.of(44, 40, 40);

    private final Shown shown;
    private final FrozenClose close;
    private final String contentHash;
    private final List<CsvSheet> sheets;

    SummarySheet(Shown shown, String contentHash, List<CsvSheet> sheets) {
        this.shown = shown;
        this.close = shown.close();
        this.contentHash = contentHash;
        this.sheets = sheets;
    }

    void write(Workbook workbook) throws IOException {
        try (Sheet sheet = workbook.sheet(new Sheet.Layout(NAME, WIDTHS, 0, 0))) {
            verdict(sheet);
            movements(sheet);
            figures(sheet);
            proofs(sheet);
            identity(sheet);
        }
    }

    private void verdict(Sheet sheet) {
        CloseHeader header = close.header();
        sheet.row()
                .text(
                        CsvOut.asWritten(header.company()) + ": environmental obligations, " + header.quarter(),
                        CellStyle.TITLE);
        String days = "Quarter from " + header.quarter().days() + ", " + ReconciliationHtml.name(header);
        sheet.row().text(days + ". Amounts in " + close.policy().presentationCurrency() + ".", CellStyle.NOTE);
        Verdict verdict = Verdict.of(close);
        String mark = header.mark().isEmpty() ? "" : header.mark() + ": ";
        sheet.row().row().text(mark + verdict.words(), styleOf(verdict));
        lines(sheet, VerdictSection.why(close, verdict), CellStyle.NOTE, 110);
        VerdictSection.since(close, verdict).forEach(line -> lines(sheet, "As proposed. " + line, CellStyle.NOTE, 110));
        lines(sheet, "Next: " + VerdictSection.next(close, verdict), CellStyle.NOTE, 110);
        VerdictSection.command(close, verdict).forEach(command -> lines(sheet, command, CellStyle.NOTE, 110));
        lines(sheet, HeadlineSection.sentence(shown), CellStyle.LARGE, 80);
    }

    /** A long sentence below itself: it flows over the cells to the right, which are blank. */
    private static void lines(Sheet sheet, String text, CellStyle style, int width) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                sheet.row().text(line.toString(), style);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        sheet.row().text(line.toString(), style);
    }

    private CellStyle styleOf(Verdict verdict) {
        return switch (verdict.style(close)) {
            case "good" -> CellStyle.GOOD;
            case "warn" -> CellStyle.WARN;
            default -> CellStyle.BAD;
        };
    }

    private static void headings(Sheet sheet, String... headings) {
        sheet.row().row();
        sheet.text(headings[0], CellStyle.HEADING);
        for (int i = 1; i < headings.length; i++) {
            sheet.text(headings[i], i < 3 ? CellStyle.HEADING_OF_FIGURES : CellStyle.HEADING);
        }
    }

    private void movements(Sheet sheet) {
        CloseTotals totals = close.totals();
        headings(
                sheet,
                "Movement",
                "Quarter " + close.header().quarter().days(),
                "Year to date " + close.header().yearToDate());
        int first = sheet.rowNumber() + 1;
        for (int i = 0; i < RollForwardColumns.NAMES.size(); i++) {
            String column = RollForwardColumns.NAMES.get(i);
            sheet.row().text(RollForwardColumns.HEADINGS.get(i), CellStyle.TEXT);
            linked(
                    sheet,
                    CsvSheets.ROLL_FORWARD,
                    column,
                    totals.quarter().columns().get(i));
            linked(
                    sheet,
                    CsvSheets.YEAR_TO_DATE,
                    column,
                    totals.yearToDate().columns().get(i));
        }
        int last = sheet.rowNumber();
        sheet.row().text("Closing", CellStyle.TOTAL_TEXT);
        foot(sheet, 1, first, last, totals.quarter().closing());
        foot(sheet, 2, first, last, totals.yearToDate().closing());
    }

    private static void foot(Sheet sheet, int column, int first, int last, Money closing) {
        String formula = "SUM(" + Cells.at(column, first) + ":" + Cells.at(column, last) + ")";
        sheet.formula(formula, closing.plain(), CellStyle.TOTAL_MONEY);
    }

    /** A total of another sheet, or the figure itself when that sheet is not there. */
    private void linked(Sheet sheet, String file, String column, Money money) {
        CsvSheet found = find(file);
        if (found == null) {
            sheet.number(money.plain(), CellStyle.SUM);
        } else {
            sheet.formula(found.total(column), money.plain(), CellStyle.SUM);
        }
    }

    private CsvSheet find(String file) {
        return sheets.stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElse(null);
    }

    private void figures(Sheet sheet) {
        CloseTotals totals = close.totals();
        headings(sheet, "Figure", "Amount");
        linkedFigure(sheet, "Current", CsvSheets.ROLL_FORWARD, "current", totals.current());
        linkedFigure(sheet, "Non-current", CsvSheets.ROLL_FORWARD, "noncurrent", totals.noncurrent());
        figure(sheet, "Accrual to expense", totals.accrual());
        if (!totals.capitalised().isZero()) {
            figure(sheet, "Retirement cost, asset", totals.capitalised());
        }
        figure(sheet, "Expense of the quarter", totals.expense());
        String excess = "Excess exposure, not booked";
        linkedFigure(sheet, excess, CsvSheets.BY_PROPERTY, "excess_exposure", totals.excessExposure());
        linkedFigure(sheet, "Debits of the entries", CsvSheets.JOURNAL, "debit", totals.entryDebits());
        linkedFigure(sheet, "Credits of the entries", CsvSheets.JOURNAL, "credit", totals.entryCredits());
        totals.closingByClass().forEach((name, money) -> {
            sheet.row().text("Closing " + Words.of(name), CellStyle.TEXT);
            CsvSheet rows = find(CsvSheets.ROLL_FORWARD);
            if (rows == null || !rows.isWhole() || rows.isEmpty()) {
                sheet.number(money.plain(), CellStyle.SUM);
            } else {
                String formula =
                        "SUMIF(" + rows.rows("class") + ",\"" + name.name() + "\"," + rows.rows("closing") + ")";
                sheet.formula(formula, money.plain(), CellStyle.SUM);
            }
        });
    }

    private void linkedFigure(Sheet sheet, String name, String file, String column, Money money) {
        sheet.row().text(name, CellStyle.TEXT);
        linked(sheet, file, column, money);
    }

    private static void figure(Sheet sheet, String name, Money money) {
        sheet.row().text(name, CellStyle.TEXT).number(money.plain(), CellStyle.SUM);
    }

    /** Differences that have to be nothing, computed from the sheets. */
    private void proofs(Sheet sheet) {
        headings(sheet, "Proof", "Difference");
        proof(sheet, "Roll-forward less by property", CsvSheets.ROLL_FORWARD, "closing", CsvSheets.BY_PROPERTY);
        proof(
                sheet,
                "Quarter's less year to date's closing",
                CsvSheets.ROLL_FORWARD,
                "closing",
                CsvSheets.YEAR_TO_DATE);
        CsvSheet journal = find(CsvSheets.JOURNAL);
        if (journal != null) {
            sheet.row().text("Debits less credits", CellStyle.TEXT);
            sheet.formula(zero(journal.total("debit"), journal.total("credit")), "0.00", CellStyle.SUM);
        }
    }

    private void proof(Sheet sheet, String name, String file, String column, String other) {
        CsvSheet one = find(file);
        CsvSheet another = find(other);
        if (one != null && another != null) {
            sheet.row().text(name, CellStyle.TEXT);
            sheet.formula(zero(one.total(column), another.total(column)), "0.00", CellStyle.SUM);
        }
    }

    /** Spreadsheets add in floating point, so a difference is rounded to the cent. */
    private static String zero(String one, String other) {
        return "ROUND(" + one + "-" + other + ",2)";
    }

    private void identity(Sheet sheet) {
        CloseTotals totals = close.totals();
        List<Check> checks = close.checks();
        headings(sheet, "Made from", "");
        count(sheet, "Rows read", totals.rowsRead());
        count(sheet, "Rows accepted", totals.rowsAccepted());
        count(sheet, "Rows rejected", totals.rowsRejected());
        count(sheet, "Errors", totals.errors());
        count(sheet, "Warnings", totals.warnings());
        count(sheet, "Entries", totals.entries());
        count(sheet, "Checks", checks.size());
        count(sheet, "Checks that failed", checks.stream().filter(Check::failed).count());
        List<String> hashes = new ArrayList<>(List.of("Content hash " + contentHash));
        hashes.add("Input hash " + close.header().inputHash());
        hashes.add("Policy hash " + close.policy().sha256());
        sheet.row();
        hashes.forEach(hash -> sheet.row().text(hash, CellStyle.NOTE));
        sheet.row().text("Check this folder offline with: quarter-close verify DIR", CellStyle.NOTE);
    }

    private static void count(Sheet sheet, String name, long count) {
        sheet.row().text(name, CellStyle.TEXT).number(Long.toString(count), CellStyle.COUNT);
    }
}
