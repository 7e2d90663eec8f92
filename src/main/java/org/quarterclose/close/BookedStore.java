package org.quarterclose.close;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.BookedEntry;
import org.quarterclose.journal.BookedEntry.Net;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.policy.ChartOfAccounts.Account;

/** What earlier versions of a quarter have put into its books, before a version adds to them. */
public final class BookedStore extends JdbcStore {

    private static final String BOOKED = """
            select e.obligation_id, e.event, max(e.property_id) as property_id, l.account,
                   max(l.account_name) as account_name, l.currency, sum(l.debit - l.credit) as net
            from journal_entry e join journal_line l using (close_id, entry_no)
            where close_id in (select in_the_books_before(?))
            """;
    private static final String BY_EVENT = """
             group by e.obligation_id, e.event, l.account, l.currency having sum(l.debit - l.credit) <> 0
            order by e.obligation_id collate "C", e.event, l.account
            """;

    public BookedStore(DataSource dataSource) {
        super(dataSource);
    }

    /** Whether no earlier version of the quarter is in its books: usually so. */
    public boolean isEmpty(long closeId) {
        return first("select 1 from in_the_books_before(?)", row -> true, closeId)
                .isEmpty();
    }

    /** Everything, in the order of obligations. */
    public void forEach(long closeId, Consumer<BookedEntry> consumer) {
        read(BOOKED + BY_EVENT, consumer, closeId);
    }

    /** By obligation, for some obligations. */
    public SortedMap<String, List<BookedEntry>> of(long closeId, Collection<String> obligationIds) {
        return byObligation(
                BOOKED + "and e.obligation_id = any(?)" + BY_EVENT, closeId, obligationIds.toArray(String[]::new));
    }

    /** By obligation, for those that the version's register no longer has. */
    public SortedMap<String, List<BookedEntry>> withoutObligation(long closeId) {
        String gone = "and not exists (select from obligation o where o.close_id = ?"
                + " and o.obligation_id = e.obligation_id)";
        return byObligation(BOOKED + gone + BY_EVENT, closeId, closeId);
    }

    private SortedMap<String, List<BookedEntry>> byObligation(String sql, Object... arguments) {
        SortedMap<String, List<BookedEntry>> booked = new TreeMap<>();
        read(
                sql,
                entry -> booked.computeIfAbsent(entry.obligationId(), id -> new ArrayList<>())
                        .add(entry),
                arguments);
        return booked;
    }

    private void read(String sql, Consumer<BookedEntry> consumer, Object... arguments) {
        EntryInProgress entry = new EntryInProgress(consumer);
        forEach(sql, BookedStore::read, entry::add, arguments);
        entry.finish();
    }

    private static BookedEntry read(ResultSet row) throws SQLException {
        Account account = new Account(row.getString("account"), row.getString("account_name"));
        Money net = new Money(row.getBigDecimal("net"), row.getString("currency"));
        return new BookedEntry(
                row.getString("property_id"),
                row.getString("obligation_id"),
                Event.valueOf(row.getString("event")),
                List.of(new Net(account, net)));
    }

    /** Puts the accounts of one event together as they come. */
    private static final class EntryInProgress {

        private final Consumer<BookedEntry> consumer;
        private final List<BookedEntry> parts = new ArrayList<>();

        EntryInProgress(Consumer<BookedEntry> consumer) {
            this.consumer = consumer;
        }

        void add(BookedEntry part) {
            if (!parts.isEmpty() && !isSame(parts.get(0), part)) {
                finish();
            }
            parts.add(part);
        }

        private static boolean isSame(BookedEntry one, BookedEntry other) {
            return one.obligationId().equals(other.obligationId()) && one.event() == other.event();
        }

        void finish() {
            if (!parts.isEmpty()) {
                BookedEntry first = parts.get(0);
                List<Net> nets =
                        parts.stream().flatMap(part -> part.nets().stream()).toList();
                consumer.accept(new BookedEntry(first.propertyId(), first.obligationId(), first.event(), nets));
                parts.clear();
            }
        }
    }
}
