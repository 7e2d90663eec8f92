package org.quarterclose.report;

import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.JournalEntry.Line;

/**
 * {@code journal-entries.csv}: the proposed entries, one row a side; the side that is not meant is {@code 0.00}. Debits
 * equal credits in every entry. {@code source} names file and lines, or the rule that made the figure.
 */
final class JournalEntriesCsv implements RowReport<JournalEntry> {

    private final CloseHeader close;

    JournalEntriesCsv(CloseHeader close) {
        this.close = close;
    }

    @Override
    public void header(CsvOut out) {
        out.cell("entry_id")
                .cell("line")
                .cell("quarter")
                .cell("version")
                .cell("date")
                .cell("property_id");
        out.cell("obligation_id")
                .cell("event")
                .cell("account")
                .cell("account_name")
                .cell("debit");
        out.header("credit", "currency", "memo", "rule", "source");
    }

    @Override
    public void row(JournalEntry entry, CsvOut out) {
        entry.lines().forEach(line -> writeLine(entry, line, out));
    }

    private void writeLine(JournalEntry entry, Line line, CsvOut out) {
        out.text(entry.id()).number(line.number());
        out.text(close.quarter().toString()).number(close.version());
        out.text(entry.date().toString()).text(entry.propertyId()).text(entry.obligationId());
        out.text(entry.event().name());
        out.text(line.account().number()).text(line.account().name());
        out.number(line.debit()).number(line.credit()).text(line.debit().currency());
        out.text(entry.memo()).text(entry.rule()).text(entry.source()).end();
    }
}
