package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Share;

/** Figures of an explanation as a person writes them: thousands separated, a minus sign, no more digits than needed. */
public final class Written {

    public static final String MINUS = " \u2212 ";
    private static final int MOST_DECIMALS = 24;
    private static final int QUARTER_DECIMALS = 10;
    private static final int QUARTERS_A_YEAR = 4;

    private Written() {}

    /** 1,234.50; a negative amount has its sign before it. */
    public static String of(Money money) {
        return of(money.amount());
    }

    /** At least two decimals, and every digit the figure has. */
    public static String of(BigDecimal exact) {
        BigDecimal stripped = exact.stripTrailingZeros();
        return rounded(stripped, Math.max(Money.CENTS, stripped.scale()));
    }

    /** With so many decimals; the last is rounded. */
    static String rounded(BigDecimal exact, int decimals) {
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", exact.abs());
        return exact.signum() < 0 ? "\u2212" + digits : digits;
    }

    /** {@code 31 %}. */
    public static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    public static String percent(Share share) {
        return share.percent() + " %";
    }

    /** What a year's rate makes of one: {@code 1.085}. */
    static String growth(BigDecimal rate) {
        return BigDecimal.ONE.add(rate).stripTrailingZeros().toPlainString();
    }

    /** Growth over quarters: {@code 1.085^(38/4)}. */
    static String growth(BigDecimal rate, BigDecimal quarters) {
        BigDecimal time =
                quarters.setScale(QUARTER_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return growth(rate) + "^(" + time.toPlainString() + "/" + QUARTERS_A_YEAR + ")";
    }

    /** {@code 1.00 + 2.00 − 3.00}. */
    public static String sum(List<BigDecimal> figures) {
        StringBuilder sum = new StringBuilder();
        for (BigDecimal figure : figures) {
            if (sum.isEmpty()) {
                sum.append(of(figure));
            } else {
                sum.append(figure.signum() < 0 ? MINUS : " + ").append(of(figure.abs()));
            }
        }
        return sum.toString();
    }

    public static String lines(long count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    /**
     * The decimals that figures need, so that who adds them up as they are printed, and rounds, gets the cent that
     * their exact sum gives; four or more.
     */
    static int decimals(List<BigDecimal> figures, RoundingMode rounding) {
        BigDecimal exact = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cents = exact.setScale(Money.CENTS, rounding);
        int decimals = 2 * Money.CENTS;
        while (decimals < MOST_DECIMALS
                && !printed(figures, decimals).setScale(Money.CENTS, rounding).equals(cents)) {
            decimals++;
        }
        return decimals;
    }

    private static BigDecimal printed(List<BigDecimal> figures, int decimals) {
        return figures.stream()
                .map(figure -> figure.setScale(decimals, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
