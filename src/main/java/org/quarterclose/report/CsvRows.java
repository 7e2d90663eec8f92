package org.quarterclose.report;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads again what {@link CsvOut} wrote, row by row, for a report that shows the same. */
final class CsvRows implements Closeable {

    private final BufferedReader in;
    private final List<String> header;

    CsvRows(Path file) throws IOException {
        this.in = new BufferedReader(Files.newBufferedReader(file, StandardCharsets.UTF_8), 1 << 16);
        this.header = next();
    }

    List<String> header() {
        return header;
    }

    /** @return null after the last row */
    List<String> next() throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        while (true) {
            if (c == '"') {
                c = quoted(cell);
            } else if (c == ',' || c == '\n' || c < 0) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c != ',') {
                    return cells;
                }
                c = in.read();
            } else {
                cell.append((char) c);
                c = in.read();
            }
        }
    }

    /** Reads to the end of the quotes; returns what follows them. */
    private int quoted(StringBuilder cell) throws IOException {
        int c = in.read();
        while (c >= 0) {
            if (c == '"') {
                c = in.read();
                if (c != '"') {
                    return c;
                }
            }
            cell.append((char) c);
            c = in.read();
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
