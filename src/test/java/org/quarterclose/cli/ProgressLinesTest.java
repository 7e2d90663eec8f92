package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.quarterclose.batch.HowFar.Extent;
import org.quarterclose.batch.Progress;

/** What a log gets, looked at five times a second by a watch that the test moves. */
class ProgressLinesTest {

    private final AtomicLong watch = new AtomicLong(1_000);
    private final StringWriter log = new StringWriter();
    private final Progress progress = new Progress(watch::get);
    private final ProgressLines lines = new ProgressLines(new PrintWriter(log), watch::get);

    @Test
    void a_log_has_one_line_a_step_and_one_every_ten_seconds_while_a_step_works() {
        progress.begin("readRegister");
        pass(4);
        lines.line("readRegister          20,565 completed      4.0 s");
        progress.begin("readEstimates");
        progress.expect(new Extent("rows", 100, 0, 0));
        progress.handled(6_000_000, 30);
        pass(15);
        progress.handled(6_000_000, 50);
        pass(15);
        lines.line("readEstimates     15,000,000 completed     30.0 s");
        progress.begin("publish");
        pass(12);

        assertThat(log.toString().lines())
                .containsExactly(
                        "readRegister          20,565 completed      4.0 s",
                        "reading estimates   30 %  6,000,000 rows  600,000 rows/s  24 s left",
                        "reading estimates   80 %  12,000,000 rows  600,000 rows/s  5 s left",
                        "reading estimates   80 %  12,000,000 rows  400,000 rows/s  8 s left",
                        "readEstimates     15,000,000 completed     30.0 s",
                        "writing the reports  10 s so far");
    }

    @Test
    void quick_steps_have_no_other_line() {
        for (String step : new String[] {"openQuarter", "readRegister", "measure"}) {
            progress.begin(step);
            pass(9);
            lines.line(step);
        }

        assertThat(log.toString().lines()).containsExactly("openQuarter", "readRegister", "measure");
    }

    @Test
    void a_log_has_no_control_characters() {
        progress.begin("measure");
        progress.expect(Extent.of("obligations", 1_000_000, 0));
        pass(3_600);
        lines.end(true);

        assertThat(log.toString().lines().toList().toString()).matches("\\P{Cntrl}+");
    }

    private void pass(long seconds) {
        for (int i = 0; i < 5 * seconds; i++) {
            watch.addAndGet(TimeUnit.MILLISECONDS.toNanos(200));
            lines.look(progress.seen());
        }
    }
}
