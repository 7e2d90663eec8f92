package org.quarterclose.report;

/**
 * {@code by-property.csv}: the roll-forward's columns added up by property, every property of the register once, in the
 * order of ids. {@code obligation_id} is filled when the property has exactly one obligation, {@code class} when all
 * its obligations share one. Low and high are our share, blank without an estimate. All is in the
 * presentation currency; other currencies at the quarter-end rate.
 */
final class ByPropertyCsv implements CsvReport {

    private final PropertyTotals totals;

    ByPropertyCsv(PropertyTotals totals) {
        this.totals = totals;
    }

    @Override
    public void write(FrozenClose close, CsvOut out) {
        out.cell("property_id").cell("obligation_id").cell("class").cell("currency");
        RollForwardColumns.NAMES.forEach(out::cell);
        out.cell("closing").cell("current").cell("noncurrent");
        out.header("name", "status", "low", "high", "excess_exposure", "estimate_lines");
        totals.all().forEach(total -> writeRow(total, out));
    }

    private void writeRow(PropertyTotal total, CsvOut out) {
        out.text(total.id()).text(total.obligationId()).text(total.obligationClass());
        out.text(total.current().currency());
        total.quarter().columns().forEach(out::number);
        out.number(total.closing()).number(total.current());
        out.number(total.closing().minus(total.current()));
        out.text(total.name()).text(total.status()).number(total.low()).number(total.high());
        out.number(total.excessExposure()).number(total.estimateLines()).end();
    }
}
