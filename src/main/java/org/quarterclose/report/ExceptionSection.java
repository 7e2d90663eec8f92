package org.quarterclose.report;

import java.util.List;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.ProblemGroup;
import org.quarterclose.basics.Severity;

/** Errors first, then warnings; many of one kind in one line, and all of them in the CSV. */
final class ExceptionSection implements Section {

    private static final int ROWS = 50;

    @Override
    public void write(Shown shown, Html html) {
        CloseTotals totals = shown.close().totals();
        html.open("section").element("h2", "Exceptions");
        html.element(
                "p",
                Figures.count(totals.rowsRead(), "row") + " read, " + Figures.of(totals.rowsAccepted()) + " accepted, "
                        + Figures.of(totals.rowsRejected()) + " rejected.");
        list(shown.close(), new Kind(Severity.ERROR, totals.errors(), "Errors: left out until corrected"), html);
        list(shown.close(), new Kind(Severity.WARNING, totals.warnings(), "Warnings: the figure stands"), html);
        html.close();
    }

    private record Kind(Severity severity, long count, String caption) {}

    private void list(FrozenClose close, Kind kind, Html html) {
        if (kind.count() == 0) {
            return;
        }
        List<String> headings = List.of("Where", "Obligation", "Column", "Value", "What", "Remedy", "Code");
        Table table = new Table(html, kind.caption() + " (" + Figures.of(kind.count()) + ")", headings);
        ProblemGroup.Collector collector = new ProblemGroup.Collector();
        close.problems(problem -> {
            if (problem.severity() == kind.severity()) {
                collector.add(problem);
            }
        });
        List<ProblemGroup> lines = ProblemGroup.lines(collector.groups());
        lines.stream().limit(ROWS).forEach(line -> table.row(cells(line)));
        table.end();
        if (lines.size() > ROWS) {
            html.element("p", "The first " + ROWS + " are shown; all are in exceptions.csv.", "class", "note");
        } else if (lines.size() < kind.count()) {
            html.element("p", "Many of one kind are one line here; all are in exceptions.csv.", "class", "note");
        }
    }

    private List<String> cells(ProblemGroup line) {
        Problem problem = line.first().get(0);
        String times = line.isTogether() ? " (" + Figures.of(line.count()) + " times, such as this)" : "";
        return List.of(
                line.places(),
                line.isTogether() ? "" : problem.obligationId(),
                problem.column(),
                shortened(problem.value()),
                Figures.inWords(problem.message()) + times,
                problem.remedy(),
                problem.code().name());
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "\u2026";
    }
}
