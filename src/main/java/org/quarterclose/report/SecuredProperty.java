package org.quarterclose.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.Bond;

/**
 * A property's bonds beside its liability. The two differ by design: a bond is sized by a regulator, a liability by
 * our estimate.
 */
record SecuredProperty(PropertyTotal total, List<Bond> bonds) {

    /** Bonds not yet returned; null when a bond is in another currency than the liability. */
    Money outstanding() {
        String currency = liability().currency();
        Money sum = Money.zero(currency);
        for (Bond bond : bonds) {
            if (bond.isOutstanding()) {
                if (!bond.amount().currency().equals(currency)) {
                    return null;
                }
                sum = sum.plus(bond.amount());
            }
        }
        return sum;
    }

    Money liability() {
        return total.closing();
    }

    /** Bonds less liability: negative is a liability without security. */
    Money difference() {
        Money outstanding = outstanding();
        return outstanding == null ? null : outstanding.minus(liability());
    }

    /** Every property with a bond or a balance, in the order of ids. */
    static List<SecuredProperty> of(FrozenClose close, PropertyTotals totals) {
        Map<String, List<Bond>> bonds = new TreeMap<>();
        close.register().bonds().stream()
                .sorted(Comparator.comparing(Bond::id))
                .forEach(bond -> bonds.computeIfAbsent(bond.propertyId(), id -> new ArrayList<>())
                        .add(bond));
        return totals.all().stream()
                .filter(total ->
                        bonds.containsKey(total.id()) || !total.closing().isZero())
                .map(total -> new SecuredProperty(total, bonds.getOrDefault(total.id(), List.of())))
                .toList();
    }
}
