package org.quarterclose.basics;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calendar quarter, written {@code 2003-Q3}. */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})-Q([1-4])");

    public Quarter {
        if (year < 1900 || year > 9999 || number < 1 || number > 4) {
            throw new IllegalArgumentException("a quarter is written like 2003-Q3");
        }
    }

    /** @throws IllegalArgumentException when the text is not a year and a quarter like {@code 2003-Q3} */
    public static Quarter parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a quarter is written like 2003-Q3");
        }
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    public LocalDate start() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    public LocalDate end() {
        return start().plusMonths(3).minusDays(1);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start()) && !date.isAfter(end());
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** Last day of the twelve months after the quarter end: what is spent by then is current. */
    public LocalDate currentUntil(int months) {
        return end().plusDays(1).plusMonths(months).minusDays(1);
    }

    @Override
    public int compareTo(Quarter other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
