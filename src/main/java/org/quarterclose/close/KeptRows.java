package org.quarterclose.close;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that several reports read one after the other. The rows of an ordinary close are read from the database once and
 * kept; those of a very large one are read again each time, so that memory does not grow with it.
 */
final class KeptRows<T> {

    private final int most;
    private final Consumer<Consumer<T>> source;
    private List<T> kept;
    private boolean tooMany;

    /**
     * @param most how many are kept
     * @param source reads the rows from the database, the same ones in the same order each time
     */
    KeptRows(int most, Consumer<Consumer<T>> source) {
        this.most = most;
        this.source = source;
    }

    void forEach(Consumer<T> reader) {
        if (kept != null) {
            kept.forEach(reader);
            return;
        }
        List<T> keeping = new ArrayList<>();
        source.accept(row -> {
            keep(row, keeping);
            reader.accept(row);
        });
        if (!tooMany) {
            kept = List.copyOf(keeping);
        }
    }

    /** Reads the rows; whether they are at hand now, for any number of readers at once. */
    boolean isAtHand() {
        if (kept == null && !tooMany) {
            forEach(row -> {});
        }
        return kept != null;
    }

    private void keep(T row, List<T> keeping) {
        if (tooMany) {
            return;
        }
        keeping.add(row);
        if (keeping.size() > most) {
            tooMany = true;
            keeping.clear();
        }
    }
}
