package org.quarterclose.report;

import java.util.List;
import java.util.function.Function;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/** The roll-forward by property and by obligation, for the quarter and the year to date. */
final class RollForwardSection implements Section {

    /** Which period a table is of. */
    private record Period(
            String name,
            Function<PropertyTotal, Movements> ofProperty,
            Function<RollForwardRow, Movements> ofObligation,
            Movements total) {}

    @Override
    public void write(Shown shown, Html html) {
        CloseTotals totals = shown.close().totals();
        html.open("section").element("h2", "Roll-forward");
        CloseHeader header = shown.close().header();
        Period quarter = new Period(
                "the quarter " + header.quarter().days(),
                PropertyTotal::quarter,
                RollForwardRow::quarter,
                totals.quarter());
        Period year = new Period(
                "the year to date " + header.yearToDate(),
                PropertyTotal::yearToDate,
                RollForwardRow::yearToDate,
                totals.yearToDate());
        SideBySide.write(header, totals, html);
        note(shown, html);
        byProperty(shown, quarter, html);
        byObligation(shown, quarter, html);
        byProperty(shown, year, html);
        byObligation(shown, year, html);
        html.close();
    }

    private void note(Shown shown, Html html) {
        if (shown.obligations().leftOut() || shown.properties().leftOut()) {
            html.element(
                    "p",
                    "This page shows the largest by movement. All "
                            + Figures.of(shown.obligations().seen())
                            + " obligations are in roll-forward.csv, all properties in by-property.csv.",
                    "class",
                    "note");
        }
    }

    private void byProperty(Shown shown, Period period, Html html) {
        List<PropertyTotal> rows = shown.properties().inOrder();
        String caption = "By property, " + period.name() + ", " + shown.zero().currency();
        MovementTable table = new MovementTable(
                html,
                new MovementTable.Headed(caption, List.of("Property", "Name", "Status")),
                period.total(),
                rows.stream().map(period.ofProperty()).toList());
        rows.forEach(row -> table.row(
                List.of(row.id(), row.name(), Words.of(row.status())),
                period.ofProperty().apply(row)));
        table.end(shown.properties().seen() - rows.size(), "properties");
    }

    private void byObligation(Shown shown, Period period, Html html) {
        List<RollForwardRow> rows = shown.obligations().inOrder();
        String caption = "By obligation, " + period.name() + ", " + shown.zero().currency();
        MovementTable table = new MovementTable(
                html,
                new MovementTable.Headed(caption, List.of("Obligation", "Title", "Property", "Class")),
                period.total(),
                rows.stream().map(period.ofObligation()).toList());
        rows.forEach(row -> table.row(
                List.of(
                        row.obligationId(),
                        shown.index().titleOf(row.number()),
                        row.propertyId(),
                        Words.of(row.obligationClass())),
                period.ofObligation().apply(row)));
        table.end(shown.obligations().seen() - rows.size(), "obligations");
    }
}
