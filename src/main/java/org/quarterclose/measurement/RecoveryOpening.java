package org.quarterclose.measurement;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Money;

/**
 * What the recoveries of an obligation open with: the closing of the posted quarter before.
 *
 * @param receivables by recovery id
 * @param paid what was paid for the obligation since the quarter in which something was first booked
 * @param collected what came in for it since then, positive
 */
public record RecoveryOpening(SortedMap<String, Money> receivables, Money paid, Money collected) {

    public RecoveryOpening {
        receivables = Collections.unmodifiableSortedMap(new TreeMap<>(receivables));
    }

    public static RecoveryOpening none(String currency) {
        Money zero = Money.zero(currency);
        return new RecoveryOpening(new TreeMap<>(), zero, zero);
    }

    /** What the quarter after opens with. */
    public static RecoveryOpening after(ObligationRecoveries recoveries) {
        SortedMap<String, Money> receivables = new TreeMap<>();
        recoveries.movements().stream()
                .filter(movement -> movement.closing().isPositive())
                .forEach(movement -> receivables.put(movement.recoveryId(), movement.closing()));
        return new RecoveryOpening(receivables, recoveries.paidToDate(), recoveries.collectedToDate());
    }

    public Money total() {
        return receivables.values().stream().reduce(Money.zero(paid.currency()), Money::plus);
    }

    Money of(String recoveryId) {
        return receivables.getOrDefault(recoveryId, Money.zero(paid.currency()));
    }
}
