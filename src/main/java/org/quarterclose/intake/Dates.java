package org.quarterclose.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.quarterclose.policy.Feed;

/** Reads dates in the one form that the policy declares for a file. */
public final class Dates {

    private static final int ISO_LENGTH = 10;

    private final DateTimeFormatter form;
    private final boolean iso;
    private final String pattern;

    public Dates(Feed feed) {
        this.form = feed.dateForm();
        this.pattern = feed.dates();
        this.iso = pattern.equals(Feed.ISO_DATE) || pattern.equals("yyyy-MM-dd");
    }

    /** The date, or null when the text is not in the declared form or no such day exists. */
    public LocalDate parse(String text) {
        if (iso) {
            return isoDate(text);
        }
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What is wrong with a text that is refused: found X; expected Y. */
    public String complaint(String text) {
        String example = iso ? "2003-09-30" : form.format(LocalDate.of(2003, 9, 30));
        return "found " + text + "; expected a date written like " + example;
    }

    private static LocalDate isoDate(String text) {
        if (text.length() != ISO_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, ISO_LENGTH);
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /** The number that the digits make, or -1 when one is no digit. */
    static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
