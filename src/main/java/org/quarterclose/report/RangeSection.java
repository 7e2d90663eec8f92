package org.quarterclose.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement;

/** Low, accrued and high of the obligations with the widest stakes: how much of the range is booked. */
final class RangeSection implements Section {

    private static final int BARS = 15;

    @Override
    public void write(Shown shown, Html html) {
        Largest<Measurement> largest = largest(shown);
        List<Measurement> ranges = largest.largestFirst();
        if (ranges.isEmpty()) {
            return;
        }
        List<Money> amounts = new ArrayList<>();
        ranges.forEach(range ->
                amounts.addAll(List.of(range.range().low(), range.range().high(), range.required())));
        Scale scale = Scale.of(amounts);
        html.open("section").element("h2", "Ranges");
        html.open("table", "class", "chart ranges");
        String most = largest.leftOut() ? ". The largest " + BARS + " of " + Figures.of(largest.seen()) : "";
        html.element("caption", "Low to high, our share; the mark is what is accrued" + most);
        html.open("thead").open("tr");
        List.of("Obligation", "Low", "Accrued", "High", "Range")
                .forEach(heading -> html.element("th", heading, "scope", "col", "class", styleOf(heading)));
        html.close().close().open("tbody");
        ranges.forEach(range -> row(shown, range, scale, html));
        html.close().close().close();
    }

    private static String styleOf(String heading) {
        return heading.equals("Obligation") || heading.equals("Range") ? "t" : "n";
    }

    /** The largest, in the presentation currency. */
    static List<Measurement> ranges(Shown shown) {
        return largest(shown).largestFirst();
    }

    private static Largest<Measurement> largest(Shown shown) {
        Largest<Measurement> largest = new Largest<>(BARS);
        for (Measurement local : shown.measured()) {
            Measurement measurement =
                    PresentedMeasurement.of(local, shown.close().translation());
            Measurement.Range range = measurement.range();
            if (range.low() != null && range.high() != null && range.high().isPositive()) {
                BigDecimal stake = range.high().max(measurement.required()).amount();
                largest.add(measurement, stake);
            }
        }
        return largest;
    }

    private void row(Shown shown, Measurement measurement, Scale scale, Html html) {
        String name = shown.nameOf(measurement.number(), measurement.obligationId());
        Measurement.Range range = measurement.range();
        html.open("tr").element("th", name, "scope", "row");
        figure(html, "Low", range.low());
        figure(html, "Accrued", measurement.required());
        figure(html, "High", range.high());
        html.open("td", "class", "drawing");
        Chart chart = Chart.open(html, name + ": accrued " + Figures.total(measurement.required()));
        chart.bar("range", scale.at(range.low()), scale.at(range.high()));
        chart.tick("accrued", scale.at(measurement.required())).close();
        html.close().close();
    }

    // A narrow screen has no room for headings above the figures: there each figure brings its own.
    private static void figure(Html html, String heading, Money amount) {
        html.element("td", Figures.total(amount), "class", "n", "data-label", heading);
    }
}
