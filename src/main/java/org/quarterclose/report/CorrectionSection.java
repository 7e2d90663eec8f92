package org.quarterclose.report;

import java.util.List;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Activity.ActivityKind;

/** Errors of earlier quarters put right in this one: shown apart, so that nobody takes them for changes of estimate. */
final class CorrectionSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        List<Activity> corrections = shown.close().register().activities().stream()
                .filter(activity -> activity.kind() == ActivityKind.CORRECTION)
                .toList();
        if (corrections.isEmpty()) {
            return;
        }
        html.open("section").element("h2", "Corrections of earlier quarters");
        html.element(
                "p",
                "These amounts belong to earlier quarters and are part of the revisions above. Whoever approves the"
                        + " close agrees that they are not material; otherwise the earlier quarter is restated"
                        + " (ASC 250-10-45-27).");
        Table table = new Table(
                html,
                "Each with the reason that was given, " + shown.currencies(),
                List.of("Activity", "Obligation", "Date", "Reason", "#Amount"));
        corrections.stream().limit(Shown.ROWS).forEach(one -> table.row(cells(one, shown)));
        table.end();
        if (corrections.size() > Shown.ROWS) {
            html.element("p", "All are in evidence/inputs/activity.csv.", "class", "note");
        }
        html.close();
    }

    private static List<String> cells(Activity one, Shown shown) {
        return List.of(
                one.id(),
                shown.named(one.obligationId(), one.amount()),
                one.date().toString(),
                one.reference(),
                Figures.of(one.amount()));
    }
}
