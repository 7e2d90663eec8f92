package org.quarterclose.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads again what {@link CsvOut} wrote, row by row, for a report that shows the same. */
final class CsvRows implements Closeable {

    private final Reader in;
    private final List<String> header;
    private final StringBuilder cell = new StringBuilder();
    private final char[] block = new char[1 << 15];
    private int at;
    private int end;

    CsvRows(Path file) throws IOException {
        this.in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
        this.header = next();
    }

    private int read() throws IOException {
        if (at == end) {
            end = in.read(block);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return block[at++];
    }

    List<String> header() {
        return header;
    }

    /** @return null after the last row */
    List<String> next() throws IOException {
        int c = read();
        if (c < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        while (true) {
            String plain = plain(c);
            if (plain != null) {
                cells.add(plain);
                c = block[at++];
            } else {
                c = longer(c);
                cells.add(cell.toString());
            }
            if (c != ',') {
                return cells;
            }
            c = read();
        }
    }

    /** A cell with quotes, or one that goes on in the next block; returns what follows it. */
    private int longer(int first) throws IOException {
        cell.setLength(0);
        int c = first;
        while (c != ',' && c != '\n' && c >= 0) {
            if (c == '"') {
                c = quoted();
            } else {
                cell.append((char) c);
                c = read();
            }
        }
        return c;
    }

    /** A cell without quotes that ends within the block, as nearly all do; null for others, which are not read. */
    private String plain(int first) {
        if (first < 0 || first == '"') {
            return null;
        }
        for (int i = at - 1; i < end; i++) {
            if (block[i] == ',' || block[i] == '\n') {
                String plain = new String(block, at - 1, i - at + 1);
                at = i;
                return plain;
            }
        }
        return null;
    }

    /** Reads to the end of the quotes; returns what follows them. */
    private int quoted() throws IOException {
        int c = read();
        while (c >= 0) {
            if (c == '"') {
                c = read();
                if (c != '"') {
                    return c;
                }
            }
            cell.append((char) c);
            c = read();
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
