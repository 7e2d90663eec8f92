package org.quarterclose.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.quarterclose.batch.HowFar;

/** What a log gets: a line a step, and one every ten seconds while a step works. */
final class ProgressLines implements ProgressView {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);
    private final PrintWriter log;
    private final LongSupplier nanos;
    private long last;

    ProgressLines(PrintWriter log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    @Override
    public synchronized void look(HowFar now) {
        if (nanos.getAsLong() - last >= PAUSE) {
            print(new ProgressText(now).line());
        }
    }

    @Override
    public synchronized void line(String step) {
        print(step);
    }

    @Override
    public void end(boolean stopped) {
        // Every line is complete already.
    }

    private void print(String line) {
        log.println(line);
        log.flush();
        last = nanos.getAsLong();
    }
}
