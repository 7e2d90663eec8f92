package org.quarterclose.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.EstimateSum.Likeness;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Recovery;
import org.quarterclose.rollforward.QuarterEvents;

/**
 * One obligation in one quarter, row by row.
 *
 * @param lines estimate lines, each by itself
 * @param events each activity by itself
 * @param settlement how it was settled for good; empty when it was not
 * @param claims its recoveries
 * @param collected what came in for them
 * @param apart whether the lines are handed over one by one, in their order
 */
record Happening(
        Obligation obligation,
        List<EstimateSum> lines,
        List<QuarterEvents> events,
        String settlement,
        List<Recovery> claims,
        Money collected,
        boolean apart) {

    /** The lines as the portfolio hands them over: those that are alike are one sum. */
    List<EstimateSum> sums() {
        if (apart) {
            return lines;
        }
        Map<Likeness, EstimateSum> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.likeness(), line, EstimateSum::plus));
        return List.copyOf(sums.values());
    }

    QuarterEvents event() {
        return events.stream().reduce(QuarterEvents.none(obligation.currency()), QuarterEvents::plus);
    }

    /** The same rows in another order, each line by itself. */
    Happening inOrder(UnaryOperator<List<?>> order) {
        return new Happening(
                obligation,
                ordered(order, lines),
                ordered(order, events),
                settlement,
                ordered(order, claims),
                collected,
                true);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> ordered(UnaryOperator<List<?>> order, List<T> rows) {
        return (List<T>) order.apply(rows);
    }
}
