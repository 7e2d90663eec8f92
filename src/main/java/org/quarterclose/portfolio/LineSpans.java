package org.quarterclose.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quarterclose.portfolio.LineSpan.Ids;

/** Follows line ids while a file is read, with a few numbers an obligation, to prove for most that none repeats. */
public final class LineSpans {

    private final Map<Integer, Span> spans = new LinkedHashMap<>();
    private Span recent = new Span(-1);

    private static final class Span {

        private final int obligation;
        private long lines;
        private long firstLine;
        private long lastLine;
        private long ids;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private boolean ordered = true;

        Span(int obligation) {
            this.obligation = obligation;
        }

        void addLine(long fileLine) {
            firstLine = lines == 0 ? fileLine : firstLine;
            lastLine = fileLine;
            lines++;
        }

        void addId(long id) {
            ordered &= id > last && id != LineId.NOT_WHOLE;
            first = Math.min(first, id);
            last = Math.max(last, id);
            ids++;
        }

        LineSpan span() {
            return new LineSpan(obligation, lines, firstLine, lastLine, new Ids(ids, first, last, ordered));
        }
    }

    /** Takes a line that has no id of its own. */
    void add(int obligation, long fileLine) {
        if (recent.obligation != obligation) {
            recent = spans.computeIfAbsent(obligation, Span::new);
        }
        recent.addLine(fileLine);
    }

    void add(int obligation, long fileLine, long id) {
        add(obligation, fileLine);
        recent.addId(id);
    }

    List<LineSpan> all() {
        return spans.values().stream().map(Span::span).toList();
    }

    /**
     * The obligations whose line ids are not proven unique by the spans of all parts, with how many lines have an id.
     * Empty for files whose lines are numbered upwards.
     */
    public static Map<Integer, Long> suspects(List<LineSpan> allParts) {
        Map<Integer, List<Ids>> byObligation = new HashMap<>();
        allParts.stream()
                .filter(span -> span.ids().count() > 0)
                .forEach(span -> byObligation
                        .computeIfAbsent(span.obligation(), obligation -> new ArrayList<>())
                        .add(span.ids()));
        Map<Integer, Long> suspects = new TreeMap<>();
        byObligation.forEach((obligation, spans) -> {
            if (!areApart(spans)) {
                suspects.put(obligation, spans.stream().mapToLong(Ids::count).sum());
            }
        });
        return suspects;
    }

    private static boolean areApart(List<Ids> spans) {
        spans.sort(Comparator.comparingLong(Ids::first));
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i - 1).isApartFrom(spans.get(i))) {
                return false;
            }
        }
        return spans.get(0).ordered();
    }
}
