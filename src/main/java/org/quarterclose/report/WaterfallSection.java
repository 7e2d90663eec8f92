package org.quarterclose.report;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.rollforward.Movements;

/** From opening to closing, cause by cause, for the whole company: each bar begins where the one above it ends. */
final class WaterfallSection implements Section {

    /** A bar from one level to another; opening and closing stand on zero. */
    record Step(String name, Money amount, Money from, Money to, String style) {}

    @Override
    public void write(Shown shown, Html html) {
        Movements movements = shown.close().totals().quarter();
        List<Step> steps = steps(movements);
        List<Money> levels = new ArrayList<>();
        steps.forEach(step -> {
            levels.add(step.from());
            levels.add(step.to());
        });
        Scale scale = Scale.of(levels);
        html.open("section").element("h2", "From opening to closing");
        html.open("table", "class", "chart")
                .element(
                        "caption",
                        "What moved the balance in the quarter, " + shown.zero().currency());
        html.open("tbody");
        steps.forEach(step -> row(step, scale, html));
        html.close().close().close();
    }

    static List<Step> steps(Movements movements) {
        Money zero = Money.zero(movements.opening().currency());
        List<Step> steps = new ArrayList<>();
        List<Money> columns = movements.columns();
        Money level = zero;
        for (int i = 0; i < columns.size(); i++) {
            Money amount = columns.get(i);
            Money next = level.plus(amount);
            if (i == 0 || !amount.isZero()) {
                String style = i == 0 ? "whole" : amount.isNegative() ? "down" : "up";
                steps.add(new Step(RollForwardColumns.HEADINGS.get(i), amount, level, next, style));
            }
            level = next;
        }
        steps.add(new Step("Closing", level, zero, level, "whole"));
        return steps;
    }

    private void row(Step step, Scale scale, Html html) {
        String amount = Figures.total(step.amount());
        html.open("tr", "class", step.style().equals("whole") ? "total" : "");
        html.element("th", step.name(), "scope", "row").element("td", amount, "class", "n");
        html.open("td", "class", "drawing");
        Chart chart = Chart.open(html, step.name() + " " + amount);
        if (!step.style().equals("whole")) {
            chart.level(scale.at(step.from()), true);
        }
        chart.bar(step.style(), scale.at(step.from()), scale.at(step.to()));
        if (!step.name().equals("Closing")) {
            chart.level(scale.at(step.to()), false);
        }
        chart.close();
        html.close().close();
    }
}
