package org.quarterclose.intake;

import com.opencsv.AbstractCSVParser;
import com.opencsv.enums.CSVReaderNullFieldIndicator;
import java.util.Locale;
import org.quarterclose.basics.Code;
import org.quarterclose.policy.IntakePolicy.Limits;

/**
 * Finds the fields of a record by RFC 4180 and nothing looser: a quote mark stands at both ends of a field or, doubled,
 * within it. No character escapes another.
 *
 * <p>What goes back to the reader only says that a record is complete; the texts of fields are made when they are asked
 * for. A quote mark inside an unquoted field stands for itself and spoils the record to the end of its line. A quoted
 * field that is not closed properly spoils its record up to the end of the line on which it opened, and reading goes on
 * with the line after that: one forgotten quote mark costs one row. A line is not read more than twice by this, because
 * it cannot both leave a quote open when it begins outside quotes and leave it open when it begins inside.
 */
final class StrictParser extends AbstractCSVParser {

    static final char QUOTE = '"';
    private static final String[] UNFINISHED = {};
    private static final String[] COMPLETE = {""};
    private static final int SHOWN = 100;

    private final Limits limits;
    private final ByteLines lines;
    private final Cuts cuts;
    private final StringBuilder earlier = new StringBuilder();

    private String text = "";
    private boolean inQuotes;
    private boolean openedBefore;
    private boolean doubled;
    private int opened;
    private int upToOpeningLine;
    private long openedOn;
    private Code fault;
    private boolean malformed;

    StrictParser(char delimiter, Limits limits, ByteLines lines) {
        super(delimiter, QUOTE, CSVReaderNullFieldIndicator.NEITHER);
        this.limits = limits;
        this.lines = lines;
        this.cuts = new Cuts(limits.columns());
    }

    @Override
    protected String[] parseLine(String line, boolean multi) {
        if (!inQuotes) {
            begin();
        }
        malformed |= lines.malformed();
        openedBefore = inQuotes;
        if (lines.tooLong()) {
            fault = Code.FIELD_TOO_LONG;
            return openedBefore ? spoiledBefore(Code.QUOTE_NOT_CLOSED) : complete(line);
        }
        if (!inQuotes && lines.hasMarks() && cutByMarks(line)) {
            return complete(line);
        }
        if (!inQuotes && line.indexOf(QUOTE) < 0) {
            cutPlain(line);
            return complete(line);
        }
        return cutQuoted(line);
    }

    private void begin() {
        cuts.clear();
        earlier.setLength(0);
        fault = null;
        malformed = false;
    }

    /** Cuts a line whose quote marks, if any, are where they belong; false, and nothing is cut, when they are not. */
    private boolean cutByMarks(String line) {
        LineMarks marks = lines.marks();
        if (marks.hasQuotes()) {
            boolean cut = MarkedLine.cut(line, marks, cuts);
            if (!cut) {
                cuts.clear();
            }
            return cut;
        }
        int start = 0;
        for (int i = 0; i < marks.count(); i++) {
            cuts.add(start, marks.at(i));
            start = marks.at(i) + 1;
        }
        cuts.add(start, line.length());
        return true;
    }

    private void cutPlain(String line) {
        int start = 0;
        int stop = line.indexOf(separator);
        while (stop >= 0) {
            cuts.add(start, stop);
            start = stop + 1;
            stop = line.indexOf(separator, start);
        }
        cuts.add(start, line.length());
    }

    private String[] cutQuoted(String line) {
        int base = earlier.length();
        int i = 0;
        while (i >= 0) {
            if (!inQuotes && !opens(line, i)) {
                i = plainField(line, i, base);
                continue;
            }
            if (!inQuotes) {
                open(base + i + 1);
                i++;
            }
            int close = closing(line, i);
            if (close < 0) {
                return unfinished(line);
            }
            inQuotes = false;
            if (close + 1 < line.length() && line.charAt(close + 1) != separator) {
                return spoiled(line);
            }
            cuts.add(opened, base + close);
            if (doubled) {
                cuts.lastIsDoubled();
            }
            openedBefore = false;
            i = close + 1 < line.length() ? close + 2 : -1;
        }
        return complete(line);
    }

    private static boolean opens(String line, int i) {
        return i < line.length() && line.charAt(i) == QUOTE;
    }

    private void open(int at) {
        inQuotes = true;
        doubled = false;
        opened = at;
    }

    /** Cuts an unquoted field and gives the index of the next one, or -1 after the last. */
    private int plainField(String line, int i, int base) {
        int next = line.indexOf(separator, i);
        int stop = next < 0 ? line.length() : next;
        int quote = line.indexOf(QUOTE, i);
        if (quote >= 0 && quote < stop) {
            fault = Code.QUOTE_STRAY;
            openedOn = lines.nextLine() - 1;
        }
        cuts.add(base + i, base + stop);
        return next < 0 ? -1 : fault == null ? next + 1 : literalRest(line, next + 1, base);
    }

    /** After a stray quote mark no later one on the line is trusted to mean anything. */
    private int literalRest(String line, int from, int base) {
        int start = from;
        int stop;
        while ((stop = line.indexOf(separator, start)) >= 0) {
            cuts.add(base + start, base + stop);
            start = stop + 1;
        }
        cuts.add(base + start, base + line.length());
        return -1;
    }

    /** Index of the quote mark that ends the field, or -1 when the field goes on with the next line. */
    private int closing(String line, int from) {
        int quote = line.indexOf(QUOTE, from);
        while (quote >= 0 && opens(line, quote + 1)) {
            doubled = true;
            quote = line.indexOf(QUOTE, quote + 2);
        }
        return quote;
    }

    private String[] unfinished(String line) {
        earlier.append(line);
        if (!openedBefore) {
            openedOn = lines.nextLine() - 1;
            upToOpeningLine = earlier.length();
            lines.remember();
        }
        earlier.append(lines.ending());
        return earlier.length() - opened > limits.fieldCharacters() ? spoiledBefore(Code.QUOTE_NOT_CLOSED) : UNFINISHED;
    }

    private String[] spoiled(String line) {
        if (openedBefore) {
            return spoiledBefore(Code.QUOTE_NOT_CLOSED);
        }
        fault = Code.QUOTE_STRAY;
        openedOn = lines.nextLine() - 1;
        return complete(line);
    }

    /** The record ends with the line on which its open quote began. */
    private String[] spoiledBefore(Code code) {
        inQuotes = false;
        fault = code;
        earlier.setLength(upToOpeningLine);
        text = earlier.toString();
        lines.rewind();
        return COMPLETE;
    }

    private String[] complete(String line) {
        inQuotes = false;
        text = earlier.length() == 0 ? line : earlier.append(line).toString();
        return COMPLETE;
    }

    /** The part has ended within a quoted field. */
    void endsInQuotes() {
        spoiledBefore(Code.QUOTE_NOT_CLOSED);
    }

    /** The record as it stands in the file, without the ending of its last line. */
    String text() {
        return text;
    }

    Cuts cuts() {
        return cuts;
    }

    /** What is wrong with the record's quote marks or length, or null. */
    Code fault() {
        return fault;
    }

    /** The line of the quote mark that is at fault. */
    long faultLine() {
        return openedOn;
    }

    /** Whether the record holds bytes that are no text in the file's encoding. */
    boolean malformed() {
        return malformed;
    }

    @Override
    public boolean isPending() {
        return inQuotes;
    }

    @Override
    public String getPendingText() {
        return earlier.substring(0, Math.min(SHOWN, earlier.length()));
    }

    /** No message of the library's is shown to anybody: faults become problems with a code. */
    @Override
    public void setErrorLocale(Locale errorLocale) {}

    @Override
    protected String convertToCsvValue(String value, boolean applyQuotesToAll) {
        throw new UnsupportedOperationException("records are read here, never written");
    }
}
