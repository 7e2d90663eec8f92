package org.quarterclose.intake;

import org.quarterclose.policy.Feed;

/** How the cells of one file are read. */
record RowForm(Columns columns, Amounts amounts, Rates rates, Dates dates, Periods periods) {

    static RowForm of(Sheet sheet) {
        Feed feed = sheet.feed();
        Dates dates = new Dates(feed);
        return new RowForm(
                sheet.columns(),
                new Amounts(feed.amounts(), sheet.limits()),
                new Rates(feed.amounts(), sheet.limits()),
                dates,
                new Periods(dates));
    }
}
