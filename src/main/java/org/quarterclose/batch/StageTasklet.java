package org.quarterclose.batch;

import org.quarterclose.close.CloseVersionStore;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Runs a stage once. What a stage writes and the mark that it is done commit together, so a run that was killed after
 * the commit, but before the framework noted it, repeats nothing.
 */
final class StageTasklet implements Tasklet {

    private final Stage stage;
    private final CloseVersionStore versions;
    private final long closeId;

    StageTasklet(Stage stage, CloseVersionStore versions, long closeId) {
        this.stage = stage;
        this.versions = versions;
        this.closeId = closeId;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        StepExecution execution = contribution.getStepExecution();
        String name = execution.getStepName();
        if (!versions.isDone(closeId, name)) {
            // The mark first: the last stage freezes the version, and nothing can be marked after that.
            versions.done(closeId, name);
            stage.run(execution.getExecutionContext(), contribution);
        }
        return RepeatStatus.FINISHED;
    }
}
