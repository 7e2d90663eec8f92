package org.quarterclose.report;

import java.util.List;
import org.quarterclose.portfolio.ExchangeRate;
import org.quarterclose.rollforward.RollForwardRow;

/** Obligations in other currencies in their own, and the rates at which they stand in the roll-forward. */
final class CurrencySection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        if (shown.foreign().isEmpty()) {
            return;
        }
        html.open("section").element("h2", "Other currencies");
        rates(shown, html);
        shown.foreign().forEach((currency, rows) -> rows(shown, currency, html));
        html.element(
                "p",
                "Balances are translated at the quarter-end rate, movements at the average rate; an opening is what was"
                        + " posted. The rest is the exchange difference.",
                "class",
                "note");
        html.close();
    }

    private void rates(Shown shown, Html html) {
        Table table = new Table(
                html,
                "What one unit costs in " + shown.zero().currency(),
                List.of("Currency", "#Quarter end", "#Average", "#Opening"));
        shown.foreign().keySet().forEach(currency -> {
            ExchangeRate rate = shown.close().translation().rate(currency).orElse(null);
            table.row(
                    rate == null
                            ? List.of(currency, "missing", "missing", "")
                            : List.of(
                                    currency,
                                    rate.closing().toPlainString(),
                                    rate.average().toPlainString(),
                                    rate.opening() == null ? "" : rate.opening().toPlainString()));
        });
        table.end();
    }

    private void rows(Shown shown, String currency, Html html) {
        ForeignRows rows = shown.foreign().get(currency);
        MovementTable table = new MovementTable(
                html,
                new MovementTable.Headed(
                        "By obligation, the quarter, " + currency, List.of("Obligation", "Title", "Property", "Class")),
                rows.total(),
                rows.shown().stream().map(RollForwardRow::quarter).toList());
        rows.shown()
                .forEach(row -> table.row(
                        List.of(
                                row.obligationId(),
                                shown.index().titleOf(row.number()),
                                row.propertyId(),
                                Words.of(row.obligationClass())),
                        row.quarter()));
        table.end(rows.leftOut(), "obligations");
    }
}
