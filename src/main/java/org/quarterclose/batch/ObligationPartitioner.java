package org.quarterclose.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quarterclose.batch.HowFar.Extent;
import org.quarterclose.close.NumberRange;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Cuts the obligations, in the order of their ids, into ranges that are measured one by one. */
record ObligationPartitioner(CloseWorkspace workspace) implements Partitioner {

    private static final int MOST_RANGES = 16;
    private static final String FROM = "obligations-";

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        int obligations = workspace.register().obligations().size();
        // The lines are final now: checkPortfolio, which may take some out, has committed.
        workspace.resum().begin();
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        int measured = 0;
        int range = range(obligations);
        for (int from = 0; from < obligations; from += range) {
            int to = Math.min(from + range, obligations);
            contexts.put(FROM + from, new ExecutionContext());
            measured += workspace.isDone("measurePart:" + FROM + from) ? to - from : 0;
        }
        workspace.progress().expect(Extent.of("obligations", obligations, measured));
        return contexts;
    }

    /** Whole blocks, at least two. */
    private static int range(int obligations) {
        int blocks = Math.max(2, obligations / MOST_RANGES / NumberRange.BLOCK + 1);
        return blocks * NumberRange.BLOCK;
    }

    /** The range that a step measures, by the step's name; see {@link EstimatePartitioner#part}. */
    static NumberRange range(CloseWorkspace workspace, String step) {
        int obligations = workspace.register().obligations().size();
        int from = Integer.parseInt(step.substring(step.lastIndexOf(FROM) + FROM.length()));
        return new NumberRange(from, Math.min(from + range(obligations), obligations));
    }
}
