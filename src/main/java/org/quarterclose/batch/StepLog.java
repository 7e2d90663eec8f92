package org.quarterclose.batch;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** One line a step: its name, what it handled, how long it took. And which step is at work now. */
final class StepLog implements StepExecutionListener {

    private final Consumer<String> lines;
    private final Progress progress;

    StepLog(Consumer<String> lines, Progress progress) {
        this.lines = lines;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        progress.begin(execution.getStepName());
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        Duration took = Duration.between(execution.getStartTime(), LocalDateTime.now());
        String seconds = took.toSeconds() + "." + took.toMillisPart() / 100;
        lines.accept(String.format(
                Locale.ROOT,
                "%-15s %,12d %-9s %8s s",
                execution.getStepName(),
                execution.getWriteCount() + execution.getFilterCount(),
                execution.getStatus().name().toLowerCase(Locale.ROOT),
                seconds));
        return execution.getExitStatus();
    }
}
