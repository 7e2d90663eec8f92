package org.quarterclose.evidence;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.report.CsvOut;

/**
 * Reads a CSV file that this program wrote, row by row: commas, UTF-8, LF, quotes doubled inside quotes. Anything else
 * is damage, and said so with its line. (Input files of people are read by {@code intake}.)
 */
final class CsvIn implements Closeable {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,40}\\.[0-9]{2}");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
    private static final int FIELD_LIMIT = 1 << 20;

    private final String file;
    private final BufferedReader in;
    private final Map<String, Integer> columns = new HashMap<>();
    private long line = 1;

    CsvIn(Path folder, String file) throws IOException {
        this.file = file;
        this.in = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8);
        List<String> header = record();
        for (int i = 0; header != null && i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
    }

    /** The next row, or null at the end. */
    Row next() throws IOException {
        SourceLine place = new SourceLine(file, line);
        List<String> fields = record();
        if (fields != null && fields.size() != columns.size()) {
            throw new DamagedFile(place, "found " + fields.size() + " fields; expected " + columns.size());
        }
        return fields == null ? null : new Row(place, fields, columns);
    }

    /** One row by column names. */
    record Row(SourceLine place, List<String> fields, Map<String, Integer> columns) {

        /** The text that the cell stands for, without the apostrophe that keeps a spreadsheet from executing it. */
        String text(String column) {
            return CsvOut.asMeant(cell(column));
        }

        /** The text of a column that the file has only in some closes. */
        String text(String column, String without) {
            return columns.containsKey(column) ? text(column) : without;
        }

        /** A price above zero; null when blank. */
        BigDecimal rate(String column) {
            String cell = cell(column);
            if (!cell.isEmpty() && !RATE.matcher(cell).matches()) {
                throw new DamagedFile(place, column + ": found '" + cell + "'; expected a rate like 0.7412");
            }
            return cell.isEmpty() ? null : new BigDecimal(cell);
        }

        BigDecimal amount(String column) {
            String cell = cell(column);
            if (!AMOUNT.matcher(cell).matches()) {
                throw new DamagedFile(place, column + ": found '" + cell + "'; expected an amount like 1234.50");
            }
            return new BigDecimal(cell);
        }

        long count(String column) {
            String cell = cell(column);
            if (!COUNT.matcher(cell).matches()) {
                throw new DamagedFile(place, column + ": found '" + cell + "'; expected a whole number");
            }
            return Long.parseLong(cell);
        }

        private String cell(String column) {
            Integer position = columns.get(column);
            if (position == null) {
                throw new DamagedFile(SourceLine.file(place.file()), "the column " + column + " is missing");
            }
            return fields.get(position);
        }
    }

    private List<String> record() throws IOException {
        int c = read();
        if (c < 0) {
            return null;
        }
        List<String> fields = new ArrayList<>();
        while (true) {
            StringBuilder field = new StringBuilder();
            c = c == '"' ? quoted(field) : plain(field, c);
            fields.add(field.toString());
            if (c == '\n') {
                return fields;
            }
            c = read();
        }
    }

    /** @return the comma or line end behind the field */
    private int plain(StringBuilder field, int first) throws IOException {
        int c = first;
        while (c != ',' && c != '\n') {
            if (c < 0 || c == '"' || c == '\r') {
                throw damage(c < 0 ? "the last line has no end" : "a quote or carriage return outside quotes");
            }
            append(field, c);
            c = read();
        }
        return c;
    }

    private int quoted(StringBuilder field) throws IOException {
        while (true) {
            int c = read();
            if (c == '"') {
                c = read();
                if (c == ',' || c == '\n') {
                    return c;
                }
                if (c != '"') {
                    throw damage("text behind a closing quote");
                }
            }
            if (c < 0) {
                throw damage("a quoted field has no end");
            }
            append(field, c);
        }
    }

    private void append(StringBuilder field, int c) {
        if (field.length() >= FIELD_LIMIT) {
            throw damage("a field has more than " + FIELD_LIMIT + " characters");
        }
        field.append((char) c);
    }

    private int read() throws IOException {
        int c = in.read();
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private DamagedFile damage(String what) {
        return new DamagedFile(new SourceLine(file, line), what);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
