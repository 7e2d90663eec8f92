package org.quarterclose.basics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Problems of one kind in one column of one file, which a person reads as one line when they are many.
 *
 * @param first the first of them by place
 * @param count how many there are
 */
public record ProblemGroup(List<Problem> first, long count) {

    /** So many are told one by one. */
    public static final int TOLD = 3;

    public ProblemGroup {
        first = List.copyOf(first);
    }

    /** Whether they are told in one line. */
    public boolean isTogether() {
        return count > TOLD;
    }

    /** The place of the first, and what is to be known of the others: {@code a.csv:3, 4, 5 and 997 more}. */
    public String places() {
        String lines = first.stream()
                .skip(1)
                .map(problem -> ", " + problem.place().line())
                .collect(Collectors.joining());
        long more = count - first.size();
        return first.get(0).place()
                + lines
                + (more == 0 ? "" : " and " + String.format(Locale.ROOT, "%,d", more) + " more");
    }

    /** The groups as lines, in the order of their first places: few of a kind one by one. */
    public static List<ProblemGroup> lines(List<ProblemGroup> groups) {
        List<ProblemGroup> lines = new ArrayList<>();
        for (ProblemGroup group : groups) {
            if (group.isTogether()) {
                lines.add(group);
            } else {
                group.first.forEach(problem -> lines.add(new ProblemGroup(List.of(problem), 1)));
            }
        }
        lines.sort(Comparator.comparing((ProblemGroup line) -> line.first.get(0), Problem.BY_PLACE));
        return lines;
    }

    /** Takes problems one by one, in the order of places, and keeps of each kind the first and their number. */
    public static final class Collector {

        private final Map<List<String>, List<Problem>> first = new LinkedHashMap<>();
        private final Map<List<String>, Long> counts = new LinkedHashMap<>();

        public void add(Problem problem) {
            List<String> kind = List.of(problem.code().name(), problem.place().file(), problem.column());
            counts.merge(kind, 1L, Long::sum);
            List<Problem> kept = first.computeIfAbsent(kind, any -> new ArrayList<>());
            if (kept.size() < TOLD) {
                kept.add(Objects.requireNonNull(problem));
            }
        }

        public List<ProblemGroup> groups() {
            return first.entrySet().stream()
                    .map(one -> new ProblemGroup(one.getValue(), counts.get(one.getKey())))
                    .toList();
        }
    }
}
