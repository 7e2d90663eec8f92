package org.quarterclose.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quarterclose.portfolio.ControlTotal;
import org.quarterclose.reconciliation.CloseFigures.FileFigures;
import org.quarterclose.reconciliation.CloseFigures.LineSums;

/** Whether everything that was sent arrived, was counted, and was stored. */
final class ReceiptChecks {

    private static final int NAMED = 10;
    private static final String ROWS = "control-total-rows";
    private static final List<Figure> FIGURES = List.of(
            new Figure(ROWS, total -> decimal(total.rows()), file -> decimal(file.rowsSent())),
            new Figure("control-total-low", ControlTotal::sumLow, FileFigures::sumLow),
            new Figure("control-total-high", ControlTotal::sumHigh, FileFigures::sumHigh),
            new Figure("control-total-best", ControlTotal::sumBest, FileFigures::sumBest));

    private ReceiptChecks() {}

    /** One figure that a sender may declare. */
    private record Figure(
            String name, Function<ControlTotal, BigDecimal> declared, Function<FileFigures, BigDecimal> found) {

        Check check(ControlTotal total, FileFigures file) {
            BigDecimal expected = declared.apply(total);
            if (file != null && file.mixesCurrencies() && !name.equals(ROWS)) {
                return Compared.notDeclared(name, "", total.file() + ": several currencies, whose sum says nothing");
            }
            BigDecimal actual = file == null ? null : found.apply(file);
            if (expected == null) {
                String text = actual == null ? "" : actual.toPlainString();
                return Compared.notDeclared(name, text, total.file() + ": the sender declares no such figure");
            }
            if (actual == null) {
                String why = file == null ? ": the file is not there" : ": the file carries no estimates";
                return Compared.amounts(name, expected, BigDecimal.ZERO, total.file() + why);
            }
            return Compared.amounts(name, expected, actual, total.file());
        }
    }

    static List<Check> rowsReadEqualAcceptedPlusRejected(CloseFigures figures) {
        return figures.files().stream()
                .sorted(Comparator.comparing(FileFigures::file))
                .map(file -> Compared.count(
                        "rows-read-equal-accepted-plus-rejected",
                        file.rowsRead(),
                        file.rowsAccepted() + file.rowsRejected(),
                        file.file() + ": " + file.rowsAccepted() + " accepted, " + file.rowsRejected() + " rejected"))
                .toList();
    }

    /** Each declared file against what was read, figure by figure; files nobody declared are named once a figure. */
    static List<Check> controlTotals(CloseFigures figures) {
        Map<String, FileFigures> files =
                figures.files().stream().collect(Collectors.toMap(FileFigures::file, Function.identity()));
        List<ControlTotal> declared = figures.controlTotals().stream()
                .sorted(Comparator.comparing(ControlTotal::file))
                .toList();
        List<Check> checks = new ArrayList<>();
        for (Figure figure : FIGURES) {
            declared.forEach(total -> checks.add(figure.check(total, files.get(total.file()))));
            undeclared(figures).forEach(detail -> checks.add(Compared.notDeclared(figure.name(), "", detail)));
        }
        return checks;
    }

    private static List<String> undeclared(CloseFigures figures) {
        List<String> names = figures.files().stream()
                .filter(FileFigures::hasAmounts)
                .map(FileFigures::file)
                .filter(file -> figures.controlTotals().stream()
                        .noneMatch(total -> total.file().equals(file)))
                .sorted()
                .toList();
        return names.isEmpty() ? List.of() : List.of("nothing declared for " + listed(names));
    }

    static List<Check> everyObligationHasAnEstimateOrAReason(CloseFigures figures) {
        CloseFigures.Completeness completeness = figures.completeness();
        List<String> missing = completeness.missing();
        String detail = missing.isEmpty() ? "all active obligations" : "missing for " + listed(missing);
        return List.of(Compared.count(
                "every-obligation-has-an-estimate-or-a-reason",
                completeness.active(),
                completeness.active() - missing.size(),
                detail));
    }

    static List<Check> linesResummedEqualTheTotals(CloseFigures figures) {
        List<Check> checks = new ArrayList<>(resummed(figures.aggregated(), figures.resummed(), ""));
        figures.foreign()
                .aggregated()
                .forEach((currency, expected) -> checks.addAll(resummed(
                        expected,
                        figures.foreign().resummed().getOrDefault(currency, LineSums.NONE),
                        ", " + currency)));
        checks.add(Compared.count(
                "lines-resummed-by-obligation-equal-its-measured-sums",
                0,
                figures.resummedDifferently(),
                "obligations that differ"));
        return checks;
    }

    /** Each currency by itself. */
    private static List<Check> resummed(LineSums expected, LineSums actual, String where) {
        String name = "lines-resummed-in-the-database-equal-the-totals";
        return List.of(
                Compared.count(name, expected.lines(), actual.lines(), "accepted estimate lines" + where),
                Compared.amounts(name, expected.low(), actual.low(), "low end, before our share" + where),
                Compared.amounts(
                        name, expected.accrued(), actual.accrued(), "best or low end, before our share" + where),
                Compared.amounts(name, expected.high(), actual.high(), "high end, before our share" + where));
    }

    private static BigDecimal decimal(Long count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    private static String listed(List<String> names) {
        String shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() <= NAMED ? shown : shown + " and " + (names.size() - NAMED) + " more";
    }
}
