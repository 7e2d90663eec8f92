package org.quarterclose.evidence;

import java.io.Closeable;
import java.io.IOException;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.report.RollForwardFiles;

/**
 * The rows of roll-forward.csv, each beside the same obligation's in its own currency. The rows of
 * roll-forward-local.csv are some of them in the same order, so that both files are read side by side.
 */
final class LocalRows implements Closeable {

    private final CsvIn all;
    private final CsvIn foreign;
    private Row ahead;

    LocalRows(Proof.Published folder) throws IOException {
        this.all = folder.open(RollForwardFiles.QUARTER);
        this.foreign = folder.has(RollForwardFiles.LOCAL) ? folder.open(RollForwardFiles.LOCAL) : null;
        this.ahead = foreign == null ? null : foreign.next();
    }

    /**
     * An obligation's row twice.
     *
     * @param local in its own currency; the same row where that is the presentation currency
     */
    record Both(Row presented, Row local) {

        boolean isForeign() {
            return presented != local;
        }

        String id() {
            return presented.text("obligation_id");
        }
    }

    /** The next obligation, or null at the end. */
    Both next() throws IOException {
        Row row = all.next();
        if (row == null || ahead == null || !ahead.text("obligation_id").equals(row.text("obligation_id"))) {
            return row == null ? null : new Both(row, row);
        }
        Row local = ahead;
        ahead = foreign.next();
        return new Both(row, local);
    }

    /** A row in another currency that has not found its obligation so far; null when there is none. */
    Row unmatched() {
        return ahead;
    }

    @Override
    public void close() throws IOException {
        all.close();
        if (foreign != null) {
            foreign.close();
        }
    }
}
