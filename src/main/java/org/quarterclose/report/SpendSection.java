package org.quarterclose.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.quarterclose.basics.Money;

/** When the accrued cost is expected to be spent, all obligations together, and how that ties to the balance. */
final class SpendSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        SortedMap<Integer, Money> years = shown.spending();
        html.open("section").element("h2", "Spending by year");
        Money closing = shown.close().totals().quarter().closing();
        if (years.isEmpty() && closing.isZero()) {
            html.element("p", "No accrued line names a cost to come.").close();
            return;
        }
        Table table = new Table(
                html,
                "Our share of the accrued estimate by year, as it will be paid and not discounted, "
                        + shown.zero().currency(),
                List.of("Year ended " + shown.close().policy().calendar().yearEnd(), "#Amount"));
        years.forEach((year, money) -> table.row(
                List.of(year == null ? SpendScheduleCsv.UNSCHEDULED : year.toString(), Figures.total(money))));
        Money total = years.values().stream().reduce(shown.zero(), Money::plus);
        table.total(List.of("Total, not discounted", Figures.total(total)));
        Map<String, Money> way = shown.spendTie().rows(total, closing);
        way.forEach((name, money) -> table.row(List.of(name, Figures.of(money))));
        if (!way.isEmpty()) {
            table.total(List.of("Closing balance", Figures.total(closing)));
        }
        table.end();
        html.close();
    }
}
