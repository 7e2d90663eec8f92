package org.quarterclose.rollforward;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;

/**
 * Adds up rows of the roll-forward by property and class, one row at a time: a million obligations need no more memory
 * than their properties do. All rows are in the presentation currency.
 */
public final class RollForwardTotals {

    /** Rows that belong together, added column by column. */
    public record Subtotal(
            long obligations, Movements quarter, Movements yearToDate, Money excessPayment, Money current) {

        public static Subtotal none(String currency) {
            Money zero = Money.zero(currency);
            return new Subtotal(0, Movements.none(currency), Movements.none(currency), zero, zero);
        }

        static Subtotal of(RollForwardRow row) {
            return new Subtotal(1, row.quarter(), row.yearToDate(), row.excessPayment(), row.current());
        }

        public Subtotal plus(Subtotal other) {
            return new Subtotal(
                    obligations + other.obligations,
                    quarter.plus(other.quarter),
                    yearToDate.plus(other.yearToDate),
                    excessPayment.plus(other.excessPayment),
                    current.plus(other.current));
        }

        public Money closing() {
            return quarter.closing();
        }

        public Money noncurrent() {
            return closing().minus(current);
        }
    }

    private final String currency;
    private final Map<String, Map<ObligationClass, Subtotal>> cells = new TreeMap<>();

    public RollForwardTotals(String currency) {
        this.currency = currency;
    }

    public void add(RollForwardRow row) {
        cells.computeIfAbsent(row.propertyId(), property -> new EnumMap<>(ObligationClass.class))
                .merge(row.obligationClass(), Subtotal.of(row), Subtotal::plus);
    }

    /** Everything; zeros when there are no rows. */
    public Subtotal total() {
        return byProperty().values().stream().reduce(Subtotal.none(currency), Subtotal::plus);
    }

    /** In the order of property ids. */
    public SortedMap<String, Subtotal> byProperty() {
        SortedMap<String, Subtotal> properties = new TreeMap<>();
        cells.forEach((property, classes) -> properties.put(
                property, classes.values().stream().reduce(Subtotal::plus).orElseThrow()));
        return properties;
    }

    public SortedMap<ObligationClass, Subtotal> byClass() {
        SortedMap<ObligationClass, Subtotal> classes = new TreeMap<>();
        cells.values().forEach(cell -> cell.forEach((kind, sum) -> classes.merge(kind, sum, Subtotal::plus)));
        return classes;
    }
}
