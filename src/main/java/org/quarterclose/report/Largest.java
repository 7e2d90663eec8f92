package org.quarterclose.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The rows with the largest weights of a stream of any length: keeps no more than its limit. Of equal weights the
 * earlier rows stay, so that the choice is always the same.
 */
final class Largest<T> {

    private record Weighed<T>(T row, BigDecimal weight, long position) {}

    private static final Comparator<Weighed<?>> LIGHTEST_FIRST = Comparator.<Weighed<?>, BigDecimal>comparing(
                    Weighed::weight)
            .thenComparing(
                    Comparator.<Weighed<?>, Long>comparing(Weighed::position).reversed());

    private final int limit;
    private final PriorityQueue<Weighed<T>> rows = new PriorityQueue<>(LIGHTEST_FIRST);
    private long seen;

    Largest(int limit) {
        this.limit = limit;
    }

    void add(T row, BigDecimal weight) {
        rows.add(new Weighed<>(row, weight, seen++));
        if (rows.size() > limit) {
            rows.poll();
        }
    }

    /** How many rows there were, kept or not. */
    long seen() {
        return seen;
    }

    boolean leftOut() {
        return seen > rows.size();
    }

    /** The rows kept, in the order in which they came. */
    List<T> inOrder() {
        return sorted(Comparator.comparing(Weighed::position));
    }

    /** The rows kept, the largest first. */
    List<T> largestFirst() {
        return sorted(LIGHTEST_FIRST.reversed());
    }

    private List<T> sorted(Comparator<? super Weighed<T>> order) {
        List<Weighed<T>> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted.stream().map(Weighed::row).toList();
    }
}
