package org.quarterclose.report;

import java.util.List;
import org.quarterclose.measurement.Measurement;

/** Losses that could exceed what is accrued: disclosed, never booked. */
final class ExposureSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        html.open("section").element("h2", "Exposures beyond the accrual");
        List<Measurement> exposures = shown.exposures().largestFirst();
        if (exposures.isEmpty()) {
            html.element("p", "No obligation has a high end above its accrual.").close();
            return;
        }
        String currency = shown.zero().currency();
        Table table = new Table(
                html,
                "Disclosed, never booked; the largest first, " + currency,
                List.of("Obligation", "Title", "Likelihood", "#Accrued", "#High", "#Excess exposure"));
        exposures.forEach(measurement -> table.row(cells(shown, measurement)));
        String total = Figures.total(shown.close().totals().excessExposure());
        table.total(List.of("Total", "", "", "", "", total)).end();
        if (shown.exposures().leftOut()) {
            html.element(
                    "p", "All " + Figures.of(shown.exposures().seen()) + " are in exposures.csv.", "class", "note");
        }
        html.close();
    }

    private List<String> cells(Shown shown, Measurement measurement) {
        return List.of(
                measurement.obligationId(),
                shown.index().titleOf(measurement.number()),
                Words.of(shown.index().likelihoodOf(measurement.number())),
                Figures.total(measurement.required()),
                measurement.range().high() == null
                        ? ""
                        : Figures.total(measurement.range().high()),
                Figures.of(measurement.excessExposure()));
    }
}
