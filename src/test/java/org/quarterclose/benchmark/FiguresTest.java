package org.quarterclose.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the benchmark makes of what it measured; nothing is measured here. */
class FiguresTest {

    private static final int FIVE = 5_000_000;

    @TempDir
    Path folder;

    @Test
    void the_median_is_the_middle_or_between_the_two_in_the_middle() {
        assertThat(Runs.median(5, 1, 9)).hasValue(5);
        assertThat(Runs.median(4, 1, 9, 6)).hasValue(5);
        assertThat(Runs.median()).isEmpty();
    }

    @Test
    void a_goal_is_met_not_met_or_not_measured() {
        assertThat(Goal.atMost("figure", 0.75, OptionalDouble.of(0.75)).verdict())
                .isEqualTo("met");
        assertThat(Goal.atMost("figure", 0.75, OptionalDouble.of(0.76)).verdict())
                .isEqualTo("**not met**");
        assertThat(Goal.atLeast("figure", 10, OptionalDouble.of(9.9)).verdict()).isEqualTo("**not met**");
        assertThat(Goal.atLeast("figure", 10, OptionalDouble.empty()).verdict()).isEqualTo("not measured");
    }

    @Test
    void the_job_is_held_against_the_copy_of_the_same_lines() {
        Runs runs = new Runs(line -> {});
        runs.add(new Run(Run.COPY, FIVE, 1, new Cost(10_000, 10_000, 0, 0, 0), Map.of()));
        runs.add(new Run(Run.OURS, FIVE, 1, new Cost(9_000, 12_000, 0, 0, 0), Map.of(Run.JOB, 7_000L)));

        List<Goal> goals = new Goals(runs).all();

        assertThat(goals).contains(Goal.atMost("job / A, 5M lines", 0.75, OptionalDouble.of(0.7)));
        assertThat(goals).contains(Goal.atMost("whole process / A, 5M lines", 0.95, OptionalDouble.of(0.9)));
        assertThat(goals).contains(Goal.atMost("CPU seconds / A's, 5M lines", 1.3, OptionalDouble.of(1.2)));
    }

    @Test
    void a_file_is_halved_between_records_and_both_halves_have_the_header() throws IOException {
        Path file = folder.resolve("whole.csv");
        Files.writeString(file, "id,text\n1,a\n2,\"broken\nin two\"\n3,c\n");

        List<Path> halves = Halves.cut(file, folder);

        assertThat(Files.readString(halves.get(0))).isEqualTo("id,text\n1,a\n2,\"broken\nin two\"\n");
        assertThat(Files.readString(halves.get(1))).isEqualTo("id,text\n3,c\n");
    }
}
