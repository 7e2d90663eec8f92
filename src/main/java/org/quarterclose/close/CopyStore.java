package org.quarterclose.close;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows into a table by COPY in text form, in the surrounding transaction. A null cell is null; a list is an array of
 * texts; everything else is its own text.
 */
public final class CopyStore implements AutoCloseable {

    private static final int FLUSH_AT = 60_000;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(FLUSH_AT + 4_096);

    CopyStore(Connection connection, String tableAndColumns) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + tableAndColumns + " FROM STDIN");
    }

    public void row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            cell(cells[i]);
        }
        buffer.append('\n');
        if (buffer.length() > FLUSH_AT) {
            flush();
        }
    }

    void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void cell(Object cell) {
        if (cell == null) {
            buffer.append("\\N");
        } else if (cell instanceof List<?> texts) {
            escaped(arrayLiteral(texts));
        } else {
            escaped(cell.toString());
        }
    }

    /** Most texts go as they are, in one piece. */
    private void escaped(String text) {
        int length = text.length();
        int plain = 0;
        while (plain < length && isPlain(text.charAt(plain))) {
            plain++;
        }
        buffer.append(text, 0, plain);
        if (plain < length) {
            escapedFrom(plain, text);
        }
    }

    private static boolean isPlain(char c) {
        return c > '\r' && c != '\\';
    }

    private void escapedFrom(int from, String text) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                // PostgreSQL cannot hold NUL in a text; the file's own bytes are in the evidence.
                case '\0' -> buffer.append('\uFFFD');
                default -> buffer.append(c);
            }
        }
    }

    private static String arrayLiteral(List<?> texts) {
        StringBuilder literal = new StringBuilder("{");
        for (Object text : texts) {
            literal.append(literal.length() > 1 ? ",\"" : "\"")
                    .append(text.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    private void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
