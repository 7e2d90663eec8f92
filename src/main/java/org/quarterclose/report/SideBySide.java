package org.quarterclose.report;

import java.util.List;
import org.quarterclose.basics.Money;

/** The quarter beside the year to date: two openings, what moved them by cause, one closing. */
final class SideBySide {

    private SideBySide() {}

    static void write(CloseHeader header, CloseTotals totals, Html html) {
        List<Money> quarter = totals.quarter().columns();
        List<Money> year = totals.yearToDate().columns();
        Table table = new Table(
                html,
                "All obligations, " + totals.quarter().opening().currency(),
                List.of("Movement", "#Quarter " + header.quarter().days(), "#Year to date " + header.yearToDate()));
        for (int i = 0; i < quarter.size(); i++) {
            boolean moved = !quarter.get(i).isZero() || !year.get(i).isZero();
            if (i == 0 || moved) {
                table.row(List.of(
                        RollForwardColumns.HEADINGS.get(i),
                        i == 0 ? Figures.total(quarter.get(i)) : Figures.of(quarter.get(i)),
                        i == 0 ? Figures.total(year.get(i)) : Figures.of(year.get(i))));
            }
        }
        table.total(List.of(
                "Closing",
                Figures.total(totals.quarter().closing()),
                Figures.total(totals.yearToDate().closing())));
        table.end();
    }
}
