package org.quarterclose.report;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;

/**
 * What lies between the spending by year and the balance: the years hold what will be paid, balances may be discounted,
 * and what is carried forward without an estimate has no year. Measurements pass before spending, in the presentation
 * currency.
 */
final class SpendTie {

    private enum Part {
        PRESENT_VALUE,
        CARRIED_FORWARD
    }

    private final BitSet discounted = new BitSet();
    private final Map<Part, Money> parts = new EnumMap<>(Part.class);

    /** @param zero of the presentation currency */
    SpendTie(Money zero) {
        parts.put(Part.PRESENT_VALUE, zero);
        parts.put(Part.CARRIED_FORWARD, zero);
    }

    /**
     * Layers have their dates even when they are carried forward.
     *
     * @param isDiscounted whether a present value is carried
     */
    void add(Measurement presented, boolean isDiscounted) {
        boolean layered = presented.obligationClass() == ObligationClass.RETIREMENT;
        if (presented.basis() == Basis.CARRIED_FORWARD && !layered) {
            parts.merge(Part.CARRIED_FORWARD, presented.required(), Money::plus);
        } else if (isDiscounted || layered) {
            discounted.set(presented.number());
            parts.merge(Part.PRESENT_VALUE, presented.required(), Money::plus);
        }
    }

    void spend(int number, Money presented) {
        if (discounted.get(number)) {
            parts.merge(Part.PRESENT_VALUE, presented, Money::minus);
        }
    }

    /**
     * The way from what will be spent to what is carried; nothing where they are the same.
     *
     * @param spending all years together
     */
    Map<String, Money> rows(Money spending, Money closing) {
        Map<String, Money> rows = new LinkedHashMap<>();
        Money presentValues = parts.get(Part.PRESENT_VALUE);
        Money carriedForward = parts.get(Part.CARRIED_FORWARD);
        put(rows, "Discounting to present value", presentValues);
        put(rows, "Carried forward, not updated this quarter", carriedForward);
        put(
                rows,
                "Not in the schedule",
                closing.minus(spending).minus(presentValues).minus(carriedForward));
        return rows;
    }

    private static void put(Map<String, Money> rows, String name, Money amount) {
        if (!amount.isZero()) {
            rows.put(name, amount);
        }
    }
}
