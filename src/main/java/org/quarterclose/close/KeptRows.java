package org.quarterclose.close;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that several reports read one after the other. The rows of an ordinary close are read from the database once and
 * kept; those of a very large one are read again each time, so that memory does not grow with it.
 */
final class KeptRows<T> {

    private static final int MOST = 16_000;
    private final Consumer<Consumer<T>> source;
    private List<T> kept;
    private boolean tooMany;

    /** @param source reads the rows from the database, the same ones in the same order each time */
    KeptRows(Consumer<Consumer<T>> source) {
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

    private void keep(T row, List<T> keeping) {
        if (tooMany) {
            return;
        }
        keeping.add(row);
        if (keeping.size() > MOST) {
            tooMany = true;
            keeping.clear();
        }
    }
}
