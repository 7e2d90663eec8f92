package org.quarterclose.batch;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Runs a stage once. What a stage writes and the mark that it is done commit together, so a run that was killed after
 * the commit, but before the framework noted it, repeats nothing.
 */
record StageTasklet(Stage stage, StageMarks marks) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        StepExecution execution = contribution.getStepExecution();
        // The mark first: the last stage freezes the version, and nothing can be marked after that.
        if (marks.begin(execution.getStepName())) {
            stage.run(execution.getExecutionContext(), contribution);
        }
        return RepeatStatus.FINISHED;
    }
}
