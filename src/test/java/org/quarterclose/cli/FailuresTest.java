package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {

    private final StringWriter errors = new StringWriter();

    @Test
    void a_bug_ends_with_1_names_itself_and_its_run_first_and_only_then_shows_where_it_happened() {
        String run = ThisMachine.origin("accountant").runId();

        assertThat(ended(() -> {
                    throw new IllegalStateException("the books\nhave no back");
                }))
                .isEqualTo(1);
        assertThat(errors.toString().lines().toList())
                .startsWith(
                        "quarter-close: a bug of this program: the books",
                        "What was not finished is undone. Please report it as run " + run + ", with what follows.")
                .anyMatch(line -> line.contains("FailuresTest"));
    }

    @Test
    void who_runs_out_of_memory_is_told_how_to_give_more() {
        assertThat(ended(() -> {
                    throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
                }))
                .isEqualTo(75);
        assertThat(errors.toString().lines())
                .singleElement()
                .asString()
                .startsWith("quarter-close: try again later: the program needs more memory than the ")
                .contains("QUARTER_CLOSE_JAVA_OPTIONS=-Xmx");
    }

    private int ended(Callable<Integer> act) {
        return new CommandLine(new Act(act))
                .setErr(new PrintWriter(errors, true))
                .setExecutionExceptionHandler(new Failures())
                .execute();
    }

    @Command(name = "act")
    private record Act(Callable<Integer> act) implements Callable<Integer> {

        @Override
        public Integer call() throws Exception {
            return act.call();
        }
    }
}
