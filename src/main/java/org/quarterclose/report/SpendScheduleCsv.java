package org.quarterclose.report;

import org.quarterclose.report.SpendSplit.Spend;

/**
 * {@code spend-schedule.csv}: when our share of the accrued lines is expected to be spent, one row an obligation and
 * year, {@code unscheduled} where the estimate names no period. The rows of an obligation add up to its rounded total.
 */
final class SpendScheduleCsv implements RowReport<Spend> {

    static final String UNSCHEDULED = "unscheduled";

    private final RegisterIndex index;

    SpendScheduleCsv(RegisterIndex index) {
        this.index = index;
    }

    @Override
    public void header(CsvOut out) {
        out.header("property_id", "obligation_id", "class", "title", "currency", "year", "amount");
    }

    @Override
    public void row(Spend spend, CsvOut out) {
        var obligation = index.find(spend.number());
        out.text(index.propertyOf(spend.number()));
        out.text(obligation == null ? "" : obligation.id());
        out.text(obligation == null ? "" : obligation.obligationClass().name());
        out.text(index.titleOf(spend.number())).text(spend.amount().currency());
        out.cell(spend.year() == null ? UNSCHEDULED : spend.year().toString());
        out.number(spend.amount()).end();
    }
}
