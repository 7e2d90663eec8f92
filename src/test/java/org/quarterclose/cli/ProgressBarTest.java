package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarterclose.batch.HowFar;
import org.quarterclose.batch.HowFar.Extent;

/** What a person sees on a terminal while a run works, and what is left of it. */
class ProgressBarTest {

    private static final long READ = 3_100_000;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintWriter terminal = new PrintWriter(printed, true, StandardCharsets.UTF_8);

    @Test
    void a_terminal_of_80_columns_shows_bar_percent_rows_speed_and_time_left() {
        assertThat(seen(80, estimates(62, 7)))
                .containsExactly("reading estimates  [###...]   62 %  3,100,000 rows  442,000 rows/s  5 s left");
    }

    @Test
    void a_wide_one_has_a_longer_bar() {
        assertThat(seen(200, estimates(62, 7)))
                .containsExactly("reading estimates  [##################............]   62 %  3,100,000 rows"
                        + "  442,000 rows/s  5 s left");
    }

    @Test
    void a_narrow_one_shows_what_fits() {
        assertThat(seen(79, estimates(62, 7)))
                .containsExactly("reading estimates  [###..]   62 %  3,100,000 rows  442,000 rows/s  5 s left");
        assertThat(seen(72, estimates(62, 7)))
                .containsExactly("reading estimates  [########......]   62 %  442,000 rows/s  5 s left");
        assertThat(seen(50, estimates(62, 7))).containsExactly("reading estimates  [####....]   62 %  5 s left");
        assertThat(seen(40, estimates(62, 7))).containsExactly("reading estimates   62 %  5 s left");
        assertThat(seen(30, estimates(62, 7))).containsExactly("reading estimates   62 %");
        assertThat(seen(10, estimates(62, 7))).containsExactly("reading e");
        assertThat(seen(1, estimates(62, 7))).isEmpty();
    }

    @Test
    void the_last_column_of_any_terminal_stays_free() {
        IntStream.rangeClosed(1, 250)
                .forEach(columns -> List.of(estimates(0, 0), estimates(62, 7_000), estimates(100, 70), publishing(70))
                        .forEach(now -> assertThat(new ProgressText(now).within(columns))
                                .hasSizeLessThan(columns)
                                .isNotNull()));
    }

    @Test
    void the_bar_keeps_its_length_while_the_time_left_gets_shorter() {
        assertThat(new ProgressText(estimates(2, 119)).within(80)).contains("[.......]", "98 min left");
        assertThat(new ProgressText(estimates(90, 119)).within(80)).contains("[######.]", "14 s left");
    }

    @Test
    void time_left_is_told_as_exactly_as_one_waits_for_it() {
        assertThat(new ProgressText(estimates(50, 119)).line()).endsWith("  119 s left");
        assertThat(new ProgressText(estimates(50, 121)).line()).endsWith("  3 min left");
        assertThat(new ProgressText(estimates(50, 99 * 60)).line()).endsWith("  99 min left");
        assertThat(new ProgressText(estimates(50, 99 * 60 + 1)).line()).endsWith("  2 h left");
    }

    @Test
    void a_step_that_cannot_be_counted_shows_its_name_and_its_time() {
        assertThat(seen(80, publishing(0))).containsExactly("writing the reports");
        assertThat(seen(80, publishing(12))).containsExactly("writing the reports  12 s so far");
        assertThat(seen(25, publishing(12))).containsExactly("writing the reports");
    }

    @Test
    void an_estimate_folder_of_no_bytes_shows_no_percent() {
        HowFar empty = new HowFar("readEstimates", new Extent("rows", 0, 0, 0), 0, 0, seconds(1));

        assertThat(seen(80, empty)).containsExactly("reading estimates  1 s so far");
    }

    @Test
    void what_is_drawn_later_replaces_what_was_drawn_before() {
        assertThat(seen(80, estimates(62, 7), publishing(0))).containsExactly("writing the reports");
    }

    @Test
    void no_line_is_left_behind() {
        ProgressBar bar = new ProgressBar(terminal, 80);
        bar.look(estimates(62, 7));
        bar.line("readEstimates      5,000,000 completed      11.2 s");
        bar.look(publishing(3));

        bar.end(false);
        terminal.println("2004-Q1     version 1: PROPOSED");

        assertThat(screen(80)).containsExactly("2004-Q1     version 1: PROPOSED");
    }

    @Test
    void nothing_is_drawn_after_the_end() {
        ProgressBar bar = new ProgressBar(terminal, 80);
        bar.end(false);

        bar.look(estimates(62, 7));

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whoever_stops_the_program_gets_a_line_of_his_own() {
        ProgressBar bar = new ProgressBar(terminal, 80);
        bar.look(publishing(3));
        terminal.print("^C");

        bar.end(true);
        terminal.println("$ ");

        assertThat(screen(80)).containsExactly("writing the reports  3 s so far^C", "$");
    }

    @Test
    void a_warning_of_somebody_else_stands_on_a_line_of_its_own() {
        ProgressBar bar = new ProgressBar(terminal, 80);
        PrintStream errors = bar.makingRoom(new PrintStream(printed, true, StandardCharsets.UTF_8));
        bar.look(publishing(3));
        errors.println("WARN  the pool is tired");
        bar.look(publishing(4));
        errors.println("WARN  it is awake again");
        bar.look(publishing(5));

        assertThat(screen(80))
                .containsExactly(
                        "WARN  the pool is tired", "WARN  it is awake again", "writing the reports  5 s so far");
    }

    @Test
    void a_window_that_was_made_narrower_still_has_one_line() {
        ProgressBar bar = new ProgressBar(terminal, 80);
        bar.look(estimates(62, 7));
        bar.look(estimates(62, 7));

        assertThat(screen(40)).hasSize(1);
    }

    private List<String> seen(int columns, HowFar... moments) {
        printed.reset();
        ProgressBar bar = new ProgressBar(terminal, columns);
        List.of(moments).forEach(bar::look);
        return screen(columns);
    }

    private List<String> screen(int columns) {
        terminal.flush();
        return new Screen(columns).after(printed.toString(StandardCharsets.UTF_8));
    }

    private static HowFar estimates(long percent, long seconds) {
        return new HowFar("readEstimates", new Extent("rows", 100, 0, 0), READ, percent, seconds(seconds));
    }

    private static HowFar publishing(long seconds) {
        return new HowFar("publish", Extent.UNKNOWN, 0, 0, seconds(seconds));
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
