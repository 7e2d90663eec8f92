package org.quarterclose.intake;

import java.util.List;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;

/** The records of a sheet or of a part of it, one after the other. Blank rows are passed over. */
public final class Records implements AutoCloseable {

    private final Sheet sheet;
    private final ByteRange range;

    public Records(Sheet sheet, ByteRange range) {
        this.sheet = sheet;
        this.range = range;
    }

    /** Moves to the next record that is not blank; false at the end. */
    public boolean next() {
        throw new UnsupportedOperationException(sheet.file() + range);
    }

    /** The text of a column by its index in {@link Columns}, trimmed; empty when the file has no such column. */
    public String field(int column) {
        throw new UnsupportedOperationException();
    }

    /** What makes the record as a whole unusable, or null. */
    public Problem fault() {
        throw new UnsupportedOperationException();
    }

    public SourceLine place() {
        return new SourceLine(sheet.file(), line());
    }

    /** The line of the file on which the record begins; 1 is the first. */
    public long line() {
        throw new UnsupportedOperationException();
    }

    /** The byte of the file at which the record begins. */
    public long byteOffset() {
        throw new UnsupportedOperationException();
    }

    /** Every field as it stands in the file, without the quotes around it. */
    public List<String> rawFields() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
