package org.quarterclose.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.report.FrozenClose.InputFile;

/**
 * {@code fix-it/<file>}: the rejected rows of an input file under their own headings, with the file's own delimiter,
 * plus {@code error_code}, {@code reason} and {@code remedy}. Correct the cells and send the file back.
 *
 * <p>Cells hold the text of the input, so that what is right already comes back unchanged. A cell that a spreadsheet
 * would execute gets an apostrophe in front, except a signed number ({@code -5}, {@code +1,234.50}), which is harmless
 * and would be spoilt. Whoever corrects a neutralised text takes the apostrophe off or lets it stand as text.
 *
 * <p>A row with too few fields is filled up with blanks. Fields beyond the last heading stand after the remedy, without
 * a heading: move them to where they belong and clear them.
 */
final class FixIt implements Closeable {

    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-][ $]*[0-9][0-9., \u00a0]*%?");

    private final Path folder;
    private final Map<String, InputFile> inputs = new HashMap<>();
    private InputFile current;
    private CsvOut out;

    private FixIt(FrozenClose close, Path folder) {
        this.folder = folder;
        close.inputs().forEach(input -> inputs.put(input.file(), input));
    }

    /** Writes one file for each input file that has rejected rows; nothing when there are none. */
    static void write(FrozenClose close, Path folder) {
        try (FixIt fixIt = new FixIt(close, folder)) {
            close.rejectedRows(fixIt::add);
        }
    }

    private void add(RejectedRow row) {
        if (current == null || !current.file().equals(row.place().file())) {
            begin(row.place().file());
        }
        int headings = current.header().size();
        List<String> fields = row.fields();
        for (int i = 0; i < headings; i++) {
            out.cell(i < fields.size() ? harmless(fields.get(i)) : "");
        }
        out.text(joined(row, "; ", Part.NAME)).text(joined(row, "; ", Part.REASON));
        out.text(joined(row, " ", Part.REMEDY));
        fields.stream().skip(headings).forEach(field -> out.cell(harmless(field)));
        out.end();
    }

    private void begin(String file) {
        close();
        current = inputs.get(file);
        if (current == null) {
            throw new IllegalStateException("a rejected row of a file that was not read: " + file);
        }
        out = CsvOut.create(place(file), current.delimiter().charAt(0));
        current.header().forEach(heading -> out.cell(harmless(heading)));
        out.header("error_code", "reason", "remedy");
    }

    private Path place(String file) {
        try {
            Path place = folder.resolve(file).normalize();
            if (!place.startsWith(folder)) {
                throw new IllegalStateException("an input file outside its folder: " + file);
            }
            Files.createDirectories(place.getParent());
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String harmless(String field) {
        return SIGNED_NUMBER.matcher(field).matches() ? field : CsvOut.asWritten(field);
    }

    private static String joined(RejectedRow row, String between, Part part) {
        return row.reasons().stream().map(part::of).distinct().collect(Collectors.joining(between));
    }

    private enum Part {
        NAME,
        REASON,
        REMEDY;

        String of(Problem problem) {
            return switch (this) {
                case NAME -> problem.code().name();
                case REASON -> problem.message();
                case REMEDY -> problem.remedy();
            };
        }
    }

    @Override
    public void close() {
        if (out != null) {
            out.close();
        }
    }
}
