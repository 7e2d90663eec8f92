package org.quarterclose.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.report.sheet.CellStyle;
import org.quarterclose.report.sheet.Cells;
import org.quarterclose.report.sheet.Chart;
import org.quarterclose.report.sheet.Chart.Cached;
import org.quarterclose.report.sheet.Chart.Series;
import org.quarterclose.report.sheet.Sheet;
import org.quarterclose.report.sheet.Sheet.Place;
import org.quarterclose.report.sheet.Workbook;

/** The charts, and beside them the figures that they draw: from opening to closing, and the ranges. */
final class ChartSheet {

    private static final String NAME = "Charts";
    private static final List<Integer> WIDTHS = List.of(52, 18, 18, 18, 18, 18, 18);
    private static final int ROWS = 22;

    private final Sheet sheet;

    private ChartSheet(Sheet sheet) {
        this.sheet = sheet;
    }

    static void write(Shown shown, Workbook workbook) throws IOException {
        try (Sheet sheet = workbook.sheet(new Sheet.Layout(NAME, WIDTHS, 0, 0))) {
            ChartSheet charts = new ChartSheet(sheet);
            String currency = ", " + shown.zero().currency();
            charts.waterfall(WaterfallSection.steps(shown.close().totals().quarter()), currency);
            List<Measurement> ranges = RangeSection.ranges(shown);
            if (!ranges.isEmpty()) {
                sheet.newPage();
                charts.ranges(shown, ranges, currency);
            }
        }
    }

    /** A line of a chart's table: what it is called and its amounts. */
    private record Line(String name, List<Money> amounts) {}

    private void waterfall(List<WaterfallSection.Step> steps, String currency) {
        List<String> headings = List.of("From opening to closing", "Amount", "Begins at", "Balance", "Up", "Down");
        List<Line> lines = new ArrayList<>();
        for (WaterfallSection.Step step : steps) {
            Money zero = Money.zero(step.amount().currency());
            Money size = step.amount().absolute();
            boolean whole = step.style().equals("whole");
            Money base = whole ? zero : lower(step.from(), step.to());
            lines.add(new Line(
                    step.name(),
                    List.of(
                            step.amount(),
                            base,
                            whole ? step.amount() : zero,
                            step.style().equals("up") ? size : zero,
                            step.style().equals("down") ? size : zero)));
        }
        int first = table(headings, lines);
        boolean below = steps.stream()
                .anyMatch(step -> step.from().isNegative() || step.to().isNegative());
        List<Series> series = below
                ? List.of(series("Amount", "51677D", 1, first, lines))
                : List.of(
                        series("Begins at", "", 2, first, lines),
                        series("Balance", "51677D", 3, first, lines),
                        series("Up", "B4532A", 4, first, lines),
                        series("Down", "2F7D5B", 5, first, lines));
        chart(new Chart("From opening to closing" + currency, false, names(first, lines), series));
    }

    private static Money lower(Money one, Money other) {
        return one.amount().compareTo(other.amount()) < 0 ? one : other;
    }

    private void ranges(Shown shown, List<Measurement> ranges, String currency) {
        List<String> headings = List.of(
                "Range, our share",
                "Low",
                "Accrued",
                "High",
                "Accrued up to low",
                "Accrued above low",
                "Above the accrual");
        List<Line> lines = new ArrayList<>();
        for (Measurement range : ranges) {
            Money low = range.range().low();
            Money high = range.range().high();
            Money accrued = range.required();
            lines.add(new Line(
                    CsvOut.asWritten(shown.nameOf(range.number(), range.obligationId())),
                    List.of(low, accrued, high, lower(low, accrued), above(accrued, low), above(high, accrued))));
        }
        int first = table(headings, lines);
        List<Series> series = List.of(
                series("Accrued: the low end", "51677D", 4, first, lines),
                series("Accrued above the low end", "1B2733", 5, first, lines),
                series("Not accrued, up to the high end", "B9C6D3", 6, first, lines));
        chart(new Chart("Ranges: accrued and not accrued" + currency, true, names(first, lines), series));
    }

    private static Money above(Money one, Money other) {
        Money difference = one.minus(other);
        return difference.isNegative() ? Money.zero(one.currency()) : difference;
    }

    /** @return the row of the first line */
    private int table(List<String> headings, List<Line> lines) {
        sheet.row().text(headings.get(0), CellStyle.HEADING);
        headings.stream().skip(1).forEach(heading -> sheet.text(heading, CellStyle.HEADING_OF_FIGURES));
        int first = sheet.rowNumber() + 1;
        for (Line line : lines) {
            sheet.row(sheet.lines(line.name(), 0)).text(line.name(), CellStyle.WRAPPED);
            line.amounts().forEach(amount -> sheet.number(amount.plain(), CellStyle.MONEY));
        }
        return first;
    }

    private static Series series(String name, String colour, int column, int first, List<Line> lines) {
        List<String> values = lines.stream()
                .map(line -> line.amounts().get(column - 1).plain())
                .toList();
        return new Series(name, colour, new Cached(cells(column, first, lines), values));
    }

    private static Cached names(int first, List<Line> lines) {
        return new Cached(cells(0, first, lines), lines.stream().map(Line::name).toList());
    }

    private static String cells(int column, int first, List<Line> lines) {
        return Cells.on(NAME, Cells.rows(column, first, first + lines.size() - 1));
    }

    /** Below its table. */
    private void chart(Chart chart) {
        sheet.chart(chart, new Place(0, sheet.rowNumber() + 1, WIDTHS.size(), ROWS));
        for (int i = 0; i < ROWS + 2; i++) {
            sheet.row();
        }
    }
}
