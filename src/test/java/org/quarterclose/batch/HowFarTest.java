package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.quarterclose.batch.HowFar.Extent;

/** Percent, speed and the time that is left, by a watch that stands still until it is moved. */
class HowFarTest {

    private final AtomicLong watch = new AtomicLong(-5);
    private final Progress progress = new Progress(watch::get);

    @Test
    void half_of_the_bytes_in_three_seconds_leave_three_seconds() {
        progress.begin("readEstimates");
        progress.expect(new Extent("rows", 3_000, 0, 0));
        pass(3);
        progress.handled(12, 1_500);

        HowFar seen = progress.seen();

        assertThat(seen.step()).isEqualTo("readEstimates");
        assertThat(seen.percent()).isEqualTo(50);
        assertThat(seen.things()).isEqualTo(12);
        assertThat(seen.perSecond()).hasValue(4);
        assertThat(seen.secondsLeft()).hasValue(3);
    }

    @Test
    void what_an_interrupted_run_loaded_counts_as_done_but_not_as_fast() {
        progress.begin("readEstimates");
        progress.expect(new Extent("rows", 1_000, 80, 800));
        assertThat(progress.seen().percent()).isEqualTo(80);
        assertThat(progress.seen().things()).isEqualTo(80);
        pass(2);
        progress.handled(10, 100);

        assertThat(progress.seen().percent()).isEqualTo(90);
        assertThat(progress.seen().things()).isEqualTo(90);
        assertThat(progress.seen().perSecond()).hasValue(5);
        assertThat(progress.seen().secondsLeft()).hasValue(2);
    }

    @Test
    void in_the_first_two_seconds_nothing_is_foretold() {
        progress.expect(new Extent("rows", 1_000, 0, 0));
        watch.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_999));
        progress.handled(10, 100);

        assertThat(progress.seen().perSecond()).isEmpty();
        assertThat(progress.seen().secondsLeft()).isEmpty();
    }

    @Test
    void as_long_as_nothing_is_done_no_time_is_foretold() {
        progress.expect(new Extent("rows", 1_000, 500, 500));
        pass(60);

        assertThat(progress.seen().percent()).isEqualTo(50);
        assertThat(progress.seen().perSecond()).isEmpty();
        assertThat(progress.seen().secondsLeft()).isEmpty();
    }

    @Test
    void only_what_is_done_is_100_percent_and_then_no_time_is_left() {
        progress.expect(new Extent("rows", 1_000, 0, 0));
        pass(2);
        progress.handled(9, 999);
        assertThat(progress.seen().percent()).isEqualTo(99);
        assertThat(progress.seen().secondsLeft()).hasValue(1);

        progress.handled(1, 1);

        assertThat(progress.seen().percent()).isEqualTo(100);
        assertThat(progress.seen().secondsLeft()).isEmpty();
    }

    @Test
    void a_step_of_unknown_length_has_only_its_time() {
        progress.begin("publish");
        pass(7);

        assertThat(progress.seen().isCounted()).isFalse();
        assertThat(progress.seen().seconds()).isEqualTo(7);
    }

    @Test
    void no_bytes_at_all_are_a_step_of_unknown_length() {
        progress.begin("readEstimates");
        progress.expect(new Extent("rows", 0, 0, 0));

        assertThat(progress.seen().isCounted()).isFalse();
    }

    @Test
    void the_next_step_begins_at_nothing() {
        progress.begin("measure");
        progress.expect(Extent.of("obligations", 10, 0));
        pass(9);
        progress.handled(10);
        progress.begin("propose");

        assertThat(progress.seen()).isEqualTo(new HowFar("propose", Extent.UNKNOWN, 0, 0, 0));
    }

    @Test
    void a_thousand_million_rows_a_day_long_are_counted_right() {
        progress.expect(new Extent("rows", 150_000_000_000L, 0, 0));
        pass(86_400);
        progress.handled(500_000_000, 75_000_000_000L);

        assertThat(progress.seen().percent()).isEqualTo(50);
        assertThat(progress.seen().perSecond()).hasValue(5_787);
        assertThat(progress.seen().secondsLeft()).hasValue(86_400);
    }

    private void pass(long seconds) {
        watch.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
