package org.quarterclose.intake;

import org.quarterclose.policy.Feed;
import org.quarterclose.policy.Feed.Scale;

/** How the cells of one file are read. */
record RowForm(Sheet sheet, Columns columns, Amounts amounts, Rates rates, Dates dates) {

    static RowForm of(Sheet sheet) {
        Feed feed = sheet.feed();
        return new RowForm(
                sheet,
                sheet.columns(),
                Amounts.ofMoney(feed.amounts(), sheet.limits()),
                new Rates(feed.amounts(), sheet.limits()),
                new Dates(feed));
    }

    /** Amounts written in the file's form, in another scale than its own. */
    Amounts amountsIn(Scale scale) {
        return Amounts.ofMoney(sheet.feed().amounts().in(scale), sheet.limits());
    }
}
