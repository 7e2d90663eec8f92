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
    private static final String FROM = "from";
    private static final String TO = "to";

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        int obligations = workspace.register().obligations().size();
        // The lines are final now: checkPortfolio, which may take some out, has committed.
        workspace.resum().begin();
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        int measured = 0;
        int range = range(obligations);
        for (int from = 0; from < obligations; from += range) {
            ExecutionContext context = new ExecutionContext();
            int to = Math.min(from + range, obligations);
            context.putInt(FROM, from);
            context.putInt(TO, to);
            contexts.put("obligations-" + from, context);
            measured += workspace.isDone("measurePart:obligations-" + from) ? to - from : 0;
        }
        workspace.progress().expect(Extent.of("obligations", obligations, measured));
        return contexts;
    }

    /** Whole blocks, at least two. */
    private static int range(int obligations) {
        int blocks = Math.max(2, obligations / MOST_RANGES / NumberRange.BLOCK + 1);
        return blocks * NumberRange.BLOCK;
    }

    static NumberRange range(ExecutionContext context) {
        return new NumberRange(context.getInt(FROM), context.getInt(TO));
    }
}
