package org.quarterclose.report;

import java.util.List;
import org.quarterclose.measurement.LayerMovement;
import org.quarterclose.measurement.LayerRow;

/** The layers behind the present values: what was recognised when, at which rate, and how it moved. */
final class LayerSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        if (shown.layers().isEmpty()) {
            return;
        }
        html.open("section").element("h2", "Retirement obligations by layer");
        String caption = "Cash flows at the rate of their recognition, " + shown.currencies();
        Table table = new Table(
                html,
                caption,
                List.of(
                        "Obligation",
                        "#Layer",
                        "!Incurred",
                        "#Rate",
                        "!Spent by",
                        "#Undiscounted",
                        "#Opening",
                        "#Accretion",
                        "#Payments",
                        "#Recognised or revised",
                        "#Closing"));
        shown.layers().forEach(row -> table.row(cells(shown, row)));
        table.end();
        if (shown.layers().size() == Shown.ROWS) {
            html.element("p", "All layers are in layers.csv.", "class", "note");
        }
        html.close();
    }

    private List<String> cells(Shown shown, LayerRow row) {
        LayerMovement layer = row.movement();
        return List.of(
                shown.named(row.obligationId(), layer.closing()),
                Figures.of(layer.layer()),
                layer.incurredOn().toString(),
                layer.rate().movePointRight(2).stripTrailingZeros().toPlainString() + "\u00a0%",
                layer.spendOn().toString(),
                Figures.of(layer.undiscounted()),
                Figures.of(layer.opening()),
                Figures.of(layer.accretion()),
                Figures.of(layer.payments()),
                Figures.of(layer.revision()),
                Figures.total(layer.closing()));
    }
}
