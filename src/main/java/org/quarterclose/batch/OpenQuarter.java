package org.quarterclose.batch;

import java.io.IOException;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Step 1: takes a private copy of the input files. The quarter's lock is held and its state was checked before the job
 * began, because the input hash names the job instance.
 */
record OpenQuarter(CloseWorkspace workspace) implements Stage {

    @Override
    public void run(ExecutionContext context, StepContribution contribution) throws IOException {
        workspace.staged().take(workspace.request(), workspace.inputs());
    }
}
