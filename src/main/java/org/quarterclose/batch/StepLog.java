package org.quarterclose.batch;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells of each step that is over: its name, what it handled, how long it took. And which step is at work now. */
final class StepLog implements StepExecutionListener {

    private final Consumer<StepDone> steps;
    private final Progress progress;

    StepLog(Consumer<StepDone> steps, Progress progress) {
        this.steps = steps;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        progress.begin(execution.getStepName());
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        steps.accept(new StepDone(
                execution.getStepName(),
                execution.getWriteCount() + execution.getFilterCount(),
                execution.getStatus().name().toLowerCase(Locale.ROOT),
                Duration.between(execution.getStartTime(), LocalDateTime.now())));
        return execution.getExitStatus();
    }
}
