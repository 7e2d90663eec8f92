package org.quarterclose.report;

import java.util.List;
import org.quarterclose.measurement.LayerMovement;
import org.quarterclose.measurement.LayerRow;

/**
 * {@code layers.csv}: layers of retirement obligations, one row a recognition and date of spending. {@code rate} is the
 * credit-adjusted risk-free rate of the recognition, a fraction a year; {@code undiscounted} is what is still to be
 * spent at the quarter end; {@code revision} is a first recognition or a change of the flows. Opening, accretion,
 * payments and revision add up to closing.
 */
final class LayersCsv implements RowReport<LayerRow> {

    private final boolean namesCurrency;

    /** @param namesCurrency whether the close has several currencies: the last column then names a row's own */
    LayersCsv(boolean namesCurrency) {
        this.namesCurrency = namesCurrency;
    }

    @Override
    public void header(CsvOut out) {
        out.cell("obligation_id").cell("layer").cell("incurred_on").cell("rate").cell("undiscounted");
        List.of("spend_on", "opening", "accretion", "payments", "revision", "closing")
                .forEach(out::cell);
        (namesCurrency ? out.cell("currency") : out).end();
    }

    @Override
    public void row(LayerRow row, CsvOut out) {
        LayerMovement layer = row.movement();
        out.text(row.obligationId()).number(layer.layer());
        out.cell(layer.incurredOn().toString()).cell(layer.rate().toPlainString());
        out.number(layer.undiscounted()).cell(layer.spendOn().toString());
        out.number(layer.opening()).number(layer.accretion()).number(layer.payments());
        out.number(layer.revision()).number(layer.closing());
        (namesCurrency ? out.text(layer.closing().currency()) : out).end();
    }
}
