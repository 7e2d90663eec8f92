package org.quarterclose.intake;

import java.math.BigDecimal;
import java.util.Map;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.IntakePolicy.Limits;

/** Reads an amount with everything a format may declare: grouping, currency sign, parentheses, any number of digits. */
final class AmountScan {

    private static final int LONG_DIGITS = 18;
    /** A text of more digits is no amount, and to compute with it would take long. */
    private static final int LONGEST = 1_000;

    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(LONGEST);

    /** Digits of a group. */
    static final int GROUP = 3;

    private final AmountFormat format;
    private final boolean twoDecimals;
    private final Limits limits;
    private final String grouping;

    /** @param twoDecimals whether three decimals after one to three digits are taken for a group of thousands */
    AmountScan(AmountFormat format, Limits limits, boolean twoDecimals) {
        this.twoDecimals = twoDecimals;
        this.format = format;
        this.limits = limits;
        this.grouping = evenly(format.grouping());
    }

    /** Spreadsheets group with no-break or thin spaces where a space is declared, and with either apostrophe. */
    private static String evenly(String text) {
        return text.replace('\u2019', '\'')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2009', ' ')
                .replace('\u2007', ' ');
    }

    long units(String text) {
        BigDecimal amount = amount(text);
        if (amount == null) {
            return Amounts.UNREADABLE;
        }
        if (isTooLarge(amount)) {
            return Amounts.TOO_LARGE;
        }
        BigDecimal units = amount.movePointRight(Amounts.DECIMALS);
        boolean fits = units.stripTrailingZeros().scale() <= 0 && units.precision() - units.scale() <= LONG_DIGITS;
        return fits ? units.longValueExact() : Amounts.WIDE;
    }

    BigDecimal exact(String text) {
        BigDecimal amount = amount(text);
        return amount == null || isTooLarge(amount) ? null : amount;
    }

    /** Zeros before the first digit and after the last decimal do not count. */
    private boolean isTooLarge(BigDecimal amount) {
        if (amount.precision() - amount.scale() <= limits.digits() && amount.scale() <= limits.decimals()) {
            return false;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.precision() - plain.scale() > limits.digits() || plain.scale() > limits.decimals();
    }

    /** The exact amount in units, or null when the text does not fit the format. */
    private BigDecimal amount(String text) {
        String rest = evenlySpaced(text);
        if (!format.marks().zero().isEmpty()
                && withoutSign(rest).equals(format.marks().zero())) {
            return BigDecimal.ZERO;
        }
        boolean negative = false;
        if (isEnclosed(rest)) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1);
        } else if (beginsNegative(rest)) {
            negative = true;
            rest = rest.substring(1);
        }
        String bare = withoutSign(rest);
        boolean signed = bare.length() < rest.length() && !negative;
        if (signed && isEnclosed(bare)) {
            negative = true;
            bare = Blanks.trimmed(bare.substring(1, bare.length() - 1));
        } else if (signed && beginsNegative(bare)) {
            negative = true;
            bare = bare.substring(1);
        } else if (!negative && endsNegative(bare)) {
            negative = true;
            bare = withoutSign(bare.substring(0, bare.length() - 1));
        }
        BigDecimal figure = lettered(bare);
        return figure == null || !negative ? figure : figure.negate();
    }

    private boolean isEnclosed(String text) {
        return format.parentheses() && text.length() > 2 && text.startsWith("(") && text.endsWith(")");
    }

    private static boolean beginsNegative(String text) {
        return !text.isEmpty() && Amounts.isMinus(text.charAt(0));
    }

    private boolean endsNegative(String text) {
        return format.marks().minusAfter() && text.length() > 1 && Amounts.isMinus(text.charAt(text.length() - 1));
    }

    private String evenlySpaced(String text) {
        return grouping.equals(" ") || grouping.equals("'") ? evenly(text) : text;
    }

    private String withoutSign(String text) {
        String sign = format.sign();
        if (sign.isEmpty()) {
            return text;
        }
        if (format.marks().signAfter()) {
            int end = text.length() - sign.length();
            return text.endsWith(sign) ? text.substring(0, Blanks.afterInk(text, 0, end)) : text;
        }
        String rest = text.startsWith(sign) ? text.substring(sign.length()) : text;
        return rest.substring(Blanks.firstInk(rest, 0, rest.length()));
    }

    /** A figure in units, with what a letter behind it stands for. */
    private BigDecimal lettered(String text) {
        for (Map.Entry<String, Integer> letter : format.marks().letters().entrySet()) {
            if (text.endsWith(letter.getKey())) {
                int end = text.length() - letter.getKey().length();
                BigDecimal figure = scaled(text.substring(0, Blanks.afterInk(text, 0, end)), letter.getValue());
                if (figure != null) {
                    return figure;
                }
            }
        }
        return scaled(text, format.scale().power());
    }

    private BigDecimal scaled(String text, int power) {
        String figure = figure(text);
        if (figure == null) {
            return null;
        }
        return figure.length() > LONGEST ? BEYOND : new BigDecimal(figure).movePointRight(power);
    }

    private String figure(String text) {
        int mark = text.indexOf(format.decimal());
        String whole = ungrouped(mark < 0 ? text : text.substring(0, mark));
        String decimals =
                mark < 0 ? "0" : text.substring(mark + format.decimal().length());
        boolean fits = whole != null && isDigits(whole) && isDigits(decimals);
        return fits && !(twoDecimals && isGroup(whole, decimals)) ? whole + "." + decimals : null;
    }

    /** No grouped number begins with a zero. */
    private static boolean isGroup(String whole, String decimals) {
        return decimals.length() == GROUP && whole.length() <= GROUP && whole.charAt(0) != '0';
    }

    /** Whether a text that is refused would be an amount if its decimals were no thousands. */
    boolean isGroupedByItsMark(String text) {
        return amount(text) == null && new AmountScan(format, limits, false).amount(text) != null;
    }

    /** Takes the thousands marks out; null where one does not stand before exactly three digits. */
    private String ungrouped(String whole) {
        if (grouping.isEmpty() || !whole.contains(grouping)) {
            return whole;
        }
        int width = grouping.length();
        StringBuilder digits = new StringBuilder();
        int first = whole.indexOf(grouping);
        if (first < 1 || first > GROUP || whole.charAt(0) == '0') {
            return null;
        }
        digits.append(whole, 0, first);
        int i = first;
        while (i < whole.length()) {
            boolean group = whole.startsWith(grouping, i) && i + width + 3 <= whole.length();
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
