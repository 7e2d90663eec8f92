package org.quarterclose.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quarterclose.portfolio.DuplicateLines.Part;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Cuts the estimate files into parts that are loaded, and after a kill loaded again, one by one. */
record EstimatePartitioner(CloseWorkspace workspace) implements Partitioner {

    static final String PART = "part";

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        for (Part part : workspace.estimateParts()) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(PART, part.number());
            contexts.put("part-" + part.number(), context);
        }
        return contexts;
    }
}
