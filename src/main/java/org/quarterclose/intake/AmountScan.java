package org.quarterclose.intake;

import java.math.BigDecimal;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.IntakePolicy.Limits;

/** Reads an amount with everything a format may declare: grouping, currency sign, parentheses, any number of digits. */
final class AmountScan {

    private static final int LONG_DIGITS = 18;

    private final AmountFormat format;
    private final Limits limits;

    AmountScan(AmountFormat format, Limits limits) {
        this.format = format;
        this.limits = limits;
    }

    long units(String text) {
        String plain = plain(text);
        if (plain == null) {
            return Amounts.UNREADABLE;
        }
        if (isTooLarge(plain)) {
            return Amounts.TOO_LARGE;
        }
        BigDecimal units = new BigDecimal(plain).movePointRight(Amounts.DECIMALS);
        boolean fits = units.stripTrailingZeros().scale() <= 0 && units.precision() - units.scale() <= LONG_DIGITS;
        return fits ? units.longValueExact() : Amounts.WIDE;
    }

    BigDecimal exact(String text) {
        String plain = plain(text);
        return plain == null || isTooLarge(plain) ? null : new BigDecimal(plain);
    }

    /** Zeros before the first digit and after the last decimal do not count. */
    private boolean isTooLarge(String plain) {
        int first = plain.startsWith("-") ? 1 : 0;
        int mark = plain.indexOf('.');
        while (plain.charAt(first) == '0') {
            first++;
        }
        int last = plain.length();
        while (plain.charAt(last - 1) == '0') {
            last--;
        }
        return mark - first > limits.digits() || last - mark - 1 > limits.decimals();
    }

    /** The amount as a plain decimal with a point, or null when the text does not fit the format. */
    private String plain(String text) {
        String rest = evenlySpaced(text);
        boolean negative = false;
        if (format.parentheses() && rest.length() > 2 && rest.startsWith("(") && rest.endsWith(")")) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1);
        } else if (!rest.isEmpty() && Amounts.isMinus(rest.charAt(0))) {
            negative = true;
            rest = rest.substring(1);
        }
        rest = withoutSign(rest);
        if (!negative && rest.length() < text.length() && !rest.isEmpty() && Amounts.isMinus(rest.charAt(0))) {
            negative = true;
            rest = rest.substring(1);
        }
        String figure = figure(rest);
        return figure == null ? null : negative ? "-" + figure : figure;
    }

    /** Spreadsheets group with no-break spaces where a space is declared. */
    private String evenlySpaced(String text) {
        return format.grouping().isBlank() ? text.replace('\u00A0', ' ').replace('\u202F', ' ') : text;
    }

    private String withoutSign(String text) {
        if (format.sign().isEmpty() || !text.startsWith(format.sign())) {
            return text;
        }
        String rest = text.substring(format.sign().length());
        return rest.substring(Blanks.firstInk(rest, 0, rest.length()));
    }

    private String figure(String text) {
        int mark = text.indexOf(format.decimal());
        String whole = ungrouped(mark < 0 ? text : text.substring(0, mark));
        String decimals =
                mark < 0 ? "0" : text.substring(mark + format.decimal().length());
        return whole != null && isDigits(whole) && isDigits(decimals) ? whole + "." + decimals : null;
    }

    /** Takes the thousands marks out; null where one does not stand before exactly three digits. */
    private String ungrouped(String whole) {
        if (format.grouping().isEmpty() || !whole.contains(format.grouping())) {
            return whole;
        }
        int width = format.grouping().length();
        StringBuilder digits = new StringBuilder();
        int first = whole.indexOf(format.grouping());
        if (first < 1 || first > 3) {
            return null;
        }
        digits.append(whole, 0, first);
        int i = first;
        while (i < whole.length()) {
            boolean group = whole.startsWith(format.grouping(), i) && i + width + 3 <= whole.length();
            if (!group) {
                return null;
            }
            digits.append(whole, i + width, i + width + 3);
            i += width + 3;
        }
        return digits.toString();
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
