package org.quarterclose.intake;

import java.math.BigDecimal;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.IntakePolicy.Limits;

/**
 * Reads amounts in the one number format that the policy declares for a file; what does not fit is never guessed at. A
 * minus stands before the figure, as a hyphen or as the Unicode minus; parentheses, grouping, a currency sign, a minus
 * behind and letters such as K only where the format declares them, grouping only in threes. What a format declares to
 * be thousands or millions is given in units.
 */
public final class Amounts {

    /** Not an amount in the declared format. */
    public static final long UNREADABLE = Long.MIN_VALUE;
    /** An amount beyond the limit of digits. */
    public static final long TOO_LARGE = Long.MIN_VALUE + 1;
    /** A good amount with more digits than fit a long of ten-thousandths: ask {@link #exact}. */
    public static final long WIDE = Long.MIN_VALUE + 2;
    /** Decimals of the whole numbers that {@link #units} gives. */
    public static final int DECIMALS = 4;

    private static final char MINUS = '\u2212';
    private static final int SAFE_DIGITS = 14;
    private static final long[] SCALE = {10_000, 1_000, 100, 10, 1};

    private final AmountFormat format;
    private final Limits limits;
    private final char decimal;
    private final int safeDecimals;
    private final int safeDigits;
    private final long unit;
    private final boolean twoDecimals;
    private final AmountScan scan;

    /** Figures that are no money: quantities, rates. */
    public Amounts(AmountFormat format, Limits limits) {
        this(format, limits, false);
    }

    /**
     * Money in units has two decimals. Three digits behind the mark are far more often thousands that were grouped by
     * it (1.250 for 1250), and are refused, unless the file is in thousands or millions, where they are whole units.
     */
    public static Amounts ofMoney(AmountFormat format, Limits limits) {
        return new Amounts(format, limits, format.scale().power() == 0);
    }

    private Amounts(AmountFormat format, Limits limits, boolean twoDecimals) {
        this.format = format;
        this.limits = limits;
        this.twoDecimals = twoDecimals;
        this.scan = new AmountScan(format, limits, twoDecimals);
        this.decimal = format.decimal().charAt(0);
        this.safeDecimals = Math.min(limits.decimals(), DECIMALS);
        this.safeDigits =
                Math.min(SAFE_DIGITS, limits.digits()) - format.scale().power();
        this.unit = format.scale().power() == 0 ? 1 : format.scale().power() == 3 ? 1_000 : 1_000_000;
    }

    /** The amount in ten-thousandths, or one of the three marks above. */
    public long units(String text) {
        return units(text, 0, text.length());
    }

    /** The amount that stands between two indices of a text. */
    long units(String text, int from, int to) {
        long units = plainUnits(text, from, to);
        return units == UNREADABLE ? scan.units(text.substring(from, to)) : units;
    }

    /** The common case, an ungrouped figure of up to fourteen digits and four decimals; UNREADABLE for all others. */
    private long plainUnits(String text, int from, int to) {
        boolean negative = from < to && text.charAt(from) == '-';
        int begin = negative ? from + 1 : from;
        int i = begin;
        long units = 0;
        int digit;
        while (i < to && (digit = text.charAt(i) - '0') >= 0 && digit <= 9) {
            units = units * 10 + digit;
            i++;
        }
        int whole = i - begin;
        if (whole == 0 || whole > safeDigits) {
            return UNREADABLE;
        }
        int decimals = 0;
        if (i < to && text.charAt(i) == decimal) {
            i++;
            while (i < to && decimals < safeDecimals && (digit = text.charAt(i) - '0') >= 0 && digit <= 9) {
                units = units * 10 + digit;
                decimals++;
                i++;
            }
            if (decimals == 0) {
                return UNREADABLE;
            }
        }
        if (i != to || twoDecimals && decimals == AmountScan.GROUP && whole <= AmountScan.GROUP) {
            return UNREADABLE;
        }
        units *= SCALE[decimals] * unit;
        return negative ? -units : units;
    }

    /** The exact amount; null when {@link #units} says unreadable or too large. */
    public BigDecimal exact(String text) {
        return scan.exact(text);
    }

    /** What is wrong with a text that {@link #units} refuses: found X; expected Y. */
    public String complaint(String text) {
        if (scan.units(text) == TOO_LARGE) {
            return "found " + text + "; expected at most " + limits.digits() + " digits before the decimal mark and "
                    + limits.decimals() + " after it";
        }
        if (twoDecimals && scan.isGroupedByItsMark(text)) {
            return "found " + text + ", which may be thousands grouped by '" + decimal
                    + "'; expected two decimals, or none";
        }
        return "found " + text + "; expected " + expected();
    }

    private String expected() {
        StringBuilder expected = new StringBuilder("an amount written like ").append(format.example());
        if (format.parentheses()) {
            expected.append(", negative like (").append(format.example()).append(')');
        }
        if (format.marks().minusAfter()) {
            expected.append(", negative with a minus behind it");
        }
        return expected.toString();
    }

    static boolean isMinus(char c) {
        return c == '-' || c == MINUS;
    }
}
