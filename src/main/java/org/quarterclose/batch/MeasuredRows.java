package org.quarterclose.batch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.NumberRange;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TranslatedRow;
import org.quarterclose.rollforward.Translation;

/**
 * What was measured, block by block. An ordinary close keeps at hand what this run measured itself; everything else is
 * read from the database.
 */
final class MeasuredRows {

    private static final int MOST = 16_000;
    private final Map<NumberRange, Measured> kept = new ConcurrentHashMap<>();

    /** The rows of one block, in the order of obligations. */
    record Measured(List<Measurement> measurements, List<TranslatedRow> rows) {}

    void keep(NumberRange block, Measured measured) {
        if (block.to() <= MOST) {
            kept.put(block, measured);
        }
    }

    /** Gives a block's rows; they are not kept any longer. */
    Measured take(NumberRange block, CloseWorkspace workspace) {
        Measured measured = kept.remove(block);
        return measured != null ? measured : stored(block, workspace);
    }

    private static Measured stored(NumberRange block, CloseWorkspace workspace) {
        CloseStores stores = workspace.stores();
        long closeId = workspace.closeId();
        Map<Integer, RollForwardRow> foreign = stores.foreign().range(closeId, block).stream()
                .collect(Collectors.toMap(RollForwardRow::number, Function.identity()));
        Translation translation = workspace.translation();
        List<TranslatedRow> rows = stores.rollForward().range(closeId, block).stream()
                .map(presented -> row(foreign.getOrDefault(presented.number(), presented), presented, translation))
                .toList();
        return new Measured(stores.measurements().range(closeId, block), rows);
    }

    private static TranslatedRow row(RollForwardRow local, RollForwardRow presented, Translation translation) {
        return new TranslatedRow(
                local, presented, translation.rate(local.currency()).orElse(null));
    }
}
