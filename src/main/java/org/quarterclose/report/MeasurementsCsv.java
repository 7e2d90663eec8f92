package org.quarterclose.report;

import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement;

/**
 * {@code measurements.csv}: what the books must carry for each obligation and the rule that says so. Low, best and high
 * are our share, blank where there is none. {@code share_pct} is the share that the estimate declares. An obligation
 * measured without discounting has its required balance as {@code undiscounted} and no {@code rate}.
 */
final class MeasurementsCsv implements RowReport<Measurement> {

    private final boolean namesCurrency;

    /** @param namesCurrency whether the close has several currencies: the last column then names a row's own */
    MeasurementsCsv(boolean namesCurrency) {
        this.namesCurrency = namesCurrency;
    }

    @Override
    public void header(CsvOut out) {
        out.cell("obligation_id")
                .cell("class")
                .cell("basis")
                .cell("low")
                .cell("best")
                .cell("high");
        out.cell("share_pct").cell("required").cell("excess_exposure").cell("undiscounted");
        out.cell("rate").cell("lines").cell("rule");
        (namesCurrency ? out.cell("currency") : out).end();
    }

    @Override
    public void row(Measurement measurement, CsvOut out) {
        out.text(measurement.obligationId())
                .text(measurement.obligationClass().name())
                .text(measurement.basis().name());
        Measurement.Range range = measurement.range();
        out.number(range.low()).number(range.best()).number(range.high());
        out.cell(percent(measurement)).number(measurement.required()).number(measurement.excessExposure());
        out.number(undiscounted(measurement)).cell(rate(measurement)).number(measurement.lines());
        out.text(measurement.rule());
        (namesCurrency ? out.text(measurement.required().currency()) : out).end();
    }

    static String percent(Measurement measurement) {
        return measurement.declaredShare() == null
                ? ""
                : measurement.declaredShare().percent();
    }

    private static Money undiscounted(Measurement measurement) {
        return measurement.discounted() == null
                ? measurement.required()
                : measurement.discounted().undiscounted();
    }

    private static String rate(Measurement measurement) {
        return measurement.discounted() == null || measurement.discounted().rate() == null
                ? ""
                : measurement.discounted().rate().toPlainString();
    }
}
