package org.quarterclose.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.quarterclose.basics.Money;

/**
 * A CSV file being written, row by row: RFC 4180, UTF-8 without byte-order mark, lines end in LF, quotes only where
 * they are needed. Text that a spreadsheet would execute gets an apostrophe in front; figures never do.
 *
 * <p>The apostrophe can be taken off again without doubt: a text that already begins with apostrophes before such a
 * sign gets one more, so {@link #asWritten} and {@link #asMeant} undo each other.
 */
public final class CsvOut implements Closeable {

    private static final String EXECUTED = "=+-@\t\r";
    private static final Pattern FIGURE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Writer out;
    private final char delimiter;
    private boolean rowBegun;

    CsvOut(Writer out, char delimiter) {
        this.out = out;
        this.delimiter = delimiter;
    }

    static CsvOut create(Path file) {
        return create(file, ',');
    }

    static CsvOut create(Path file, char delimiter) {
        try {
            return new CsvOut(TextFile.create(file), delimiter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text as a cell carries it: with an apostrophe in front when a spreadsheet would execute it. */
    public static String asWritten(String text) {
        return isExecuted(text) ? "'" + text : text;
    }

    /** The text that a cell written by {@link #asWritten} stands for. */
    public static String asMeant(String cell) {
        return cell.startsWith("'") && isExecuted(cell) ? cell.substring(1) : cell;
    }

    private static boolean isExecuted(String text) {
        int sign = 0;
        while (sign < text.length() && text.charAt(sign) == '\'') {
            sign++;
        }
        return sign < text.length() && EXECUTED.indexOf(text.charAt(sign)) >= 0;
    }

    /** A whole row of column names. */
    CsvOut header(String... names) {
        for (String name : names) {
            cell(name);
        }
        return end();
    }

    CsvOut text(String text) {
        return cell(asWritten(text));
    }

    CsvOut number(Money money) {
        return cell(money == null ? "" : money.plain());
    }

    CsvOut number(long count) {
        return cell(Long.toString(count));
    }

    /** A figure when it is a plain decimal, otherwise text. */
    CsvOut figure(String text) {
        return FIGURE.matcher(text).matches() ? cell(text) : text(text);
    }

    CsvOut blank() {
        return cell("");
    }

    /** A cell as it is, for callers that know it to be harmless. */
    CsvOut cell(String text) {
        try {
            if (rowBegun) {
                out.write(delimiter);
            }
            rowBegun = true;
            out.write(needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CsvOut end() {
        try {
            out.write('\n');
            rowBegun = false;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
