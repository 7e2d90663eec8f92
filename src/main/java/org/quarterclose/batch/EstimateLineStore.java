package org.quarterclose.batch;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.quarterclose.close.StoreException;
import org.quarterclose.portfolio.EstimateLine;

/**
 * Accepted estimate lines into a load's own table by binary COPY. The table is made in the transaction that fills it:
 * a load is there as a whole or not at all.
 */
final class EstimateLineStore implements AutoCloseable {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_ROW = 2 + 8 * 4 + 4 * 4 + 4 * 8;
    private static final short COLUMNS = 8;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final CopyIn copy;
    private final int loadId;

    EstimateLineStore(Connection connection, int loadId) throws SQLException {
        this.loadId = loadId;
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY estimate_line_" + loadId + " FROM STDIN (FORMAT binary, FREEZE)");
        buffer.put(HEADER);
    }

    void add(EstimateLine line) {
        if (buffer.remaining() < LONGEST_ROW) {
            flush();
        }
        buffer.putShort(COLUMNS);
        putInt(line.obligation());
        putInt(Math.toIntExact(line.fileLine()));
        putLong(line.byteOffset());
        putAmount(line.low());
        putAmount(line.best());
        putAmount(line.high());
        putShare(line.share());
        putInt(loadId);
    }

    void finish() throws SQLException {
        if (buffer.remaining() < 2) {
            flush();
        }
        buffer.putShort((short) -1);
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void putInt(int value) {
        buffer.putInt(4).putInt(value);
    }

    private void putLong(long value) {
        buffer.putInt(8).putLong(value);
    }

    private void putAmount(long value) {
        if (value == EstimateLine.BLANK) {
            buffer.putInt(-1);
        } else {
            putLong(value);
        }
    }

    private void putShare(int share) {
        if (share == 0) {
            buffer.putInt(-1);
        } else {
            putInt(share);
        }
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer.array(), 0, buffer.position());
            buffer.clear();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
