package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.batch.StepDone;
import org.quarterclose.cli.RunMetrics.When;
import picocli.CommandLine.Option;

/** Where a run leaves its figures for a monitoring system; nowhere unless that is asked for. */
final class MetricsOption {

    private final List<StepDone> steps = new CopyOnWriteArrayList<>();
    private final AtomicReference<Proposed> proposed = new AtomicReference<>();
    private final AtomicBoolean refused = new AtomicBoolean();
    private final LongSupplier watch = ThisMachine.stopWatch();
    private final long begun = watch.getAsLong();

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description = "write counts and times of the run as a text file of Prometheus, such as quarter_close.prom")
    private Path file;

    /** @throws FileSystemException when the file's folder is not there or not to be written */
    void refuseUnwritable() throws FileSystemException {
        if (file != null) {
            Path folder = file.toAbsolutePath().getParent();
            refused.set(!Files.isDirectory(folder) || !Files.isWritable(folder));
            if (refused.get()) {
                throw new FileSystemException(folder.toString(), null, "--metrics: expected a folder to write into");
            }
        }
    }

    void step(StepDone done) {
        steps.add(done);
    }

    void outcome(CloseOutcome outcome) {
        if (outcome instanceof Proposed found) {
            proposed.set(found);
        }
    }

    /** At the very end, however it was reached; says how the program ends. */
    int write(Quarter quarter, int exitCode, PrintWriter errors) {
        if (file == null || refused.get()) {
            return exitCode;
        }
        long took = TimeUnit.NANOSECONDS.toMillis(watch.getAsLong() - begun);
        long ended = ThisMachine.now().toEpochMilli();
        try {
            new RunMetrics(new When(quarter.toString(), ended, took, exitCode), List.copyOf(steps), proposed.get())
                    .write(file);
            return exitCode;
        } catch (IOException failed) {
            errors.println("quarter-close: " + file + ": the metrics cannot be written. Check the path and this user's"
                    + " rights; the run itself ended with " + exitCode);
            return exitCode == ExitCode.DONE ? ExitCode.WRONG_USAGE : exitCode;
        }
    }
}
