package org.quarterclose.report;

import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.portfolio.Property;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * The obligations of one property added up.
 *
 * @param property null when the register has no good row for it
 * @param obligations how many obligations have a roll-forward row
 * @param obligationId the obligation's id when there is exactly one, otherwise empty
 * @param obligationClass the class when all obligations share it, otherwise empty
 * @param low null when no obligation has an estimate; {@code high} likewise
 */
record PropertyTotal(
        String id,
        Property property,
        int obligations,
        String obligationId,
        String obligationClass,
        Movements quarter,
        Movements yearToDate,
        Money current,
        Money low,
        Money high,
        Money excessExposure,
        long estimateLines) {

    static PropertyTotal none(String id, Property property, String currency) {
        Movements none = Movements.none(currency);
        Money zero = Money.zero(currency);
        return new PropertyTotal(id, property, 0, "", "", none, none, zero, null, null, zero, 0);
    }

    PropertyTotal plus(RollForwardRow row) {
        boolean first = obligations == 0;
        return new PropertyTotal(
                id,
                property,
                obligations + 1,
                first ? row.obligationId() : "",
                first ? row.obligationClass().name() : sharedClass(row.obligationClass()),
                quarter.plus(row.quarter()),
                yearToDate.plus(row.yearToDate()),
                current.plus(row.current()),
                low,
                high,
                excessExposure,
                estimateLines);
    }

    PropertyTotal plus(Measurement measurement) {
        return new PropertyTotal(
                id,
                property,
                obligations,
                obligationId,
                obligationClass,
                quarter,
                yearToDate,
                current,
                sum(low, measurement.range().low()),
                sum(high, measurement.range().high()),
                excessExposure.plus(measurement.excessExposure()),
                estimateLines + measurement.lines());
    }

    Money closing() {
        return quarter.closing();
    }

    String name() {
        return RegisterIndex.nameOf(property);
    }

    String status() {
        return RegisterIndex.statusOf(property);
    }

    private String sharedClass(ObligationClass other) {
        return obligationClass.equals(other.name()) ? obligationClass : "";
    }

    private static Money sum(Money one, Money other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.plus(other);
    }
}
