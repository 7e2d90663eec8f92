package org.quarterclose.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Follows line ids while a file is read, with a few numbers an obligation, to prove for most that none repeats. */
public final class LineSpans {

    private final Map<Integer, Span> spans = new HashMap<>();
    private Span recent = new Span(-1);

    private static final class Span {

        private final int obligation;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private boolean ordered = true;
        private long lines;

        Span(int obligation) {
            this.obligation = obligation;
        }

        void add(long id) {
            ordered &= id > last && id != LineId.NOT_WHOLE;
            first = Math.min(first, id);
            last = Math.max(last, id);
            lines++;
        }
    }

    void add(int obligation, long id) {
        if (recent.obligation != obligation) {
            recent = spans.computeIfAbsent(obligation, Span::new);
        }
        recent.add(id);
    }

    List<LineSpan> sorted() {
        return spans.values().stream()
                .map(span -> new LineSpan(span.obligation, span.first, span.last, span.ordered, span.lines))
                .sorted(Comparator.comparingInt(LineSpan::obligation))
                .toList();
    }

    /**
     * The obligations whose line ids are not proven unique by the spans of all parts, with how many lines have an id.
     * Empty for files whose lines are numbered upwards.
     */
    public static Map<Integer, Long> suspects(List<LineSpan> allParts) {
        Map<Integer, List<LineSpan>> byObligation = new HashMap<>();
        allParts.forEach(span -> byObligation
                .computeIfAbsent(span.obligation(), obligation -> new ArrayList<>())
                .add(span));
        Map<Integer, Long> suspects = new TreeMap<>();
        byObligation.forEach((obligation, spans) -> {
            if (!areApart(spans)) {
                suspects.put(
                        obligation, spans.stream().mapToLong(LineSpan::lines).sum());
            }
        });
        return suspects;
    }

    private static boolean areApart(List<LineSpan> spans) {
        spans.sort(Comparator.comparingLong(LineSpan::first));
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i - 1).isApartFrom(spans.get(i))) {
                return false;
            }
        }
        return spans.get(0).ordered();
    }
}
