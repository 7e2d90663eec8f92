package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.SumsByObligation;

/**
 * What the estimate lines add up to. The sums that this run read itself are at hand; a run that goes on after a kill,
 * or that took lines out again, reads them all from the database.
 */
final class LoadedSums {

    private final Map<Integer, List<EstimateSum>> byPart = new ConcurrentHashMap<>();
    private SumsByObligation together;

    void keep(int part, List<EstimateSum> sums) {
        byPart.put(part, sums);
    }

    /** Lines were taken out again: what is at hand is no longer what is stored. */
    synchronized void forget() {
        byPart.clear();
        together = null;
    }

    synchronized SumsByObligation together(CloseWorkspace workspace) {
        if (together == null) {
            Collection<List<EstimateSum>> sums = byPart.values();
            int parts = workspace.estimateParts().size();
            if (parts == 0 || byPart.size() != parts) {
                List<EstimateSum> all = new ArrayList<>();
                workspace.stores().sums().forEach(workspace.closeId(), all::add);
                sums = List.of(all);
            }
            together = SumsByObligation.of(workspace.register().obligations().size(), sums);
            byPart.clear();
        }
        return together;
    }
}
