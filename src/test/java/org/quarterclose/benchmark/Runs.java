package org.quarterclose.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Everything measured so far. */
final class Runs {

    private final Consumer<String> log;
    private final List<Run> runs = new ArrayList<>();
    private final Set<String> failed = new LinkedHashSet<>();

    /** @param log gets a line for each run */
    Runs(Consumer<String> log) {
        this.log = log;
    }

    void add(Run run) {
        runs.add(run);
        log.accept(String.format(
                Locale.ROOT,
                "%,11d lines  round %d  %-28s %9.2f s  CPU %8.2f s%s",
                run.lines(),
                run.round(),
                run.subject(),
                run.cost().wallMillis() / 1000.0,
                run.cost().cpuMillis() / 1000.0,
                run.parts().isEmpty() ? "" : "  " + run.parts()));
    }

    void addFailed(String subject, String message) {
        log.accept(subject + " failed: " + message);
        failed.add(subject);
    }

    boolean hasFailed(String subject) {
        return failed.contains(subject);
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
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0);
    }
}
