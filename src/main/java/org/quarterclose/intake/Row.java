package org.quarterclose.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Severity;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.policy.Feed.Scale;

/**
 * One row of a small file. Each accessor that cannot give what was asked notes the problem and returns null (text:
 * empty, flag: false), so that one pass over the columns collects everything that is wrong with the row. Problems name
 * the obligation when the file has a column {@code obligation_id}.
 */
public final class Row {

    private static final String OBLIGATION = "obligation_id";
    private static final int COUNT_DIGITS = 18;

    private final SourceLine place;
    private final List<String> fields;
    private final List<String> values;
    private final RowForm form;
    private final List<Problem> problems = new ArrayList<>();

    Row(Records records, RowForm form) {
        this.place = records.place();
        this.fields = records.rawFields();
        this.form = form;
        this.values = new ArrayList<>();
        for (int i = 0; i < form.columns().columns().size(); i++) {
            values.add(records.field(i));
        }
    }

    /** The text of a column that may not be blank. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(Code.VALUE_MISSING, column, "found a blank cell; expected a value");
        }
        return text;
    }

    /** The text of a column, empty when blank. */
    public String text(String column) {
        return values.get(form.columns().indexOf(column));
    }

    /** A date in the form the policy declares for the file; null when blank. */
    public LocalDate date(String column) {
        String text = text(column);
        LocalDate date = text.isEmpty() ? null : form.dates().parse(text);
        if (date == null && !text.isEmpty()) {
            problem(Code.DATE_UNREADABLE, column, form.dates().complaint(text));
        }
        return date;
    }

    public LocalDate requiredDate(String column) {
        return required(column).isEmpty() ? null : date(column);
    }

    /** The last day of a fiscal year, a quarter of one, or a date; null when blank. */
    public LocalDate period(String column, FiscalCalendar calendar) {
        String text = text(column);
        Periods periods = new Periods(form.dates(), calendar);
        LocalDate day = text.isEmpty() ? null : periods.lastDay(text);
        if (day == null && !text.isEmpty()) {
            problem(Code.PERIOD_UNREADABLE, column, periods.complaint(text));
        }
        return day;
    }

    /** An amount in the number format the policy declares for the file, exact; null when blank. */
    public BigDecimal amount(String column) {
        return amount(column, form.amounts());
    }

    /** The same of a figure that is in the scale of another file. */
    public BigDecimal amountIn(Scale scale, String column) {
        return amount(column, form.amountsIn(scale));
    }

    private BigDecimal amount(String column, Amounts amounts) {
        String text = text(column);
        BigDecimal amount = text.isEmpty() ? null : amounts.exact(text);
        if (amount == null && !text.isEmpty()) {
            boolean tooLarge = amounts.units(text) == Amounts.TOO_LARGE;
            Code code = tooLarge ? Code.AMOUNT_TOO_LARGE : Code.AMOUNT_UNREADABLE;
            problem(code, column, amounts.complaint(text));
        }
        return amount;
    }

    public BigDecimal requiredAmount(String column) {
        return required(column).isEmpty() ? null : amount(column);
    }

    /** One of an enum's words, in any case, with spaces or underscores; null when blank. */
    public <E extends Enum<E>> E oneOf(String column, Class<E> words) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        String word = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (E value : words.getEnumConstants()) {
            if (value.name().equals(word)) {
                return value;
            }
        }
        String listed = Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        problem(Code.VALUE_NOT_LISTED, column, "found " + text + "; expected one of " + listed);
        return null;
    }

    public <E extends Enum<E>> E requiredOneOf(String column, Class<E> words) {
        return required(column).isEmpty() ? null : oneOf(column, words);
    }

    /** {@code true} or {@code false}, in any case; blank is false. */
    public boolean flag(String column) {
        String text = text(column).toLowerCase(Locale.ROOT);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            problem(Code.VALUE_NOT_LISTED, column, "found " + text(column) + "; expected true or false");
        }
        return text.equals("true");
    }

    /** A rate as a fraction, written 0.085 or 8.5%; null when blank. */
    public BigDecimal percentOrFraction(String column) {
        String text = text(column);
        BigDecimal rate = text.isEmpty() ? null : form.rates().fraction(text);
        if (rate == null && !text.isEmpty()) {
            String message = "found " + text + "; expected a fraction such as 0.085 or a percentage such as 8.5%";
            problem(Code.RATE_UNREADABLE, column, message);
        }
        return rate;
    }

    /** A plain figure with up to twelve decimals; null when blank or none. */
    public BigDecimal figure(String column) {
        return text(column).isEmpty() ? null : form.rates().figure(text(column));
    }

    /** A whole number from 0, such as a number of rows; null when blank. */
    public Long count(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > COUNT_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            problem(Code.AMOUNT_UNREADABLE, column, "found " + text + "; expected a whole number such as 1234");
            return null;
        }
        return Long.valueOf(text);
    }

    /** Notes a problem of one cell; an error makes the row bad. */
    public void problem(Code code, String column, String message) {
        problem(asProblem(code, column, message));
    }

    /** A problem of one cell, not noted yet. */
    public Problem asProblem(Code code, String column, String message) {
        String obligation = form.columns().has(OBLIGATION) ? text(OBLIGATION) : "";
        String value = form.columns().has(column) ? text(column) : "";
        return SpreadsheetDamage.named(new Problem(code, place, column, value, message, obligation));
    }

    /** Notes a problem that has its name already. */
    public void problem(Problem problem) {
        problems.add(problem);
    }

    public SourceLine place() {
        return place;
    }

    /** Whether no error has been noted so far. */
    public boolean isGood() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** Errors and warnings noted so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The row as it goes to {@code fix-it/}, with the reasons noted so far. */
    public RejectedRow rejected() {
        return new RejectedRow(place, fields, problems);
    }
}
