package org.quarterclose.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.quarterclose.batch.Progress;
import org.quarterclose.batch.StepDone;

/**
 * Shows how far a run has come while it works. A thread of its own looks a few times a second; whatever happens to it,
 * the run goes on. When this is closed, nothing of it is left on the screen and nothing more is shown.
 */
final class RunProgress implements AutoCloseable {

    private static final long PAUSE = 200;
    private static final long LAST_MOMENT = TimeUnit.SECONDS.toMillis(1);
    private final Progress progress;
    private final Supplier<ProgressView> choice;
    private final Thread looking = new Thread(this::look, "progress");
    private final AtomicBoolean stopped = new AtomicBoolean();
    private ProgressView view;

    /** @param choice is asked once, not before there is something to show */
    RunProgress(Progress progress, Supplier<ProgressView> choice) {
        this.progress = progress;
        this.choice = choice;
    }

    /** Lines for programs. */
    static RunProgress on(JsonLog log) {
        LongSupplier nanos = ThisMachine.stopWatch();
        return new RunProgress(new Progress(nanos), () -> new ProgressEvents(log, nanos)).begin();
    }

    /** A bar where the error stream is a terminal, lines where it is not. */
    static RunProgress on(PrintWriter errors) {
        LongSupplier nanos = ThisMachine.stopWatch();
        RunProgress shown = new RunProgress(new Progress(nanos), () -> {
            int columns = Terminal.columns(System.getenv());
            return columns == 0 ? new ProgressLines(errors, nanos) : new ProgressBar(errors, columns);
        });
        Interruption.closes(shown::stop);
        return shown.begin();
    }

    /** Counts, and shows nothing. */
    static RunProgress quiet() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        LongSupplier nanos = ThisMachine.stopWatch();
        return new RunProgress(new Progress(nanos), () -> new ProgressLines(nowhere, nanos));
    }

    RunProgress begin() {
        looking.setDaemon(true);
        looking.setUncaughtExceptionHandler((thread, failure) -> {
            // Nobody loses a close because it could not be drawn.
        });
        looking.start();
        return this;
    }

    Progress progress() {
        return progress;
    }

    void line(String step) {
        if (!stopped.get()) {
            view().line(step);
        }
    }

    void step(StepDone done) {
        view().step(done);
    }

    @Override
    public void close() {
        looking.interrupt();
        join(0);
    }

    /** The program is being stopped: the screen is left in order, unless the terminal itself stands still. */
    private void stop() {
        stopped.set(true);
        looking.interrupt();
        join(LAST_MOMENT);
    }

    private void join(long millis) {
        try {
            looking.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        PrintStream errors = System.err;
        try {
            while (true) {
                Thread.sleep(PAUSE);
                view().look(progress.seen());
            }
        } catch (InterruptedException over) {
            // As it should be.
        } finally {
            end();
            System.setErr(errors);
        }
    }

    private synchronized void end() {
        if (view != null) {
            view.end(stopped.get());
        }
    }

    private synchronized ProgressView view() {
        if (view == null) {
            view = choice.get();
            System.setErr(view.makingRoom(System.err));
        }
        return view;
    }
}
