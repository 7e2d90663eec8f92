package org.quarterclose.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.quarterclose.batch.Activities.Happened;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurement.Discounted;
import org.quarterclose.measurement.SettledForGood;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Activity.ActivityKind;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Register;

/** How obligations were measured the quarter before, and which of them a payment had ended by then. */
final class PriorMeasures {

    private final Map<String, Prior> byId = new HashMap<>();
    private final Map<String, String> settlements = new HashMap<>();

    private record Prior(Basis basis, Discounted discounted) {}

    void add(Measurement measured) {
        byId.put(measured.obligationId(), new Prior(measured.basis(), measured.discounted()));
        String settlement = SettledForGood.wordsOf(measured);
        if (!settlement.isEmpty()) {
            settlements.put(measured.obligationId(), settlement);
        }
    }

    /** Null when it was not measured. */
    Basis basis(Obligation obligation) {
        Prior measure = byId.get(obligation.id());
        return measure == null ? null : measure.basis();
    }

    /** What stood behind a balance that was discounted; null when it was not. */
    Discounted discounted(Obligation obligation) {
        Prior measure = byId.get(obligation.id());
        return measure == null ? null : measure.discounted();
    }

    /**
     * How an obligation was settled for good, in the quarter or before it; empty when it was not. A settlement of
     * before ends nothing that comes after it: whatever happens to the obligation again is to be estimated.
     */
    String settlement(Obligation obligation, Happened happened) {
        return happened.isNothing() ? settlements.getOrDefault(obligation.id(), "") : happened.settlement();
    }

    /** Ids of the obligations that were settled for good, in the quarter or before it. */
    Set<String> settled(Register register) {
        Set<String> settled = new HashSet<>(settlements.keySet());
        register.activities().stream()
                .filter(activity -> activity.kind() != ActivityKind.RECOVERY_COLLECTED)
                .map(Activity::obligationId)
                .forEach(settled::remove);
        settled.addAll(register.settledObligations());
        return settled;
    }
}
