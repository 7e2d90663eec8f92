package org.quarterclose.batch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.NumberRange;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * What was measured, block by block. An ordinary close keeps at hand what this run measured itself; everything else is
 * read from the database.
 */
final class MeasuredRows {

    private static final int MOST = 16_000;
    private final Map<NumberRange, Measured> kept = new ConcurrentHashMap<>();

    /** The rows of one block, in the order of obligations. */
    record Measured(List<Measurement> measurements, List<RollForwardRow> rows) {}

    void keep(NumberRange block, Measured measured) {
        if (block.to() <= MOST) {
            kept.put(block, measured);
        }
    }

    /** Gives a block's rows; they are not kept any longer. */
    Measured take(NumberRange block, CloseStores stores, long closeId) {
        Measured measured = kept.remove(block);
        return measured != null
                ? measured
                : new Measured(
                        stores.measurements().range(closeId, block),
                        stores.rollForward().range(closeId, block));
    }
}
