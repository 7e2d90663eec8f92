package org.quarterclose.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.CsvIn.Row;

/** The entries of journal-entries.csv, each from its consecutive rows. */
final class EntriesIn implements Closeable {

    static final String FILE = "journal-entries.csv";

    private final CsvIn in;
    private Row ahead;

    EntriesIn(Proof.Published folder) throws IOException {
        this.in = folder.open(FILE);
        this.ahead = in.next();
    }

    /** One entry: where it begins, what it is of, and its two sides. */
    record Entry(
            SourceLine place, String id, String obligationId, String event, BigDecimal debits, BigDecimal credits) {}

    /** The next entry, or null at the end. */
    Entry next() throws IOException {
        if (ahead == null) {
            return null;
        }
        Row first = ahead;
        String id = first.text("entry_id");
        BigDecimal debits = BigDecimal.ZERO;
        BigDecimal credits = BigDecimal.ZERO;
        while (ahead != null && ahead.text("entry_id").equals(id)) {
            debits = debits.add(ahead.amount("debit"));
            credits = credits.add(ahead.amount("credit"));
            ahead = in.next();
        }
        return new Entry(first.place(), id, first.text("obligation_id"), first.text("event"), debits, credits);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
