package org.quarterclose.basics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a company's fiscal year by its label, such as {@code 2003-Q3}: the fiscal year and the quarter's number
 * in it. A label has no days of its own; which they are, {@link FiscalCalendar} says.
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int QUARTERS = 4;
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

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** How many quarters an earlier one lies back. */
    public int since(Quarter earlier) {
        return QUARTERS * (year - earlier.year) + number - earlier.number;
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
