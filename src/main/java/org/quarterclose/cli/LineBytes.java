package org.quarterclose.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes bytes of text for the log, a line at a time. */
final class LineBytes extends OutputStream {

    private final JsonLog log;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    LineBytes(JsonLog log) {
        this.log = log;
    }

    @Override
    public synchronized void write(int one) {
        if (one != '\n') {
            begun.write(one);
            return;
        }
        String line = begun.toString(StandardCharsets.UTF_8);
        begun.reset();
        if (!line.isBlank()) {
            log.message(line.stripTrailing());
        }
    }
}
