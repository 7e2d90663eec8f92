package org.quarterclose.report;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.quarterclose.measurement.LayerMovement;
import org.quarterclose.measurement.LayerRow;

/**
 * {@code prior-layers.csv} of the evidence: the layers of retirement obligations as the quarter before closed them.
 * {@code rate} is a fraction a year, {@code undiscounted} what is still to be spent, {@code closing} what the books
 * carried for it.
 */
public final class PriorLayersCsv {

    private PriorLayersCsv() {}

    /** @param layers gives each row to the consumer */
    public static void write(Path file, Consumer<Consumer<LayerRow>> layers) {
        try (CsvOut out = CsvOut.create(file)) {
            out.header(
                    "obligation_id", "layer", "incurred_on", "rate", "spend_on", "currency", "undiscounted", "closing");
            layers.accept(row -> write(row, out));
        }
    }

    private static void write(LayerRow row, CsvOut out) {
        LayerMovement layer = row.movement();
        out.text(row.obligationId()).number(layer.layer());
        out.cell(layer.incurredOn().toString()).cell(layer.rate().toPlainString());
        out.cell(layer.spendOn().toString()).text(layer.closing().currency());
        out.number(layer.undiscounted()).number(layer.closing()).end();
    }
}
