package org.quarterclose.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Everything measured so far. */
final class Runs {

    private final List<Run> runs = new ArrayList<>();

    void add(Run run) {
        runs.add(run);
        System.out.printf(
                "%,11d lines  round %d  %-28s %9.2f s  CPU %8.2f s%s%n",
                run.lines(),
                run.round(),
                run.subject(),
                run.cost().wallMillis() / 1000.0,
                run.cost().cpuMillis() / 1000.0,
                run.parts().isEmpty() ? "" : "  " + run.parts());
    }

    List<Run> all() {
        return runs;
    }

    List<Run> of(String subject, int lines) {
        return runs.stream()
                .filter(run -> run.subject().equals(subject) && run.lines() == lines)
                .toList();
    }

    Set<String> subjects(int lines) {
        Set<String> subjects = new LinkedHashSet<>();
        runs.stream().filter(run -> run.lines() == lines).forEach(run -> subjects.add(run.subject()));
        return subjects;
    }

    /** The median of what was measured, or nothing. */
    OptionalDouble median(String subject, int lines, ToLongFunction<Run> what) {
        return median(of(subject, lines).stream().mapToLong(what).toArray());
    }

    static OptionalDouble median(long... values) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        long[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0);
    }
}
