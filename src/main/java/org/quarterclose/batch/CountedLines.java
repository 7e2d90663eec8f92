package org.quarterclose.batch;

import org.quarterclose.basics.Problem;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.portfolio.EstimateLine;
import org.quarterclose.portfolio.EstimateSink;

/** Counts the rows of a part on their way, and tells the run's progress a block of them at a time. */
final class CountedLines implements EstimateSink {

    private static final int BLOCK = 1_024;
    private final EstimateSink next;
    private final ByteRange range;
    private final Progress progress;
    private int rows;
    private long told;

    CountedLines(EstimateSink next, ByteRange range, Progress progress) {
        this.next = next;
        this.range = range;
        this.progress = progress;
        this.told = range.start();
    }

    @Override
    public void accepted(EstimateLine line) {
        next.accepted(line);
        count(line.byteOffset());
    }

    @Override
    public void rejected(RejectedRow row) {
        next.rejected(row);
        count(told);
    }

    @Override
    public void warning(Problem problem) {
        next.warning(problem);
    }

    /** The part is read to its end. */
    void end() {
        tell(range.end());
    }

    private void count(long at) {
        if (++rows >= BLOCK) {
            tell(at);
        }
    }

    private void tell(long at) {
        progress.handled(rows, at - told);
        rows = 0;
        told = at;
    }
}
