package org.quarterclose.report;

import java.util.List;
import java.util.function.Predicate;
import org.quarterclose.reconciliation.Check;

/** Tie-out to the general ledger, then every other check, failed ones first. */
final class CheckSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        List<Check> checks = shown.close().checks();
        html.open("section").element("h2", "Tie-out to the ledger");
        table("Roll-forward against the general ledger", only(checks, CheckSection::isTieOut), html);
        html.close();
        html.open("section").element("h2", "Checks");
        table("Every other check; failed ones first", only(checks, check -> !isTieOut(check)), html);
        html.close();
    }

    private static boolean isTieOut(Check check) {
        return List.of(check.name().split("-")).contains("ledger");
    }

    private List<Check> only(List<Check> checks, Predicate<Check> which) {
        return checks.stream()
                .filter(which)
                .sorted((one, other) -> Boolean.compare(other.failed(), one.failed()))
                .toList();
    }

    private void table(String caption, List<Check> checks, Html html) {
        if (checks.isEmpty()) {
            html.element("p", "None was made.");
            return;
        }
        Table table =
                new Table(html, caption, List.of("Check", "Result", "#Expected", "#Actual", "#Difference", "Detail"));
        checks.stream().limit(Shown.ROWS).forEach(check -> table.row(cells(check)));
        table.end();
        if (checks.size() > Shown.ROWS) {
            html.element("p", "All " + Figures.of(checks.size()) + " are in checks.csv.", "class", "note");
        }
    }

    private List<String> cells(Check check) {
        return List.of(
                Words.of(check.name()).replace('-', ' '),
                resultOf(check),
                Figures.ofPlain(check.expected()),
                Figures.ofPlain(check.actual()),
                Figures.ofPlain(check.difference()),
                check.detail());
    }

    private static String resultOf(Check check) {
        return switch (check.status()) {
            case PASSED -> "\u2713 passed";
            case FAILED -> "\u2717 FAILED";
            case NOT_DECLARED -> "nothing declared";
        };
    }
}
