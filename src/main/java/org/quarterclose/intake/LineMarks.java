package org.quarterclose.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Where the delimiters and quote marks of one line stand, found in the same look at its bytes that finds its end. They
 * count for a line of plain ASCII, where a byte is a character.
 */
final class LineMarks {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long LOW = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long LF = ONES * '\n';
    private static final long CR = ONES * '\r';
    private static final long QUOTES = ONES * '"';

    private final byte delimiter;
    private final long delimiters;
    private int[] marks = new int[64];
    private int count;
    private long quotes;
    private long seen;

    LineMarks(char delimiter) {
        this.delimiter = (byte) delimiter;
        this.delimiters = ONES * delimiter;
    }

    void clear() {
        count = 0;
        quotes = 0;
        seen = 0;
    }

    /**
     * Goes on looking from an index; gives that of the first line feed or carriage return, or {@code to}.
     *
     * @param line index at which the line begins; marks are counted from there
     */
    int lineEnd(byte[] bytes, int line, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) EIGHT.get(bytes, i);
            long ends = zeros(word ^ LF) | zeros(word ^ CR);
            long quoted = zeros(word ^ QUOTES);
            long hits = zeros(word ^ delimiters) | quoted;
            if (ends != 0) {
                int end = Long.numberOfTrailingZeros(ends) & ~7;
                long before = (1L << end) - 1;
                seen |= word & before;
                quotes |= quoted & before;
                note(hits & before, i - line);
                return i + (end >>> 3);
            }
            seen |= word;
            quotes |= quoted;
            note(hits, i - line);
        }
        return lastBytes(bytes, line, i, to);
    }

    private int lastBytes(byte[] bytes, int line, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != '\n' && bytes[i] != '\r') {
            seen |= bytes[i];
            if (bytes[i] == delimiter || bytes[i] == '"') {
                quotes |= bytes[i] == '"' ? 1 : 0;
                note(1, i - line);
            }
            i++;
        }
        return i;
    }

    private void note(long hits, int at) {
        for (long left = hits; left != 0; left &= left - 1) {
            if (count == marks.length) {
                marks = Arrays.copyOf(marks, 2 * count);
            }
            marks[count++] = at + (Long.numberOfTrailingZeros(left) >>> 3);
        }
    }

    boolean isAscii() {
        return (seen & ~LOW) == 0;
    }

    int count() {
        return count;
    }

    boolean hasQuotes() {
        return quotes != 0;
    }

    /** The place of a mark in its line. */
    int at(int mark) {
        return marks[mark];
    }

    /** A high bit at each byte that is zero, and at no other. */
    private static long zeros(long word) {
        return ~((word & LOW) + LOW | word | LOW);
    }
}
