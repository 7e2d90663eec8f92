package org.quarterclose.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.quarterclose.basics.Money;

/** Amounts as accountants read them: thousands separated, negatives in parentheses, a dash for nothing. */
final class Figures {

    static final String NONE = "\u2013";
    private static final Pattern PLAIN_AMOUNT =
            Pattern.compile("(?<![\\w.,'\"/]|[\\w'\"]-)[0-9]{4,}\\.[0-9]{2}(?![\\w'\"]|[.,][0-9])");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Figures() {}

    /** 16,000,000.00, (1,234.50), or a dash for zero and for no amount. */
    static String of(Money money) {
        if (money == null || money.isZero()) {
            return NONE;
        }
        String text = grouped(money.absolute().plain());
        return money.isNegative() ? "(" + text + ")" : text;
    }

    /** As {@link #of}, but zero is 0.00: for sums and totals, where nothing is a statement. */
    static String total(Money money) {
        return money.isZero() ? "0.00" : of(money);
    }

    /** Millions with one decimal for headlines and charts: 23.1 million; smaller amounts are given in full. */
    static String headline(Money money) {
        if (money.amount().abs().compareTo(new BigDecimal("100000")) < 0) {
            return total(money);
        }
        BigDecimal millions = money.amount().abs().divide(MILLION, 1, RoundingMode.HALF_UP);
        String text = grouped(millions.toPlainString()) + " million";
        return money.isNegative() ? "(" + text + ")" : text;
    }

    static String of(long count) {
        return grouped(Long.toString(count));
    }

    /** A plain decimal with its thousands separated, any other text as it is. */
    static String ofPlain(String text) {
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return text;
        }
        return text.startsWith("-") ? "(" + grouped(text.substring(1)) + ")" : grouped(text);
    }

    /**
     * A sentence that the program wrote, for people: its amounts have their thousands separated. A value that stands
     * between quotation marks is as it was found.
     */
    static String inWords(String sentence) {
        return PLAIN_AMOUNT.matcher(sentence).replaceAll(amount -> grouped(amount.group()));
    }

    /** "1 error", "2 errors". */
    static String count(long count, String noun) {
        return of(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
