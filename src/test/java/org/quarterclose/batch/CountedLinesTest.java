package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.batch.HowFar.Extent;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.portfolio.EstimateLine;
import org.quarterclose.portfolio.EstimateSink;

/** A part of a file from byte 100 to byte 300,100: 3,000 rows of 100 bytes. */
class CountedLinesTest {

    private final Progress progress = new Progress(() -> 0);
    private final List<Object> passedOn = new ArrayList<>();
    private final CountedLines lines = new CountedLines(new Kept(passedOn), new ByteRange(100, 300_100, 2), progress);

    CountedLinesTest() {
        progress.expect(new Extent("rows", 300_000, 0, 0));
    }

    @Test
    void rows_are_told_a_block_at_a_time_and_all_of_them_at_the_end() {
        accept(1_023);
        assertThat(progress.seen().things()).isZero();

        accept(1);
        assertThat(progress.seen().things()).isEqualTo(1_024);
        // The last one begins here and is not read to its end as far as one knows.
        assertThat(progress.seen().amount()).isEqualTo(102_300);

        accept(1_976);
        lines.end();
        assertThat(progress.seen().things()).isEqualTo(3_000);
        assertThat(progress.seen().amount()).isEqualTo(300_000);
        assertThat(passedOn).hasSize(3_000);
    }

    @Test
    void rejected_rows_are_rows() {
        RejectedRow row = new RejectedRow(new SourceLine("a.csv", 2), List.of("x"), List.of());
        for (int i = 0; i < 1_500; i++) {
            lines.rejected(row);
        }
        assertThat(progress.seen().things()).isEqualTo(1_024);

        lines.end();

        assertThat(progress.seen().things()).isEqualTo(1_500);
        assertThat(progress.seen().amount()).isEqualTo(300_000);
        assertThat(passedOn).hasSize(1_500);
    }

    private void accept(int rows) {
        for (int i = 0; i < rows; i++) {
            lines.accepted(new EstimateLine(1, 2, 100 + 100L * passedOn.size(), 1, 1, 1, 0, null));
        }
    }

    private record Kept(List<Object> all) implements EstimateSink {

        @Override
        public void accepted(EstimateLine line) {
            all.add(line);
        }

        @Override
        public void rejected(RejectedRow row) {
            all.add(row);
        }

        @Override
        public void warning(Problem problem) {
            all.add(problem);
        }
    }
}
