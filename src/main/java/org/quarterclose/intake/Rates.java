package org.quarterclose.intake;

import java.math.BigDecimal;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.IntakePolicy.Limits;

/** Reads rates, probabilities and shares: plain figures with up to twelve decimals, with or without a percent sign. */
public final class Rates {

    private static final int DIGITS = 12;

    private final Amounts figures;

    /** Only the decimal mark of the format counts: rates have neither grouping nor a currency sign. */
    public Rates(AmountFormat format, Limits limits) {
        this.figures = new Amounts(
                new AmountFormat(format.decimal(), "", "", false),
                new Limits(limits.fieldCharacters(), limits.columns(), DIGITS, DIGITS, limits.rows()));
    }

    public static boolean isPercentage(String text) {
        return text.endsWith("%");
    }

    /** The figure as it is written, without its percent sign: 31 for 31%; null when it is none. */
    public BigDecimal figure(String text) {
        return figures.exact(isPercentage(text) ? Blanks.trimmed(text.substring(0, text.length() - 1)) : text);
    }

    /** The fraction that 0.085 or 8.5% means; null when the text is neither. */
    public BigDecimal fraction(String text) {
        BigDecimal figure = figure(text);
        return figure == null || !isPercentage(text) ? figure : figure.movePointLeft(2);
    }
}
