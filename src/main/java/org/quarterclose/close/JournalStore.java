package org.quarterclose.close;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.journal.JournalEntry.Line;
import org.quarterclose.policy.ChartOfAccounts.Account;

/** Journal entries of a version. They are added, never changed: the database refuses anything else. */
public final class JournalStore extends JdbcStore {

    private static final String SELECT = """
            select e.entry_no, e.entry_id, e.entry_date, e.property_id, e.obligation_id, e.event, e.memo, e.rule,
                   e.source, l.line_no, l.account, l.account_name, l.debit, l.credit, l.currency
            from journal_entry e join journal_line l using (close_id, entry_no)
            where e.close_id = ?
            """;
    private static final String ORDER = " order by e.entry_no, l.line_no";

    public JournalStore(DataSource dataSource) {
        super(dataSource);
    }

    /** Adds entries numbered from the given number on. */
    public void add(long closeId, int firstNumber, List<JournalEntry> entries) {
        copyInto(
                "journal_entry (close_id, entry_no, entry_id, entry_date, property_id, obligation_id, event, memo,"
                        + " rule, source)",
                copy -> {
                    for (int i = 0; i < entries.size(); i++) {
                        copy.row(header(closeId, firstNumber + i, entries.get(i)));
                    }
                });
        copyInto("journal_line (close_id, entry_no, line_no, account, account_name, debit, credit, currency)", copy -> {
            for (int i = 0; i < entries.size(); i++) {
                addLines(copy, List.of(closeId, firstNumber + i), entries.get(i));
            }
        });
    }

    public void forEach(long closeId, Consumer<JournalEntry> consumer) {
        EntryInProgress entry = new EntryInProgress(consumer);
        forEach(SELECT + ORDER, JournalStore::read, entry::add, closeId);
        entry.finish();
    }

    /** The entries of one obligation. */
    public List<JournalEntry> of(long closeId, String obligationId) {
        List<JournalEntry> entries = new ArrayList<>();
        EntryInProgress entry = new EntryInProgress(entries::add);
        forEach(SELECT + " and e.obligation_id = ?" + ORDER, JournalStore::read, entry::add, closeId, obligationId);
        entry.finish();
        return entries;
    }

    private static Object[] header(long closeId, int number, JournalEntry entry) {
        return new Object[] {
            closeId,
            number,
            entry.id(),
            entry.date(),
            entry.propertyId(),
            entry.obligationId(),
            entry.event(),
            entry.memo(),
            entry.rule(),
            entry.source()
        };
    }

    private static void addLines(CopyStore copy, List<Object> key, JournalEntry entry) {
        for (Line line : entry.lines()) {
            copy.row(
                    key.get(0),
                    key.get(1),
                    line.number(),
                    line.account().number(),
                    line.account().name(),
                    line.debit().plain(),
                    line.credit().plain(),
                    line.debit().currency());
        }
    }

    /** An entry of one line as it is read: the entry's own cells stand on each of its lines. */
    private static NumberedLine read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        Line line = new Line(
                row.getInt("line_no"),
                new Account(row.getString("account"), row.getString("account_name")),
                new Money(row.getBigDecimal("debit"), currency),
                new Money(row.getBigDecimal("credit"), currency));
        List<String> texts = List.of(
                row.getString("entry_id"),
                row.getString("entry_date"),
                row.getString("property_id"),
                row.getString("obligation_id"),
                row.getString("event"),
                row.getString("memo"),
                row.getString("rule"),
                row.getString("source"));
        return new NumberedLine(row.getInt("entry_no"), texts, line);
    }

    private record NumberedLine(int entry, List<String> texts, Line line) {}

    /** Puts the lines of one entry together as they come. */
    private static final class EntryInProgress {

        private final Consumer<JournalEntry> consumer;
        private final List<NumberedLine> lines = new ArrayList<>();

        EntryInProgress(Consumer<JournalEntry> consumer) {
            this.consumer = consumer;
        }

        void add(NumberedLine line) {
            if (!lines.isEmpty() && lines.get(0).entry() != line.entry()) {
                finish();
            }
            lines.add(line);
        }

        void finish() {
            if (!lines.isEmpty()) {
                consumer.accept(entry(lines.get(0).texts()));
                lines.clear();
            }
        }

        private JournalEntry entry(List<String> texts) {
            return new JournalEntry(
                    texts.get(0),
                    LocalDate.parse(texts.get(1)),
                    texts.get(2),
                    texts.get(3),
                    Event.valueOf(texts.get(4)),
                    texts.get(5),
                    texts.get(6),
                    texts.get(7),
                    lines.stream().map(NumberedLine::line).toList());
        }
    }
}
