package org.quarterclose.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;

/**
 * Knows what spreadsheets do to cells behind their author's back: formulas that fail, long figures that are shortened,
 * ids that become dates, dates that become numbers. A cell that cannot be read is called by that name, because the
 * remedy lies in the spreadsheet and not in the cell.
 */
public final class SpreadsheetDamage {

    private static final Set<Code> FIGURES =
            Set.of(Code.AMOUNT_UNREADABLE, Code.RATE_UNREADABLE, Code.SHARE_UNREADABLE);
    private static final Set<Code> DATES = Set.of(Code.DATE_UNREADABLE, Code.PERIOD_UNREADABLE);
    private static final Set<Code> IDS = Set.of(Code.OBLIGATION_UNKNOWN, Code.PROPERTY_UNKNOWN);

    private static final Pattern FAILED =
            Pattern.compile("##+|#[\u00A1\u00BF]?\\p{L}[\\p{L}/_ ]*(/0)?[!?]?|Err:[0-9]{3}");
    private static final Pattern SHORTENED = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]{1,3}");
    private static final String NO_CURRENCY = "(?!" + CurrencyHint.CODES + "\\b)";
    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}[-/. ]" + NO_CURRENCY
            + "\\p{L}{3,9}\\.?([-/. ][0-9]{2,4})?|" + NO_CURRENCY
            + "\\p{L}{3,4}\\.?[-/ ][0-9]{2,4}|[0-9]{1,4}([-/])[0-9]{1,2}\\2[0-9]{1,4}");
    private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}([.,][0-9]+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SERIAL_DIGITS = 5;

    private SpreadsheetDamage() {}

    /** The problem under the name of the damage, or as it is when there is none. */
    public static Problem named(Problem problem) {
        String value = problem.value();
        boolean isFigure = FIGURES.contains(problem.code());
        boolean isDate = DATES.contains(problem.code());
        boolean isId = IDS.contains(problem.code());
        if ((isFigure || isDate || isId || problem.code() == Code.VALUE_NOT_LISTED) && isFailed(value)) {
            return as(Code.FORMULA_FAILED, problem, "which a spreadsheet shows where a formula fails");
        }
        if (isFigure && SHORTENED.matcher(value).matches()) {
            return as(Code.FIGURE_SHORTENED, problem, "to which a spreadsheet shortens a long figure");
        }
        if (isFigure && DATE.matcher(value).matches()) {
            return as(Code.FIGURE_AS_DATE, problem, "which is a date: a spreadsheet may have made it of a figure");
        }
        if (isDate && SERIAL.matcher(value).matches()) {
            return as(Code.DATE_AS_NUMBER, problem, "which is how a spreadsheet counts the day " + day(value));
        }
        if (isId && (DATE.matcher(value).matches() || SHORTENED.matcher(value).matches())) {
            return as(Code.ID_DAMAGED, problem, "which a spreadsheet may have made of an id");
        }
        return isId && hasUnseen(value) ? as(Code.ID_DAMAGED, problem, "in which " + unseen(value)) : problem;
    }

    /** Whether the text is what a spreadsheet shows in place of a result. */
    public static boolean isFailed(String text) {
        return FAILED.matcher(text).matches();
    }

    /** The same problem under another name: what was found, what it is, and what was expected. */
    public static Problem as(Code code, Problem problem, String what) {
        String message = problem.message();
        int expected = message.lastIndexOf("; expected ");
        String rest = expected < 0 ? "; expected another value" : message.substring(expected);
        return new Problem(
                code,
                problem.place(),
                problem.column(),
                problem.value(),
                "found " + problem.value() + ", " + what + rest,
                problem.obligationId());
    }

    private static LocalDate day(String serial) {
        return DAY_ZERO.plusDays(Long.parseLong(serial.substring(0, SERIAL_DIGITS)));
    }

    private static boolean hasUnseen(String text) {
        return text.chars().anyMatch(SpreadsheetDamage::isUnseen);
    }

    private static boolean isUnseen(int c) {
        return c > '\u007F' && (Blanks.isBlank((char) c) || c == '\u2010' || c == '\u2011');
    }

    private static String unseen(String text) {
        int c = text.chars().filter(SpreadsheetDamage::isUnseen).findFirst().orElseThrow();
        return "U+" + String.format(Locale.ROOT, "%04X", c) + " stands, which looks like another character or"
                + " like none";
    }
}
