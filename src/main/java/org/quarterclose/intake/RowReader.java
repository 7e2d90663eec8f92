package org.quarterclose.intake;

import java.util.function.Function;
import org.quarterclose.intake.SheetOpener.Opened;

/** Reads a small file as a whole. */
public final class RowReader {

    private RowReader() {}

    /**
     * Reads every row. The reading may return null for a row that is not good; what it returns for such a row is
     * dropped, and the row is rejected with all its reasons.
     */
    public static <T> Loaded<T> read(Opened opened, Function<Row, T> reading) {
        throw new UnsupportedOperationException(opened.toString() + reading);
    }
}
