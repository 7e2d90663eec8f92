package org.quarterclose.measurement;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.Recovery;

/**
 * What the recoveries of an obligation open with: the closing of the posted quarter before, or what a first close is
 * given.
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

    /** What a first close is given, by obligation: those of which the books carried something. */
    public static Map<String, RecoveryOpening> given(List<Recovery> recoveries) {
        Map<String, RecoveryOpening> openings = new HashMap<>();
        for (Recovery recovery : recoveries) {
            if (recovery.opening().isPositive()) {
                RecoveryOpening before = openings.getOrDefault(
                        recovery.obligationId(), none(recovery.opening().currency()));
                openings.put(recovery.obligationId(), before.and(recovery.id(), recovery.opening()));
            }
        }
        return openings;
    }

    private RecoveryOpening and(String recoveryId, Money balance) {
        SortedMap<String, Money> all = new TreeMap<>(receivables);
        all.put(recoveryId, balance);
        return new RecoveryOpening(all, paid, collected);
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
