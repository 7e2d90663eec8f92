package org.quarterclose.intake;

import org.quarterclose.policy.Feed;

/** How the cells of one file are read. */
record RowForm(Columns columns, Amounts amounts, Rates rates, Dates dates) {

    static RowForm of(Sheet sheet) {
        Feed feed = sheet.feed();
        return new RowForm(
                sheet.columns(),
                new Amounts(feed.amounts(), sheet.limits()),
                new Rates(feed.amounts(), sheet.limits()),
                new Dates(feed));
    }
}
