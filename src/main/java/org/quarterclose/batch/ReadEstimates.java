package org.quarterclose.batch;

import org.quarterclose.batch.EstimateLoadStore.LoadPart;
import org.quarterclose.portfolio.DuplicateLines.Part;
import org.quarterclose.portfolio.EstimatePart;
import org.quarterclose.portfolio.EstimatePartResult;
import org.quarterclose.portfolio.EstimateSink;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Step 3, one part of a file: reads, validates and sums its lines in one pass, while they stream into the database. The
 * part's lines, sums and problems commit together.
 */
record ReadEstimates(CloseWorkspace workspace) implements Stage {

    @Override
    public void run(ExecutionContext context, StepContribution contribution) {
        Part part = EstimatePartitioner.part(
                workspace, contribution.getStepExecution().getStepName());
        LoadPart load = new LoadPart(
                part.number(),
                part.sheet().file(),
                part.range().start(),
                part.range().end());
        EstimatePartResult result = EstimateLoadStore.load(workspace, load, sink -> read(part, sink));
        workspace.loaded().keep(part.number(), result.sums());
        contribution.incrementWriteCount(result.accepted());
        contribution.incrementFilterCount(result.rejected());
    }

    private EstimatePartResult read(Part part, EstimateSink sink) {
        CountedLines lines = new CountedLines(sink, part.range(), workspace.progress());
        EstimatePartResult result = EstimatePart.read(part.sheet(), part.range(), workspace.estimateContext(), lines);
        lines.end();
        return result;
    }
}
