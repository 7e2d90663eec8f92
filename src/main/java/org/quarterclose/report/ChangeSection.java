package org.quarterclose.report;

import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.MovementThreshold;
import org.quarterclose.portfolio.ExplainedMovement;
import org.quarterclose.rollforward.RollForwardRow;

/** What became of each balance since the quarter before, and why, in the words of who knows. */
final class ChangeSection implements Section {

    static final String HEADING = "Changes against last quarter";

    @Override
    public void write(Shown shown, Html html) {
        List<RollForwardRow> rows = shown.changes().largestFirst();
        html.open("section").element("h2", HEADING);
        if (rows.isEmpty()) {
            html.element("p", "No balance changed.").close();
            return;
        }
        html.element("p", asked(shown.close().policy().explainedAbove()), "class", "note");
        Table table = new Table(
                html,
                "Closing against the closing of last quarter, the largest first, "
                        + shown.zero().currency(),
                List.of("Obligation", "#Last quarter", "#Now", "#Movement", "#Percent", "~Explanation", "Given by"));
        Map<String, ExplainedMovement> explained = shown.close().register().explanationsById();
        for (RollForwardRow row : rows) {
            String place = shown.explained().contains(row.number()) ? "#" + MemoSection.anchor(row.number()) : "";
            table.row(place, cells(shown, new QuarterChange(row, explained.get(row.obligationId()))));
        }
        end(shown, rows, table);
        if (shown.changes().leftOut()) {
            String all = "All " + Figures.of(shown.changes().seen()) + " are in " + ChangesCsv.FILE + ".";
            html.element("p", all, "class", "note");
        }
        html.close();
    }

    private static String asked(MovementThreshold threshold) {
        return threshold == null
                ? "The policy asks for no explanations (explain_movements_above)."
                : "To be explained: every movement above " + Figures.total(threshold.amount()) + " and "
                        + threshold.percent().toPlainString()
                        + "\u00a0% of last quarter's balance. One that nobody explains is a warning.";
    }

    private static List<String> cells(Shown shown, QuarterChange change) {
        Money opening = change.row().quarter().opening();
        boolean missing = change.explained() == null
                && change.isToBeExplained(shown.close().policy().explainedAbove());
        return List.of(
                change.row().obligationId(),
                Figures.of(opening),
                Figures.of(change.row().closing()),
                Figures.of(change.movement()),
                percent(opening, change.movement()),
                missing ? "Not explained" : change.explanation(),
                change.by());
    }

    private static String percent(Money opening, Money movement) {
        String percent = QuarterChange.percent(opening, movement);
        return percent.isEmpty() ? "new" : Figures.ofPlain(percent) + "\u00a0%";
    }

    /** What is not shown in one row, and the whole. */
    private static void end(Shown shown, List<RollForwardRow> rows, Table table) {
        Money opening = shown.close().totals().quarter().opening();
        Money closing = shown.close().totals().quarter().closing();
        Money shownOpening = shown.zero();
        Money shownClosing = shown.zero();
        for (RollForwardRow row : rows) {
            shownOpening = shownOpening.plus(row.quarter().opening());
            shownClosing = shownClosing.plus(row.closing());
        }
        long others = shown.obligations().seen() - rows.size();
        if (others > 0) {
            String what = shown.changes().leftOut() ? "All other obligations: " : "Not changed: ";
            String name = what + Figures.of(others);
            table.row(sum(name, opening.minus(shownOpening), closing.minus(shownClosing)));
        }
        table.total(sum("Total", opening, closing)).end();
    }

    private static List<String> sum(String name, Money opening, Money closing) {
        Money movement = closing.minus(opening);
        String percent = opening.isZero() ? "" : percent(opening, movement);
        return List.of(name, Figures.total(opening), Figures.total(closing), Figures.of(movement), percent, "", "");
    }
}
