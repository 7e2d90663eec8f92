package org.quarterclose.report;

import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.JournalEntry.Line;

/**
 * {@code journal-entries.csv}: the proposed entries, one row a side; the side that is not meant is {@code 0.00}. Debits
 * equal credits in every entry. {@code source} names file and lines, or the rule that made the figure.
 */
final class JournalEntriesCsv implements CsvReport {

    @Override
    public void write(FrozenClose close, CsvOut out) {
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
        close.journal(entry -> entry.lines().forEach(line -> writeRow(new Row(close.header(), entry, line), out)));
    }

    private void writeRow(Row row, CsvOut out) {
        JournalEntry entry = row.entry();
        Line line = row.line();
        out.text(entry.id()).number(line.number());
        out.text(row.header().quarter().toString()).number(row.header().version());
        out.text(entry.date().toString()).text(entry.propertyId()).text(entry.obligationId());
        out.text(entry.event().name());
        out.text(line.account().number()).text(line.account().name());
        out.number(line.debit()).number(line.credit()).text(line.debit().currency());
        out.text(entry.memo()).text(entry.rule()).text(entry.source()).end();
    }

    private record Row(CloseHeader header, JournalEntry entry, Line line) {}
}
