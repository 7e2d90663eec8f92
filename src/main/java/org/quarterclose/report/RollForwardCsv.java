package org.quarterclose.report;

import java.util.function.Function;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * {@code roll-forward.csv} and {@code roll-forward-ytd.csv}: opening, movements by cause, closing; one row an
 * obligation, amounts in the presentation currency, decreases negative. The year to date begins at the fiscal year's
 * start and ends at the same closing. Obligations in other currencies stand in {@code roll-forward-local.csv} and
 * {@code roll-forward-ytd-local.csv} as well, in their own currency, without an exchange difference.
 */
final class RollForwardCsv implements RowReport<RollForwardRow> {

    static final RollForwardCsv QUARTER = new RollForwardCsv(RollForwardRow::quarter);
    static final RollForwardCsv YEAR_TO_DATE = new RollForwardCsv(RollForwardRow::yearToDate);

    private final Function<RollForwardRow, Movements> period;

    private RollForwardCsv(Function<RollForwardRow, Movements> period) {
        this.period = period;
    }

    @Override
    public void header(CsvOut out) {
        out.cell("property_id").cell("obligation_id").cell("class").cell("currency");
        RollForwardColumns.NAMES.forEach(out::cell);
        out.header("closing", "current", "noncurrent");
    }

    @Override
    public void row(RollForwardRow row, CsvOut out) {
        Movements movements = period.apply(row);
        out.text(row.propertyId()).text(row.obligationId());
        out.text(row.obligationClass().name()).text(row.currency());
        movements.columns().forEach(out::number);
        out.number(movements.closing()).number(row.current()).number(row.noncurrent());
        out.end();
    }
}
