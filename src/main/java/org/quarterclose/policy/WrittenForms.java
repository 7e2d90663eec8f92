package org.quarterclose.policy;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.Feed.Marks;

/**
 * How a sender writes amounts and dates, as the policy declares it in the words of a spreadsheet.
 *
 * <p>Amounts are declared by writing one thousand two hundred and thirty-four and a half: {@code 1234.50},
 * {@code 1,234.50}, {@code 1.234,50}, {@code 1'234.50}, {@code $1,234.50}; in parentheses when the sender writes
 * negative amounts so: {@code ($1,234.50)}, and with a minus behind it when that is where the sender writes it:
 * {@code 1,234.50-}. The currency may stand behind the figure as well: {@code 1.234,50 EUR}.
 *
 * <p>Dates are declared by their parts: a year of four digits {@code YYYY}, the month {@code MM} or {@code M}, the day
 * {@code DD} or {@code D}, each once, with {@code -}, {@code /}, {@code .} or a blank between them. One letter
 * takes one or two digits. A year of two digits is refused: it names no century.
 */
final class WrittenForms {

    private static final String NO_FIGURE = "[^0-9().,'\u2019+-]{0,4}";
    private static final Pattern AMOUNT = Pattern.compile(
            "(\\()?(" + NO_FIGURE + ")1([,.'\u2019 \u00A0\u2009\u202F]?)234([.,])50(-?)(" + NO_FIGURE + ")(-?)(\\))?");
    private static final Pattern DATE = Pattern.compile("(YYYY|MM?|DD?)([-/. ])(YYYY|MM?|DD?)\\2(YYYY|MM?|DD?)");

    private WrittenForms() {}

    static Optional<AmountFormat> amounts(PolicyValue value) {
        return value.read(
                "an example such as 1234.50, 1,234.50, 1.234,50, ($1,234.50) or 1.234,50-", WrittenForms::amounts);
    }

    static Optional<String> dates(PolicyValue value) {
        return value.read("a form such as YYYY-MM-DD, MM/DD/YYYY or DD.MM.YYYY", WrittenForms::dates);
    }

    private static Optional<AmountFormat> amounts(String example) {
        Matcher matcher = AMOUNT.matcher(example);
        if (!matcher.matches() || (matcher.group(1) == null) != (matcher.group(8) == null)) {
            return Optional.empty();
        }
        String grouping = matcher.group(3);
        String decimal = matcher.group(4);
        String before = matcher.group(2).strip();
        String after = matcher.group(6).strip();
        boolean minusAfter = !matcher.group(5).isEmpty() || !matcher.group(7).isEmpty();
        boolean parentheses = matcher.group(1) != null;
        boolean twice = !before.isEmpty() && !after.isEmpty()
                || !matcher.group(5).isEmpty() && !matcher.group(7).isEmpty()
                || parentheses && minusAfter;
        AmountFormat format = new AmountFormat(decimal, grouping, before + after, parentheses)
                .with(new Marks(!after.isEmpty(), minusAfter, "", Map.of()));
        return Optional.of(format).filter(read -> !twice && !grouping.equals(decimal));
    }

    private static Optional<String> dates(String form) {
        Matcher matcher = DATE.matcher(form);
        boolean eachOnce = matcher.matches()
                && form.chars().filter(c -> c == 'Y').count() == 4
                && form.indexOf('M') >= 0
                && form.indexOf('D') >= 0;
        return eachOnce ? Optional.of(form.replace('Y', 'u').replace('D', 'd')) : Optional.empty();
    }
}
