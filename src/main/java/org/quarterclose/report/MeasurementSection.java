package org.quarterclose.report;

import java.util.List;
import java.util.Set;
import org.quarterclose.measurement.Measurement;

/** What the books must carry for each obligation and the rule that says so. */
final class MeasurementSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        html.open("section").element("h2", "Measurement");
        String caption = "Our share of each estimate, what is carried, and why, " + shown.currencies();
        Table table = new Table(
                html,
                caption,
                List.of("Obligation", "Basis", "#Share", "#Low", "#Best", "#High", "#Required", "#Lines", "Rule"));
        Set<Integer> explained = shown.explained();
        shown.measured().forEach(measurement -> {
            boolean memo = explained.contains(measurement.number());
            table.row(memo ? "#" + MemoSection.anchor(measurement.number()) : "", cells(shown, measurement));
        });
        table.end();
        if (shown.obligations().leftOut()) {
            html.element("p", "All measurements are in measurements.csv.", "class", "note");
        }
        html.close();
    }

    private List<String> cells(Shown shown, Measurement measurement) {
        Measurement.Range range = measurement.range();
        String percent = MeasurementsCsv.percent(measurement);
        return List.of(
                shown.named(measurement.obligationId(), measurement.required()),
                Words.of(measurement.basis()),
                percent.isEmpty() ? Figures.NONE : percent + "\u00a0%",
                range.low() == null ? "" : Figures.total(range.low()),
                range.best() == null ? "" : Figures.total(range.best()),
                range.high() == null ? "" : Figures.total(range.high()),
                Figures.total(measurement.required()),
                Figures.of(measurement.lines()),
                Figures.inWords(measurement.rule()));
    }
}
