package org.quarterclose.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quarterclose.batch.HowFar.Extent;
import org.quarterclose.close.NumberRange;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Cuts the obligations, in the order of their ids, into ranges that are measured one by one. */
record ObligationPartitioner(CloseWorkspace workspace) implements Partitioner {

    private static final int RANGE = 100_000;
    private static final String FROM = "from";
    private static final String TO = "to";

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        int obligations = workspace.register().obligations().size();
        // The lines are final now: checkPortfolio, which may take some out, has committed.
        workspace.resum().begin();
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        int measured = 0;
        for (int from = 0; from < obligations; from += RANGE) {
            ExecutionContext context = new ExecutionContext();
            int to = Math.min(from + RANGE, obligations);
            context.putInt(FROM, from);
            context.putInt(TO, to);
            contexts.put("obligations-" + from, context);
            measured += workspace.isDone("measurePart:obligations-" + from) ? to - from : 0;
        }
        workspace.progress().expect(Extent.of("obligations", obligations, measured));
        return contexts;
    }

    static NumberRange range(ExecutionContext context) {
        return new NumberRange(context.getInt(FROM), context.getInt(TO));
    }
}
