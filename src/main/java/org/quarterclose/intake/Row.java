package org.quarterclose.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;

/**
 * One row of a small file. Each accessor that cannot give what was asked notes the problem and returns null (text:
 * empty, flag: false), so that one pass over the columns collects everything that is wrong with the row.
 */
public final class Row {

    private final SourceLine place;
    private final List<Problem> problems = new ArrayList<>();

    Row(SourceLine place) {
        this.place = place;
    }

    /** The text of a column that may not be blank. */
    public String required(String column) {
        throw new UnsupportedOperationException();
    }

    /** The text of a column, empty when blank. */
    public String text(String column) {
        throw new UnsupportedOperationException();
    }

    /** A date in the form the policy declares for the file; null when blank. */
    public LocalDate date(String column) {
        throw new UnsupportedOperationException();
    }

    public LocalDate requiredDate(String column) {
        throw new UnsupportedOperationException();
    }

    /** An amount in the number format the policy declares for the file, exact; null when blank. */
    public BigDecimal amount(String column) {
        throw new UnsupportedOperationException();
    }

    public BigDecimal requiredAmount(String column) {
        throw new UnsupportedOperationException();
    }

    /** One of an enum's words, in any case; null when blank. */
    public <E extends Enum<E>> E oneOf(String column, Class<E> words) {
        throw new UnsupportedOperationException();
    }

    public <E extends Enum<E>> E requiredOneOf(String column, Class<E> words) {
        throw new UnsupportedOperationException();
    }

    /** {@code true} or {@code false}; blank is false. */
    public boolean flag(String column) {
        throw new UnsupportedOperationException();
    }

    /** A rate as a fraction, written 0.085 or 8.5%; null when blank. */
    public BigDecimal percentOrFraction(String column) {
        throw new UnsupportedOperationException();
    }

    /** A whole number from 0, such as a number of rows; null when blank. */
    public Long count(String column) {
        throw new UnsupportedOperationException();
    }

    /** Notes a problem of one cell; an error makes the row bad. */
    public void problem(Code code, String column, String message) {
        throw new UnsupportedOperationException();
    }

    public SourceLine place() {
        return place;
    }

    /** Whether no error has been noted so far. */
    public boolean isGood() {
        throw new UnsupportedOperationException();
    }

    /** Errors and warnings noted so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The row as it goes to {@code fix-it/}, with the reasons noted so far. */
    public RejectedRow rejected() {
        throw new UnsupportedOperationException();
    }
}
