package org.quarterclose.batch;

import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What one step of the job does, or one partition of it, inside one transaction. */
interface Stage {

    /**
     * @param context the partition's own values; empty for a step that is not partitioned
     * @param contribution takes the counts that the run's log shows
     */
    void run(ExecutionContext context, StepContribution contribution) throws Exception;
}
