package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.intake.Records;
import org.quarterclose.intake.TotalProblems;
import org.quarterclose.intake.YearTexts;

/**
 * Whether the years of a wide row come to the total that stands beside them. Each amount may be rounded to its last
 * decimal. The years stand in any case.
 */
final class YearsTotal {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Records records;
    private final EstimateCells cells;

    YearsTotal(Records records, EstimateCells cells) {
        this.records = records;
        this.cells = cells;
    }

    /** Looks at the whole row. */
    void check() {
        records.yearTexts().filter(row -> !row.total().isEmpty()).ifPresent(this::check);
    }

    private void check(YearTexts row) {
        BigDecimal total = cells.exact(row.total());
        List<BigDecimal> years = row.years().stream().map(cells::exact).toList();
        if (total == null || years.stream().anyMatch(Objects::isNull)) {
            return;
        }
        BigDecimal more = total.subtract(years.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (more.abs().compareTo(rounding(row)) > 0) {
            Cell cell = new Cell(records.place(), row.heading(), row.total());
            cells.note(TotalProblems.yearsDiffer(cell, total, more).about(cells.text(EstimateFile.OBLIGATION)));
        }
    }

    private BigDecimal rounding(YearTexts row) {
        BigDecimal place =
                row.years().stream().map(cells::lastPlace).reduce(cells.lastPlace(row.total()), BigDecimal::max);
        return place.multiply(HALF).multiply(BigDecimal.valueOf(row.years().size() + 1L));
    }
}
