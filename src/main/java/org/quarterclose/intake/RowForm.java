package org.quarterclose.intake;

import java.math.BigDecimal;
import org.quarterclose.policy.Feed;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.IntakePolicy.Limits;

/** How the cells of one file are read. */
record RowForm(Columns columns, Amounts amounts, Amounts rates, Dates dates) {

    private static final int RATE_DIGITS = 12;

    static RowForm of(Sheet sheet) {
        Feed feed = sheet.feed();
        Limits limits = sheet.limits();
        AmountFormat plain = new AmountFormat(feed.amounts().decimal(), "", "", false);
        Limits rate = new Limits(limits.fieldCharacters(), limits.columns(), RATE_DIGITS, RATE_DIGITS, limits.rows());
        return new RowForm(
                sheet.columns(), new Amounts(feed.amounts(), limits), new Amounts(plain, rate), new Dates(feed));
    }

    Periods periods() {
        return new Periods(dates);
    }

    /** The fraction that 0.085 or 8.5% means, or null. */
    BigDecimal rate(String text) {
        if (!text.endsWith("%")) {
            return rates.exact(text);
        }
        BigDecimal percent = rates.exact(Blanks.trimmed(text.substring(0, text.length() - 1)));
        return percent == null ? null : percent.movePointLeft(2);
    }
}
