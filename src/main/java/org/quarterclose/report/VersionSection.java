package org.quarterclose.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quarterclose.basics.Money;
import org.quarterclose.report.VersionChanges.Changed;
import org.quarterclose.report.VersionChanges.Figure;

/** What changed since the version before: what somebody who knows that one has to read. */
final class VersionSection implements Section {

    static final String HEADING = "Changes since the version before";

    @Override
    public void write(Shown shown, Html html) {
        shown.close().since().ifPresent(changes -> {
            html.open("section").element("h2", HEADING);
            html.element("p", sentence(changes), "class", "note");
            if (!changes.largest().isEmpty()) {
                table(shown, changes, html);
            }
            html.close();
        });
    }

    private static String sentence(VersionChanges changes) {
        String since = "Since version " + changes.version() + ": ";
        if (changes.obligations() == 0) {
            return since + "no movement and no balance changed.";
        }
        String all = changes.obligations() > changes.largest().size() ? " The largest are shown; diff lists all." : "";
        return since + Figures.count(changes.obligations(), "obligation") + " changed. The closing balance is "
                + (changes.closing().isZero()
                        ? "the same."
                        : Figures.total(changes.closing().absolute())
                                + (changes.closing().isNegative() ? " lower." : " higher."))
                + all;
    }

    private static void table(Shown shown, VersionChanges changes, Html html) {
        String then = "#Version " + changes.version();
        Table table = new Table(
                html,
                "Closing balances and movements that are not the same, "
                        + shown.zero().currency(),
                List.of("Obligation", then, "#Now", "#Difference", "~What changed"));
        changes.largest().forEach(changed -> table.row(cells(shown, changed)));
        table.end();
    }

    private static List<String> cells(Shown shown, Changed changed) {
        Money before = changed.before() == null ? shown.zero() : changed.before();
        Money now = changed.now() == null ? shown.zero() : changed.now();
        return List.of(
                changed.obligationId(),
                changed.before() == null ? "" : Figures.total(before),
                changed.now() == null ? "" : Figures.total(now),
                Figures.of(now.minus(before)),
                words(changed));
    }

    private static String words(Changed changed) {
        if (changed.before() == null) {
            return "New";
        }
        if (changed.now() == null) {
            return "No longer there";
        }
        return changed.figures().stream().map(VersionSection::words).collect(Collectors.joining("; "));
    }

    private static String words(Figure figure) {
        return name(figure.column()) + " " + Figures.total(figure.before()) + " \u2192 " + Figures.total(figure.now());
    }

    private static String name(String column) {
        int movement = RollForwardColumns.NAMES.indexOf(column);
        return (movement < 0 ? column : RollForwardColumns.HEADINGS.get(movement)).toLowerCase(Locale.ROOT);
    }
}
