package org.quarterclose.batch;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.quarterclose.batch.HowFar.Extent;

/**
 * Where a run is. The threads that work count here, a block at a time; who shows it looks whenever it likes. Neither
 * waits for the other.
 */
public final class Progress {

    private final LongSupplier nanos;
    private final AtomicReference<Work> work;

    /** @param nanos a stop watch in nanoseconds */
    public Progress(LongSupplier nanos) {
        this.nanos = nanos;
        this.work = new AtomicReference<>(work("", Extent.UNKNOWN));
    }

    /** A step begins; how much it has to do is not known, or not yet. */
    public void begin(String step) {
        work.set(work(step, Extent.UNKNOWN));
    }

    /** How much the step has to do is known now, and its work begins. */
    public void expect(Extent extent) {
        work.set(work(work.get().step(), extent));
    }

    /** More things of the step are done, and so much of its extent. */
    public void handled(long things, long amount) {
        Work now = work.get();
        now.things().add(things);
        now.amount().add(amount);
    }

    /** More things of a step whose extent is the things themselves. */
    public void handled(long things) {
        handled(things, things);
    }

    public HowFar seen() {
        Work now = work.get();
        Extent extent = now.extent();
        return new HowFar(
                now.step(),
                extent,
                extent.thingsBefore() + now.things().sum(),
                extent.amountBefore() + now.amount().sum(),
                nanos.getAsLong() - now.begun());
    }

    private Work work(String step, Extent extent) {
        return new Work(step, extent, nanos.getAsLong(), new LongAdder(), new LongAdder());
    }

    private record Work(String step, Extent extent, long begun, LongAdder things, LongAdder amount) {}
}
