package org.quarterclose.report;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.portfolio.Property;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.Translation;

/**
 * Every property of the register with its obligations added up, in the order of property ids. A property without
 * obligations stands there with zeros. Their sums are the roll-forward's.
 */
final class PropertyTotals {

    private final SortedMap<String, PropertyTotal> totals = new TreeMap<>();
    private final RegisterIndex index;
    private final String currency;
    private final Translation translation;

    /** None added yet. */
    PropertyTotals(FrozenClose close) {
        this.index = new RegisterIndex(close);
        this.currency = close.policy().presentationCurrency();
        this.translation = close.translation();
        for (Property property : close.register().properties()) {
            totals.put(property.id(), PropertyTotal.none(property.id(), property, currency));
        }
    }

    static PropertyTotals of(FrozenClose close) {
        PropertyTotals totals = new PropertyTotals(close);
        close.rollForward(totals::add);
        close.measurements(totals::add);
        return totals;
    }

    Collection<PropertyTotal> all() {
        return totals.values();
    }

    void add(RollForwardRow row) {
        totals.put(row.propertyId(), find(row.propertyId()).plus(row));
    }

    void add(Measurement measurement) {
        String property = index.propertyOf(measurement.number());
        totals.put(property, find(property).plus(PresentedMeasurement.of(measurement, translation)));
    }

    private PropertyTotal find(String id) {
        PropertyTotal known = totals.get(id);
        return known != null ? known : PropertyTotal.none(id, null, currency);
    }
}
