package org.quarterclose.report;

import java.util.BitSet;
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

    private final BitSet discounted = new BitSet();
    private Money presentValues;
    private Money carriedForward;

    /** @param zero of the presentation currency */
    SpendTie(Money zero) {
        this.presentValues = zero;
        this.carriedForward = zero;
    }

    /** Layers have their dates even when they are carried forward. @param isDiscounted whether a present value is carried */
    void add(Measurement presented, boolean isDiscounted) {
        boolean layered = presented.obligationClass() == ObligationClass.RETIREMENT;
        if (presented.basis() == Basis.CARRIED_FORWARD && !layered) {
            carriedForward = carriedForward.plus(presented.required());
        } else if (isDiscounted || layered) {
            discounted.set(presented.number());
            presentValues = presentValues.plus(presented.required());
        }
    }

    void spend(int number, Money presented) {
        if (discounted.get(number)) {
            presentValues = presentValues.minus(presented);
        }
    }

    /**
     * The way from what will be spent to what is carried; nothing where they are the same.
     *
     * @param spending all years together
     */
    Map<String, Money> rows(Money spending, Money closing) {
        Map<String, Money> rows = new LinkedHashMap<>();
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
