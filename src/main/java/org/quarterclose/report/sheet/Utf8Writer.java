package org.quarterclose.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Text on its way out in UTF-8, in large pieces. Reports consist of many short texts of plain letters: collected
 * as they are, and encoded a piece at a time, they cost a copy each. For one thread.
 */
public final class Utf8Writer extends Writer {

    private static final int PIECE = 1 << 15;
    private static final int ROOM = PIECE + (PIECE >> 2);

    private final OutputStream out;
    private StringBuilder text = new StringBuilder(ROOM);

    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        text.append((char) c);
        sendPieces();
    }

    @Override
    public void write(String more) throws IOException {
        text.append(more);
        sendPieces();
    }

    @Override
    public void write(String more, int offset, int length) throws IOException {
        text.append(more, offset, offset + length);
        sendPieces();
    }

    @Override
    public void write(char[] more, int offset, int length) throws IOException {
        text.append(more, offset, length);
        sendPieces();
    }

    private void sendPieces() throws IOException {
        if (text.length() >= PIECE) {
            send(endsInsideCharacter() ? text.length() - 1 : text.length());
        }
    }

    /** Whether the second half of a character of two is still to come. */
    private boolean endsInsideCharacter() {
        return Character.isHighSurrogate(text.charAt(text.length() - 1));
    }

    /** A new builder each time: one that held a rare character once takes twice the room from then on. */
    private void send(int length) throws IOException {
        out.write(text.substring(0, length).getBytes(StandardCharsets.UTF_8));
        StringBuilder rest = new StringBuilder(ROOM);
        rest.append(text, length, text.length());
        text = rest;
    }

    @Override
    public void flush() throws IOException {
        send(text.length());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            send(text.length());
        }
    }
}
