package org.quarterclose.report;

import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.JournalEntry.Line;

/**
 * {@code gl-detail.csv}: the entries as the table GL_Detail of the Audit Data Standards (AICPA), for an auditor's
 * tools: one row a side, amounts positive, {@code D} or {@code C} beside them. Who entered and who approved an entry
 * stands in no figure's file and is left blank.
 */
final class GlDetailCsv implements RowReport<JournalEntry> {

    static final String FILE = "gl-detail.csv";
    private static final String SOURCE = "Quarter Close";

    private final CloseHeader close;

    GlDetailCsv(CloseHeader close) {
        this.close = close;
    }

    @Override
    public void header(CsvOut out) {
        out.cell("Journal_ID").cell("Journal_ID_Line_Number").cell("JE_Header_Description");
        out.cell("JE_Line_Description")
                .cell("Source")
                .cell("Business_Unit_Code")
                .cell("Effective_Date");
        out.cell("Fiscal_Year").cell("Period").cell("GL_Account_Number").cell("Amount");
        out.cell("Amount_Credit_Debit_Indicator").cell("Amount_Currency");
        out.header("Entered_By", "Entered_Date", "Approved_By", "Approved_Date");
    }

    @Override
    public void row(JournalEntry entry, CsvOut out) {
        entry.lines().forEach(line -> writeLine(entry, line, out));
    }

    private void writeLine(JournalEntry entry, Line line, CsvOut out) {
        boolean debit = line.credit().isZero();
        out.text(entry.id()).number(line.number()).text(entry.memo());
        out.text(entry.obligationId() + ": " + entry.rule()).text(SOURCE).text(entry.propertyId());
        out.text(entry.date().toString()).number(close.quarter().label().year());
        out.text("Q" + close.quarter().label().number()).text(line.account().number());
        out.number(debit ? line.debit() : line.credit()).cell(debit ? "D" : "C");
        out.text(line.debit().currency()).blank().blank().blank().blank().end();
    }
}
