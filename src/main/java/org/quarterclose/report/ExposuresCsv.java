package org.quarterclose.report;

import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;

/**
 * {@code exposures.csv}: obligations whose loss could exceed what is accrued, for the disclosure of ASC 450-20-50:
 * those
 * with an excess of the high end over the accrual, and those that are disclosed without an accrual. Our share.
 */
final class ExposuresCsv implements RowReport<Measurement> {

    private final RegisterIndex index;

    ExposuresCsv(RegisterIndex index) {
        this.index = index;
    }

    @Override
    public void header(CsvOut out) {
        out.cell("property_id")
                .cell("obligation_id")
                .cell("class")
                .cell("title")
                .cell("likelihood");
        out.header("basis", "currency", "low", "high", "accrued", "excess_exposure");
    }

    @Override
    public void row(Measurement measurement, CsvOut out) {
        if (isDisclosed(measurement)) {
            writeRow(measurement, out);
        }
    }

    static boolean isDisclosed(Measurement measurement) {
        return measurement.basis() == Basis.DISCLOSE_ONLY
                || measurement.excessExposure().isPositive();
    }

    private void writeRow(Measurement measurement, CsvOut out) {
        int number = measurement.number();
        out.text(index.propertyOf(number)).text(measurement.obligationId());
        out.text(measurement.obligationClass().name()).text(index.titleOf(number));
        out.text(index.likelihoodOf(number)).text(measurement.basis().name());
        out.text(measurement.required().currency());
        out.number(measurement.range().low()).number(measurement.range().high());
        out.number(measurement.required()).number(measurement.excessExposure()).end();
    }
}
