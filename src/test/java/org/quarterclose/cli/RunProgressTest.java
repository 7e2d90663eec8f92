package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quarterclose.batch.HowFar;
import org.quarterclose.batch.Progress;

/** The thread that looks: it never outlives the run's work and never harms it. */
class RunProgressTest {

    private final Progress progress = new Progress(System::nanoTime);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch looked = new CountDownLatch(2);

    @Test
    void it_looks_until_it_is_closed_and_ends_before_the_summary() throws InterruptedException {
        progress.begin("measure");
        try (RunProgress shown = new RunProgress(progress, () -> new Heard(() -> {})).begin()) {
            assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
            shown.line("a step is over");
        }
        heard.add("summary");

        assertThat(heard.get(0)).isEqualTo("measure");
        assertThat(heard).contains("a step is over").endsWith("end", "summary");
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(heard).endsWith("end", "summary");
    }

    @Test
    void what_goes_wrong_in_it_does_not_reach_the_run() throws InterruptedException {
        Heard failing = new Heard(() -> {
            throw new IllegalStateException("cannot draw");
        });
        try (RunProgress shown = new RunProgress(progress, () -> failing).begin()) {
            for (int i = 0; i < 100 && !heard.contains("end"); i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            shown.line("a step is over");
        }

        assertThat(heard).endsWith("end", "a step is over");
    }

    @Test
    void a_run_that_is_over_at_once_asks_for_no_terminal() {
        new RunProgress(progress, () -> {
                    throw new AssertionError("asked");
                })
                .begin()
                .close();

        assertThat(heard).isEmpty();
    }

    @Test
    void the_error_stream_is_itself_again_afterwards() throws InterruptedException {
        PrintStream before = System.err;
        try (RunProgress shown = new RunProgress(progress, () -> new Heard(() -> {})).begin()) {
            assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
            shown.line("a step is over");
            assertThat(System.err).isNotSameAs(before);
        }

        assertThat(System.err).isSameAs(before);
    }

    @Test
    void quiet_shows_nothing() {
        try (RunProgress quiet = RunProgress.quiet()) {
            quiet.progress().begin("measure");
            quiet.line("a step is over");
        }
    }

    private final class Heard implements ProgressView {

        private final Runnable whileLooking;

        Heard(Runnable whileLooking) {
            this.whileLooking = whileLooking;
        }

        @Override
        public void look(HowFar now) {
            heard.add(now.step());
            looked.countDown();
            whileLooking.run();
        }

        @Override
        public void line(String step) {
            heard.add(step);
        }

        @Override
        public void end(boolean stopped) {
            heard.add("end");
        }

        @Override
        public PrintStream makingRoom(PrintStream stream) {
            return new PrintStream(stream, true, StandardCharsets.UTF_8);
        }
    }
}
