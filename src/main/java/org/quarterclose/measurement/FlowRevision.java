package org.quarterclose.measurement;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.LayerMovement.Recognition;
import org.quarterclose.policy.ClosePolicy.DownwardRevisions;

/**
 * Takes the layers of an obligation to a new estimate of its flows (ASC 410-20-35-8). Flows that only move to another
 * day keep their layer and its rate. Flows that are more than all layers hold are a new layer at the current rate;
 * flows that are fewer leave at the rate of their layer, or of all layers of that day alike where the policy says so. A
 * rate that changed alone changes nothing.
 */
final class FlowRevision {

    private final LayersInQuarter layers;
    private final Recognition current;
    private final DownwardRevisions rule;

    /** @param current what a new layer of this quarter is recognised with */
    FlowRevision(LayersInQuarter layers, Recognition current, DownwardRevisions rule) {
        this.layers = layers;
        this.current = current;
        this.rule = rule;
    }

    private record Gap(LocalDate day, Money amount) {

        Gap less(Money taken) {
            return new Gap(day, amount.minus(taken));
        }
    }

    /** What a layer gives. */
    private record Part(LayerMovement row, Money amount) {}

    void to(SortedMap<LocalDate, Money> flows) {
        Deque<Gap> tooMany = new ArrayDeque<>();
        Deque<Gap> missing = new ArrayDeque<>();
        gaps(flows).forEach((day, gap) -> {
            if (gap.isNegative()) {
                tooMany.add(new Gap(day, gap.negated()));
            } else if (gap.isPositive()) {
                missing.add(new Gap(day, gap));
            }
        });
        while (!tooMany.isEmpty() && !missing.isEmpty()) {
            move(tooMany, missing);
        }
        tooMany.forEach(gap -> parts(gap).forEach(part -> layers.remove(part.row(), part.amount())));
        missing.forEach(gap -> layers.add(current, gap.day(), gap.amount()));
    }

    /** What each day should have more than it has; negative where it has too much. */
    private SortedMap<LocalDate, Money> gaps(SortedMap<LocalDate, Money> flows) {
        SortedMap<LocalDate, Money> gaps = new TreeMap<>(flows);
        layers.rows()
                .forEach(row -> gaps.merge(row.spendOn(), row.undiscounted().negated(), Money::plus));
        return gaps;
    }

    private void move(Deque<Gap> tooMany, Deque<Gap> missing) {
        Gap from = tooMany.remove();
        Gap to = missing.remove();
        Money moved = from.amount().min(to.amount());
        parts(new Gap(from.day(), moved)).forEach(part -> layers.move(part.row(), part.amount(), to.day()));
        if (from.amount().compareTo(moved) > 0) {
            tooMany.addFirst(from.less(moved));
        }
        if (to.amount().compareTo(moved) > 0) {
            missing.addFirst(to.less(moved));
        }
    }

    private List<Part> parts(Gap gap) {
        List<LayerMovement> rows = new ArrayList<>(layers.rows().stream()
                .filter(row ->
                        row.spendOn().equals(gap.day()) && row.undiscounted().isPositive())
                .toList());
        Collections.reverse(rows);
        List<Part> parts = new ArrayList<>();
        Gap left = gap;
        Money held = rows.stream()
                .map(LayerMovement::undiscounted)
                .reduce(Money::plus)
                .orElseThrow();
        for (LayerMovement row : rows) {
            Money part = part(row, left.amount(), held);
            held = held.minus(row.undiscounted());
            left = left.less(part);
            if (part.isPositive()) {
                parts.add(new Part(row, part));
            }
        }
        return parts;
    }

    /** The latest layer gives first; or all give alike, of what is left of both. */
    private Money part(LayerMovement row, Money wanted, Money held) {
        return switch (rule) {
            case LATEST_LAYER -> wanted.min(row.undiscounted());
            case WEIGHTED_AVERAGE -> layers.share(wanted, row.undiscounted(), held);
        };
    }
}
