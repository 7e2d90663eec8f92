package org.quarterclose.cli;

import java.util.function.LongSupplier;
import org.quarterclose.batch.HowFar;
import org.quarterclose.batch.StepDone;

/** What a log for programs gets: an event a step, with its figures, and a message every ten seconds meanwhile. */
final class ProgressEvents implements ProgressView {

    private final JsonLog log;
    private final ProgressLines lines;

    ProgressEvents(JsonLog log, LongSupplier nanos) {
        this.log = log;
        this.lines = new ProgressLines(log.writer(), nanos);
    }

    @Override
    public void look(HowFar now) {
        lines.look(now);
    }

    @Override
    public void line(String text) {
        lines.line(text);
    }

    @Override
    public void step(StepDone done) {
        log.step(done);
    }

    @Override
    public void end(boolean stopped) {
        lines.end(stopped);
    }
}
