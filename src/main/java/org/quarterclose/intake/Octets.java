package org.quarterclose.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes eight at a time. */
final class Octets {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long LF = ONES * '\n';
    private static final long CR = ONES * '\r';
    private static final long QUOTE = ONES * '"';

    private Octets() {}

    /** Index of the first line feed, carriage return or quote mark from {@code from}, or {@code to}. */
    static int mark(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) EIGHT.get(bytes, i);
            long hits = zeros(word ^ LF) | zeros(word ^ CR) | zeros(word ^ QUOTE);
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (i < to && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '"') {
            i++;
        }
        return i;
    }

    /** Index of the first byte that is zero or not ASCII from {@code from}, or {@code to}. */
    static int unusual(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) EIGHT.get(bytes, i);
            if ((zeros(word) | word & HIGH) != 0) {
                break;
            }
        }
        while (i < to && bytes[i] > 0) {
            i++;
        }
        return i;
    }

    /** A high bit at each byte that is zero; bits above the lowest one may be wrong. */
    private static long zeros(long word) {
        return word - ONES & ~word & HIGH;
    }
}
