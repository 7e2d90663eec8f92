package org.quarterclose.report;

import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.JournalEntry.Line;
import org.quarterclose.policy.JournalImport;

/**
 * {@code journal-import.csv}, only where the policy declares its columns: the entries as the company's general ledger
 * takes them, one row a side.
 */
final class JournalImportCsv implements RowReport<JournalEntry> {

    static final String FILE = "journal-import.csv";

    private final CloseHeader close;
    private final JournalImport template;

    JournalImportCsv(CloseHeader close, JournalImport template) {
        this.close = close;
        this.template = template;
    }

    @Override
    public void header(CsvOut out) {
        template.columns().forEach(column -> out.text(column.heading()));
        out.end();
    }

    @Override
    public void row(JournalEntry entry, CsvOut out) {
        for (Line line : entry.lines()) {
            template.columns().forEach(column -> out.figure(column.of(field -> field(entry, line, field))));
            out.end();
        }
    }

    private String field(JournalEntry entry, Line line, String field) {
        return switch (field) {
            case "line" -> Integer.toString(line.number());
            case "account" -> line.account().number();
            case "account_name" -> line.account().name();
            case "debit" -> line.debit().plain();
            case "credit" -> line.credit().plain();
            case "amount" -> line.debit().minus(line.credit()).plain();
            case "side" -> line.credit().isZero() ? "D" : "C";
            case "currency" -> line.debit().currency();
            default -> ofEntry(entry, field);
        };
    }

    private String ofEntry(JournalEntry entry, String field) {
        return switch (field) {
            case "entry_id" -> entry.id();
            case "quarter" -> close.quarter().toString();
            case "version" -> Integer.toString(close.version());
            case "date" -> entry.date().toString();
            case "property_id" -> entry.propertyId();
            case "obligation_id" -> entry.obligationId();
            case "event" -> entry.event().name();
            case "memo" -> entry.memo();
            case "rule" -> entry.rule();
            case "source" -> entry.source();
            default -> throw new IllegalStateException("the policy names a field that it refuses: " + field);
        };
    }
}
