package org.quarterclose.intake;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvMultilineLimitBrokenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.policy.IntakePolicy.Limits;

/**
 * The records of a sheet or of a part of it, one after the other. Blank rows are passed over. A record that is unusable
 * as a whole has a {@link #fault}, and reading goes on after it.
 *
 * <p>Figures and words that repeat are best asked for by {@link #units} and {@link #matches}: they look at the field
 * where it stands and make no text of it.
 */
public final class Records implements AutoCloseable {

    private static final int WHOLE_DIGITS = 18;
    private final Sheet sheet;
    private final ByteLines lines;
    private final StrictParser parser;
    private final RecordFaults faults;
    private final int[] positions;
    private final String[] given;
    private final YearColumns years;
    private CSVReader reader;
    private long line;
    private long byteOffset;
    private long read;
    private Problem fault;
    private boolean ended;

    /** @throws UncheckedIOException when the file cannot be read any more */
    public Records(Sheet sheet, ByteRange range) {
        try {
            this.sheet = sheet;
            this.lines = new ByteLines(sheet, range);
            this.parser = new StrictParser(sheet.delimiter(), sheet.limits(), lines);
            this.faults = new RecordFaults(sheet, parser);
            this.positions =
                    sheet.positions().stream().mapToInt(Integer::intValue).toArray();
            this.given = sheet.given();
            this.years = YearColumns.of(sheet);
            this.reader = newReader();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves to the next record that is not blank, or to the next year of a wide one; false at the end. */
    public boolean next() {
        boolean there = years != null && years.next(parser) || nextRecord();
        if (there && years != null) {
            years.place(positions, given);
        }
        return there;
    }

    /** The years of a wide record where a total stands beside them. */
    public Optional<YearTexts> yearTexts() {
        return Optional.ofNullable(years).flatMap(wide -> wide.texts(this::textAt));
    }

    /** Leaves out the other years of the record. */
    public void passOverYears() {
        if (years != null) {
            years.end();
        }
    }

    /** Which of the columns of years the record stands on; 0 in a table without. */
    public int year() {
        return years == null ? 0 : years.year();
    }

    private boolean nextRecord() {
        do {
            if (ended || !readRecord()) {
                return false;
            }
        } while (isBlankRow());
        fault = faults.of(place());
        if (years != null) {
            years.begin(parser, fault == null);
        }
        read++;
        if (read > sheet.limits().rows()) {
            fault = faults.tooManyRows(place());
            ended = true;
        }
        return true;
    }

    private boolean readRecord() {
        line = lines.nextLine();
        byteOffset = lines.nextByte();
        try {
            return reader.readNextSilently() != null;
        } catch (CsvMalformedLineException | CsvMultilineLimitBrokenException e) {
            // A reader that met the end keeps standing there; the lines go back behind the open quote.
            parser.endsInQuotes();
            reader = newReader();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CSVReader newReader() {
        Limits limits = sheet.limits();
        long mostLines = (long) limits.fieldCharacters() * limits.columns();
        return new CSVReaderBuilder(lines)
                .withCSVParser(parser)
                .withVerifyReader(false)
                .withKeepCarriageReturn(false)
                .withMultilineLimit((int) Math.min(Integer.MAX_VALUE, mostLines))
                .withErrorLocale(Locale.ROOT)
                .build();
    }

    private boolean isBlankRow() {
        if (parser.fault() != null || parser.malformed()) {
            return false;
        }
        Cuts cuts = parser.cuts();
        for (int i = 0; i < cuts.kept(); i++) {
            if (Blanks.firstInk(parser.text(), cuts.start(i), cuts.end(i)) < cuts.end(i)) {
                return false;
            }
        }
        return cuts.kept() == cuts.count();
    }

    /** The text of a column by its index in {@link Columns}, trimmed; empty when the file has no such column. */
    public String field(int column) {
        int position = position(column);
        if (position < 0) {
            return given[column];
        }
        Cuts cuts = parser.cuts();
        if (cuts.isDoubled(position)) {
            return textAt(position).replace("\"\"", "\"");
        }
        int from = from(position);
        return parser.text().substring(from, to(position, from));
    }

    public boolean isBlank(int column) {
        int position = position(column);
        return position < 0
                ? given[column].isEmpty()
                : from(position) == parser.cuts().end(position);
    }

    /** Whether the file itself has something in the column. */
    public boolean isWritten(int column) {
        return position(column) >= 0 && !isBlank(column);
    }

    /** Whether the text at a place of the record may be one of a total: told without making a text of most. */
    public boolean mayBeTotal(int position, TotalWords words) {
        Cuts cuts = parser.cuts();
        return position < cuts.kept() && words.mayBe(parser.text(), cuts.start(position), cuts.end(position));
    }

    /** The trimmed text at a place of the record, of whatever column; empty when the record ends before. */
    public String textAt(int position) {
        Cuts cuts = parser.cuts();
        return position < cuts.kept()
                ? Blanks.trimmed(parser.text().substring(cuts.start(position), cuts.end(position)))
                : "";
    }

    /** A number that tells most texts apart that follow one another, from 0 up to so many, made without a text. */
    public int sketch(int column, int most) {
        int position = position(column);
        String text = position < 0 ? given[column] : parser.text();
        int from = position < 0 ? 0 : from(position);
        int to = position < 0 ? text.length() : to(position, from);
        return from == to ? 0 : (text.charAt(to - 1) + 3 * text.charAt(from) + 5 * (to - from)) % most;
    }

    /** Whether the trimmed field is exactly this text. */
    public boolean matches(int column, String expected) {
        int position = position(column);
        if (position < 0 || parser.cuts().isDoubled(position)) {
            return field(column).equals(expected);
        }
        int from = from(position);
        return to(position, from) - from == expected.length() && parser.text().startsWith(expected, from);
    }

    /** The whole number without sign of up to eighteen digits that the trimmed field is, or -1. */
    public long whole(int column) {
        int position = position(column);
        int from = position < 0 ? 0 : from(position);
        int to = position < 0 ? 0 : to(position, from);
        if (from == to || to - from > WHOLE_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = parser.text().charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** The amount in ten-thousandths or one of the marks of {@link Amounts}. */
    public long units(int column, Amounts amounts) {
        int position = position(column);
        if (position < 0 || parser.cuts().isDoubled(position)) {
            return amounts.units(field(column));
        }
        int from = from(position);
        return amounts.units(parser.text(), from, to(position, from));
    }

    /** The date, or null when the field is not one in the declared form. */
    public LocalDate date(int column, Dates dates) {
        return dates.parse(field(column));
    }

    private int position(int column) {
        int position = positions[column];
        return position < parser.cuts().kept() ? position : -1;
    }

    private int from(int position) {
        return Blanks.firstInk(
                parser.text(), parser.cuts().start(position), parser.cuts().end(position));
    }

    private int to(int position, int from) {
        return Blanks.afterInk(parser.text(), from, parser.cuts().end(position));
    }

    /** What makes the record as a whole unusable, or null. */
    public Problem fault() {
        return fault;
    }

    public SourceLine place() {
        return new SourceLine(sheet.file(), line);
    }

    /** The line of the file on which the record begins; 1 is the first. */
    public long line() {
        return line;
    }

    /** The byte of the file at which the record begins. */
    public long byteOffset() {
        return byteOffset;
    }

    /** Every field as it stands in the file, without the quotes around it. */
    public List<String> rawFields() {
        return LooseFields.of(parser.text(), sheet.delimiter());
    }

    /** The same with the other years of a wide record left blank. */
    public List<String> rejectedFields() {
        return years == null ? rawFields() : years.only(rawFields());
    }

    public boolean isWide() {
        return years != null;
    }

    /** The byte after the last record read. */
    long nextByte() {
        return lines.nextByte();
    }

    /** The number of the line after the last record read. */
    long nextLine() {
        return lines.nextLine();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
