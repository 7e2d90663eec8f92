package org.quarterclose.basics;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that a person should know or mend: a row of {@code exceptions.csv}.
 *
 * @param code which rule of the catalogue ({@code docs/errors.md})
 * @param place file and line; line 0 is the whole file
 * @param column the column's name, or empty
 * @param value the text as it stands in the file, or empty
 * @param message what was found and what was expected, one sentence
 * @param obligationId the obligation it concerns, or empty
 */
public record Problem(Code code, SourceLine place, String column, String value, String message, String obligationId) {

    /** The order of every list of problems: by place, then column, then code. */
    public static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::place)
            .thenComparing(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(Problem::value)
            .thenComparing(Problem::obligationId)
            .thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(obligationId, "obligationId");
    }

    /** A problem of a whole file or of no file at all. */
    public static Problem of(Code code, SourceLine place, String message) {
        return new Problem(code, place, "", "", message, "");
    }

    /** A problem of one cell. */
    public static Problem of(Code code, Cell cell, String message) {
        return new Problem(code, cell.place(), cell.column(), cell.value(), message, "");
    }

    public Problem about(String obligation) {
        return new Problem(code, place, column, value, message, obligation);
    }

    public Severity severity() {
        return code.severity();
    }

    public String remedy() {
        return code.remedy();
    }

    /** One cell of an input file: its place, its column's name and its text as it stands there. */
    public record Cell(SourceLine place, String column, String value) {}
}
