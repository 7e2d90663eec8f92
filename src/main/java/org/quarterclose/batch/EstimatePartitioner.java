package org.quarterclose.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.batch.HowFar.Extent;
import org.quarterclose.close.EstimateSumStore.FileCount;
import org.quarterclose.portfolio.DuplicateLines.Part;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Cuts the estimate files into parts that are loaded, and after a kill loaded again, one by one. */
record EstimatePartitioner(CloseWorkspace workspace) implements Partitioner {

    private static final String PART = "part-";

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        for (Part part : workspace.estimateParts()) {
            contexts.put(name(part), new ExecutionContext());
        }
        workspace.progress().expect(extent());
        return contexts;
    }

    private Extent extent() {
        List<Part> parts = workspace.estimateParts();
        long rows = workspace.stores().sums().counts(workspace.closeId()).values().stream()
                .mapToLong(FileCount::read)
                .sum();
        // Only after a kill is there anything to ask each part.
        List<Part> loaded =
                rows == 0 ? List.of() : parts.stream().filter(this::isLoaded).toList();
        return new Extent("rows", bytes(parts), rows, bytes(loaded));
    }

    private boolean isLoaded(Part part) {
        return workspace.isDone("readEstimatesPart:" + name(part));
    }

    private static String name(Part part) {
        return PART + part.number();
    }

    /**
     * The part that a step reads, by the step's name: a run that is killed while its steps are noted down may leave one
     * without the context that another would have.
     */
    static Part part(CloseWorkspace workspace, String step) {
        int number = Integer.parseInt(step.substring(step.lastIndexOf(PART) + PART.length()));
        return workspace.estimateParts().get(number - 1);
    }

    private static long bytes(List<Part> parts) {
        return parts.stream()
                .mapToLong(part -> part.range().end() - part.range().start())
                .sum();
    }
}
