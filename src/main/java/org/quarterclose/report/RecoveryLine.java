package org.quarterclose.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.RecoveryMovement;
import org.quarterclose.portfolio.Recovery;

/**
 * One recovery as the reports show it: what is claimed beside what the books carry.
 *
 * @param claim null when the books carry it and {@code recoveries.csv} no longer names it
 */
record RecoveryLine(Key key, Recovery claim, RecoveryMovement movement) {

    /** Recoveries are listed by their own ids. */
    record Key(String recoveryId, String obligationId) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::recoveryId).thenComparing(Key::obligationId);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Every recovery of a close, listed or carried. */
    static List<RecoveryLine> of(FrozenClose close) {
        Map<Key, Recovery> claims = close.register().recoveries().stream()
                .collect(Collectors.toMap(claim -> new Key(claim.id(), claim.obligationId()), claim -> claim));
        Map<Key, RecoveryMovement> movements = new HashMap<>();
        close.recoveries(recoveries -> add(recoveries, movements));
        TreeSet<Key> keys = new TreeSet<>(claims.keySet());
        keys.addAll(movements.keySet());
        return keys.stream()
                .map(key -> line(key, claims.get(key), movements.get(key)))
                .toList();
    }

    private static void add(ObligationRecoveries recoveries, Map<Key, RecoveryMovement> movements) {
        recoveries
                .movements()
                .forEach(
                        movement -> movements.put(new Key(movement.recoveryId(), recoveries.obligationId()), movement));
    }

    // A recovery that was not measured is no asset.
    private static RecoveryLine line(Key key, Recovery claim, RecoveryMovement movement) {
        if (movement != null) {
            return new RecoveryLine(key, claim, movement);
        }
        Money zero = Money.zero(claim.amount().currency());
        RecoveryMovement none = new RecoveryMovement(claim.id(), claim.amount(), zero, zero, zero, claim.amount());
        return new RecoveryLine(key, claim, none);
    }
}
