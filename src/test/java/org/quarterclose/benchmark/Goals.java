package org.quarterclose.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import org.quarterclose.benchmark.peer.PeerWay;
import org.quarterclose.generator.QuarterGenerator.Stray;

/** What the program should be able to do, held against what was measured. */
final class Goals {

    private static final int SMALL = 100_000;
    private static final int MILLION = 1_000_000;
    private static final int FIVE = 5_000_000;
    private static final ToLongFunction<Run> WALL = run -> run.cost().wallMillis();
    private static final ToLongFunction<Run> CPU = run -> run.cost().cpuMillis();
    private static final ToLongFunction<Run> MEMORY = run -> run.cost().javaPeakKb();

    private final Runs runs;

    Goals(Runs runs) {
        this.runs = runs;
    }

    List<Goal> all() {
        List<Goal> goals = new ArrayList<>();
        goals.add(Goal.atMost("job / A, 5M lines", 0.75, ratio(job(FIVE), wall(Run.COPY, FIVE))));
        goals.add(Goal.atMost("job / A, 1M lines", 0.95, ratio(job(MILLION), wall(Run.COPY, MILLION))));
        goals.add(Goal.atMost("job / A2, 5M lines", 1.2, ratio(job(FIVE), wall(Run.TWO_COPIES, FIVE))));
        goals.add(Goal.atMost("whole process / A, 5M lines", 0.95, ratio(wall(Run.OURS, FIVE), wall(Run.COPY, FIVE))));
        for (PeerWay way : PeerWay.values()) {
            goals.add(peer(way, "1M", MILLION, 10));
            goals.add(peer(way, "5M", FIVE, 15));
        }
        goals.add(Goal.atMost(
                "CPU seconds / A's, 5M lines", 1.3, ratio(median(Run.OURS, FIVE, CPU), median(Run.COPY, FIVE, CPU))));
        goals.add(Goal.atMost("job time a line, 5M / 1M lines", 1, times(ratio(job(FIVE), job(MILLION)), 0.2)));
        memory(goals);
        reading(goals);
        goals.add(Goal.atMost("re-sum / job, 5M lines", 0.1, ratio(resum(FIVE), job(FIVE))));
        goals.add(Goal.atMost("re-sum / job, 1M lines", 0.1, ratio(resum(MILLION), job(MILLION))));
        return goals;
    }

    private Goal peer(PeerWay way, String size, int lines, int times) {
        return Goal.atLeast(
                way.title() + " / whole process, " + size + " lines",
                times,
                ratio(wall(way.title(), lines), wall(Run.OURS, lines)));
    }

    private void memory(List<Goal> goals) {
        goals.add(Goal.atMost(
                "peak memory, 5M / 100k lines",
                1.2,
                ratio(median(Run.OURS, FIVE, MEMORY), median(Run.OURS, SMALL, MEMORY))));
        goals.add(Goal.atLeast("5M lines closed with -Xmx128m (times)", 1, closedInSmallHeap()));
        goals.add(Goal.atMost(
                "job, a million obligations of one line / the same lines over ten thousand",
                3,
                ratio(
                        runs.median(Extras.MANY_OBLIGATIONS, MILLION, Run::jobMillis),
                        runs.median(Extras.FEW_OBLIGATIONS, MILLION, Run::jobMillis))));
    }

    private void reading(List<Goal> goals) {
        OptionalDouble opencsv = median(Extras.reader(Reading.Way.DEFAULT_OPENCSV), MILLION, CPU);
        goals.add(Goal.atMost(
                "CPU of reader and parser / that of opencsv as it comes",
                0.45,
                ratio(median(Extras.reader(Reading.Way.RECORDS), MILLION, CPU), opencsv)));
        for (Stray stray : List.of(Stray.BARE, Stray.OPEN)) {
            goals.add(Goal.atMost(
                    Extras.stray(stray) + " in the middle of 1M lines, named after seconds",
                    1,
                    times(wall(Extras.stray(stray), MILLION), 0.001)));
        }
    }

    private OptionalDouble closedInSmallHeap() {
        if (runs.hasFailed(Extras.SMALL_HEAP)) {
            return OptionalDouble.of(0);
        }
        int closed = runs.of(Extras.SMALL_HEAP, FIVE).size();
        return closed == 0 ? OptionalDouble.empty() : OptionalDouble.of(closed);
    }

    private OptionalDouble job(int lines) {
        return runs.median(Run.OURS, lines, Run::jobMillis);
    }

    private OptionalDouble resum(int lines) {
        return runs.median(Run.OURS, lines, run -> run.parts().getOrDefault(Run.RESUM, 0L));
    }

    private OptionalDouble wall(String subject, int lines) {
        return median(subject, lines, WALL);
    }

    private OptionalDouble median(String subject, int lines, ToLongFunction<Run> what) {
        return runs.median(subject, lines, what);
    }

    static OptionalDouble ratio(OptionalDouble one, OptionalDouble other) {
        boolean known = one.isPresent() && other.isPresent() && other.getAsDouble() > 0;
        return known ? OptionalDouble.of(one.getAsDouble() / other.getAsDouble()) : OptionalDouble.empty();
    }

    private static OptionalDouble times(OptionalDouble one, double factor) {
        return one.isPresent() ? OptionalDouble.of(one.getAsDouble() * factor) : one;
    }
}
