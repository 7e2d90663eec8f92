package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * The roll-forward of the posted quarter before: as it was posted, in the presentation currency, and what of it is in
 * other currencies in its own.
 *
 * @param recoveries the receivables as they were posted, by obligation and recovery
 */
record PriorRows(
        Map<String, RollForwardRow> posted,
        Map<String, RollForwardRow> foreign,
        Map<String, Map<String, Money>> recoveries) {

    static final PriorRows NONE = new PriorRows(Map.of(), Map.of(), Map.of());

    static PriorRows of(CloseVersion version, CloseStores stores) {
        long closeId = version.closeId();
        return new PriorRows(
                stores.rollForward().byObligation(closeId),
                stores.foreign().byObligation(closeId),
                stores.recoveries().postedClosings(closeId));
    }

    /** Of one obligation alone; its recoveries are not read. */
    static PriorRows ofOne(long closeId, CloseStores stores, String obligation) {
        Map<String, RollForwardRow> posted = new HashMap<>();
        stores.rollForward().of(closeId, obligation).ifPresent(row -> posted.put(obligation, row));
        Map<String, RollForwardRow> foreign = new HashMap<>();
        stores.foreign().of(closeId, obligation).ifPresent(row -> foreign.put(obligation, row));
        return new PriorRows(posted, foreign, Map.of());
    }

    /** An obligation's row in its own currency; null when it had none. */
    RollForwardRow local(String obligationId) {
        return foreign.getOrDefault(obligationId, posted.get(obligationId));
    }

    /** As it was posted; null when it had none. */
    RollForwardRow posted(String obligationId) {
        return posted.get(obligationId);
    }

    /** Every row in its obligation's own currency. */
    List<RollForwardRow> locals() {
        List<RollForwardRow> rows = new ArrayList<>();
        posted.keySet().forEach(id -> rows.add(local(id)));
        return rows;
    }
}
