package org.quarterclose.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.CsvIn.Row;

/**
 * What a quarter's entries come to, obligation by obligation: those of journal-entries.csv together with those that
 * earlier versions have posted, where there are any. Both files come in the order of obligations.
 */
final class BookingsIn implements Closeable {

    private final CsvIn entries;
    private final CsvIn posted;
    private Row entry;
    private Row before;

    BookingsIn(Proof.Published folder) throws IOException {
        this.entries = folder.open(EntriesIn.FILE);
        boolean adds = Files.exists(folder.dir().resolve(EvidenceFolder.POSTED_ENTRIES));
        this.posted = adds ? folder.open(EvidenceFolder.POSTED_ENTRIES) : null;
        this.entry = entries.next();
        this.before = adds ? posted.next() : null;
    }

    /**
     * One obligation's entries.
     *
     * @param name of the first entry, for messages
     * @param sizes by event, what its accounts are debited
     */
    record Booking(SourceLine place, String name, String obligationId, Map<String, BigDecimal> sizes) {

        BigDecimal of(Enum<?> event) {
            return sizes.getOrDefault(event.name(), BigDecimal.ZERO);
        }

        boolean isNothing() {
            return sizes.values().stream().allMatch(size -> size.signum() == 0);
        }
    }

    /** The next obligation's, or null at the end. */
    Booking next() throws IOException {
        if (entry == null && before == null) {
            return null;
        }
        boolean fromEntries = before == null || entry != null && id(entry).compareTo(id(before)) <= 0;
        Row first = fromEntries ? entry : before;
        String name = fromEntries ? "entry " + entry.text("entry_id") : "posted " + before.text("event");
        String id = id(first);
        Map<String, Map<String, BigDecimal>> nets = new HashMap<>();
        for (; entry != null && id(entry).equals(id); entry = entries.next()) {
            add(entry, nets);
        }
        for (; before != null && id(before).equals(id); before = posted.next()) {
            add(before, nets);
        }
        Map<String, BigDecimal> sizes = new HashMap<>();
        nets.forEach((event, accounts) -> sizes.put(event, debits(accounts)));
        return new Booking(first.place(), name, id, sizes);
    }

    private static String id(Row row) {
        return row.text("obligation_id");
    }

    private static void add(Row row, Map<String, Map<String, BigDecimal>> nets) {
        nets.computeIfAbsent(row.text("event"), event -> new HashMap<>())
                .merge(row.text("account"), row.amount("debit").subtract(row.amount("credit")), BigDecimal::add);
    }

    private static BigDecimal debits(Map<String, BigDecimal> accounts) {
        return accounts.values().stream().filter(net -> net.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public void close() throws IOException {
        entries.close();
        if (posted != null) {
            posted.close();
        }
    }
}
