package org.quarterclose.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is being written, byte by byte: no object a line, so that gigabytes take seconds. */
final class Text implements AutoCloseable {

    private static final int BLOCK = 1 << 16;
    private static final int LONGEST = 1 << 10;

    private final OutputStream out;
    private final byte[] block = new byte[BLOCK + LONGEST];
    private int held;

    Text(Path path) throws IOException {
        this.out = Files.newOutputStream(path);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Text put(String text) throws IOException {
        return put(bytes(text));
    }

    Text put(byte[] text) throws IOException {
        if (text.length > LONGEST) {
            throw new IllegalArgumentException("a text of " + text.length + " bytes; at most " + LONGEST);
        }
        System.arraycopy(text, 0, block, held, text.length);
        held += text.length;
        return flushed();
    }

    Text put(char ascii) throws IOException {
        block[held++] = (byte) ascii;
        return flushed();
    }

    Text comma() throws IOException {
        return put(',');
    }

    /** A whole number, zero or more. */
    Text number(long number) throws IOException {
        return number(number, 1);
    }

    /** A whole number, zero or more, with leading zeros. */
    Text number(long number, int digits) throws IOException {
        int length = digits;
        for (long rest = number / power(digits); rest > 0; rest /= 10) {
            length++;
        }
        long rest = number;
        for (int i = held + length - 1; i >= held; i--) {
            block[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        held += length;
        return flushed();
    }

    /** Cents as 1234.50. */
    Text cents(long cents) throws IOException {
        return number(cents / 100).put('.').number(cents % 100, 2);
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    private Text flushed() throws IOException {
        if (held >= BLOCK) {
            out.write(block, 0, held);
            held = 0;
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(block, 0, held);
        }
    }
}
