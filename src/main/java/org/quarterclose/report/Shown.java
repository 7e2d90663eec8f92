package org.quarterclose.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * What the page shows of a close that may have a million obligations: the largest, chosen in one pass, with where the
 * rest is.
 *
 * @param obligations the largest by movement
 * @param accruals the largest by what the quarter adds to expense
 * @param properties the largest by movement
 * @param measurements by obligation number, of the obligations shown
 * @param exposures the largest by excess of the high end over the accrual
 */
record Shown(
        FrozenClose close,
        RegisterIndex index,
        Largest<RollForwardRow> obligations,
        Largest<RollForwardRow> accruals,
        PropertyTotals totals,
        Largest<PropertyTotal> properties,
        Map<Integer, Measurement> measurements,
        Largest<Measurement> exposures) {

    /** With more obligations than this, the page shows the largest and names the file that has them all. */
    static final int ROWS = 300;

    static final int IN_HEADLINE = 3;

    static Shown of(FrozenClose close) {
        return of(close, PropertyTotals.of(close));
    }

    static Shown of(FrozenClose close, PropertyTotals totals) {
        Shown shown = new Shown(
                close,
                new RegisterIndex(close),
                new Largest<>(ROWS),
                new Largest<>(IN_HEADLINE),
                totals,
                new Largest<>(ROWS),
                new HashMap<>(),
                new Largest<>(ROWS));
        totals.all().forEach(total -> shown.properties().add(total, movement(total.quarter())));
        close.rollForward(shown::add);
        shown.keepMeasurements();
        return shown;
    }

    private void add(RollForwardRow row) {
        obligations.add(row, movement(row.quarter()));
        if (!row.quarter().accrual().isZero()) {
            accruals.add(row, row.quarter().accrual().amount().abs());
        }
    }

    private void keepMeasurements() {
        Set<Integer> numbers = new HashSet<>();
        obligations.inOrder().forEach(row -> numbers.add(row.number()));
        close.measurements(measurement -> {
            if (numbers.contains(measurement.number())) {
                measurements.put(measurement.number(), measurement);
            }
            if (ExposuresCsv.isDisclosed(measurement)) {
                exposures.add(measurement, measurement.excessExposure().amount());
            }
        });
    }

    /** Measurements of the obligations shown, in their order. */
    List<Measurement> measured() {
        return obligations.inOrder().stream()
                .map(row -> measurements.get(row.number()))
                .filter(measurement -> measurement != null)
                .toList();
    }

    /** How much moved, in either direction: movements that cancel each other still count. */
    private static BigDecimal movement(Movements movements) {
        return movements.columns().stream()
                .skip(1)
                .map(money -> money.absolute().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An obligation as people know it: its title, or its id when it has none. */
    String nameOf(int number, String id) {
        String title = index.titleOf(number);
        return title.isBlank() ? id : title;
    }

    Money zero() {
        return Money.zero(close.policy().presentationCurrency());
    }
}
