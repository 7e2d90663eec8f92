package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.LayerMovement.Recognition;
import org.quarterclose.measurement.LayerWitness.Cause;
import org.quarterclose.measurement.LayerWitness.Change;
import org.quarterclose.measurement.LayerWitness.Way;
import org.quarterclose.portfolio.Layer;

/**
 * The layers of one retirement obligation on their way through a quarter: time first, then payments, then revisions
 * (ASC 410-20-35-3 to 35-8). Balances are rounded and movements are their differences, so that cents never pile up: a
 * layer ends at its undiscounted amount, whatever the number of quarters.
 */
final class LayersInQuarter {

    private static final Comparator<LayerMovement> ORDER =
            Comparator.comparing(LayerMovement::spendOn).thenComparing(LayerMovement::layer);

    private final FiscalQuarter quarter;
    private final QuarterTime time;
    private final PresentValue value;
    private final Money zero;
    private final LayerWitness witness;
    private final List<LayerMovement> rows = new ArrayList<>();

    LayersInQuarter(FiscalQuarter quarter, PresentValue value, Money zero, LayerWitness witness) {
        this.quarter = quarter;
        this.time = new QuarterTime(quarter.calendar());
        this.value = value;
        this.zero = zero;
        this.witness = witness;
    }

    /** Takes in what the quarter opens with and lets the quarter pass. */
    void open(List<Layer> layers) {
        layers.forEach(layer -> rows.add(accreted(LayerMovement.opening(layer))));
        rows.sort(ORDER);
    }

    // A balance that is not what its flows are worth (it was carried over from elsewhere, or rounded on a payment)
    // grows
    // from where it stands. Whatever it is, the last accretion takes it to the flows.
    private LayerMovement accreted(LayerMovement row) {
        BigDecimal atStart = time.between(quarter.start(), row.spendOn());
        BigDecimal atEnd = timeLeft(row.spendOn());
        if (atEnd.signum() == 0) {
            return told(Cause.TIME, Way.DUE, row, row.accretedTo(row.undiscounted()));
        }
        boolean isWorthIt = row.opening().equals(value.of(row.undiscounted(), row.rate(), atStart));
        Money balance = isWorthIt
                ? worth(row, row.undiscounted())
                : value.grown(row.opening(), row.rate(), atStart.subtract(atEnd));
        return told(Cause.TIME, isWorthIt ? Way.WORTH : Way.GROWN, row, row.accretedTo(balance));
    }

    private LayerMovement told(Cause cause, Way way, LayerMovement before, LayerMovement after) {
        witness.changed(new Change(cause, way, before, after));
        return after;
    }

    /** A first recognition: its worth at the start of that day, and the time from there to the quarter end. */
    void recognise(Recognition recognition, LocalDate spendOn, Money flow) {
        LayerMovement begun = LayerMovement.begun(recognition, spendOn, zero);
        BigDecimal atStart = time.between(recognition.incurredOn(), spendOn);
        Money initial = value.of(flow, recognition.rate(), atStart);
        LayerMovement first = told(Cause.RECOGNITION, Way.WORTH, begun, begun.revisedTo(flow, initial));
        rows.add(told(Cause.TIME, Way.WORTH, first, first.accretedTo(worth(begun, flow))));
        rows.sort(ORDER);
    }

    /** Takes a payment off what is due first; gives back what is above the balance. */
    Money pay(Money paid) {
        Money left = paid;
        for (int i = 0; i < rows.size(); i++) {
            LayerMovement row = rows.get(i);
            Money taken = left.min(row.closing());
            if (taken.isPositive()) {
                Money balance = row.closing().minus(taken);
                Money flows = value.part(row.undiscounted(), balance, row.closing());
                rows.set(i, told(Cause.PAYMENT, Way.LESS, row, row.paidDownTo(flows, balance)));
                left = left.minus(taken);
            }
        }
        return left;
    }

    /** Nothing is owed any more. */
    void release() {
        rows.replaceAll(row -> told(Cause.RELEASE, Way.NOTHING, row, row.revisedTo(zero, zero)));
    }

    /** Adds flows at the rate of their recognition, at the quarter end. */
    void add(Recognition recognition, LocalDate spendOn, Money flow) {
        LayerMovement row = find(recognition, spendOn);
        rows.remove(row);
        rows.add(changed(Cause.MORE_FLOWS, row, row.undiscounted().plus(flow)));
        rows.sort(ORDER);
    }

    /** Takes flows away at the rate of their layer. */
    void remove(LayerMovement row, Money flow) {
        rows.set(
                rows.indexOf(row),
                changed(Cause.FEWER_FLOWS, row, row.undiscounted().minus(flow)));
    }

    /**
     * Flows of a layer are spent on another day. A balance that is not what its flows are worth stays as much above or
     * below their worth as it was.
     */
    void move(LayerMovement row, Money flow, LocalDate day) {
        LayerMovement less =
                changed(Cause.FLOWS_MOVED_AWAY, row, row.undiscounted().minus(flow));
        Money taken = row.closing().minus(less.closing());
        Money was = worth(row, flow);
        rows.set(rows.indexOf(row), less);
        LayerMovement target = find(row.recognition(), day);
        Money worth = value.of(flow, row.rate(), timeLeft(day));
        boolean due = timeLeft(day).signum() == 0;
        boolean exact = due || row.closing().equals(worth(row, row.undiscounted()));
        rows.remove(target);
        Money flows = target.undiscounted().plus(flow);
        rows.add(
                exact
                        ? changed(Cause.FLOWS_MOVED_HERE, target, flows)
                        : told(
                                Cause.FLOWS_MOVED_HERE,
                                Way.AS_FAR,
                                target,
                                target.revisedTo(
                                        flows,
                                        target.closing().plus(was.isZero() ? taken : value.part(taken, worth, was)))));
        rows.sort(ORDER);
    }

    private LayerMovement find(Recognition recognition, LocalDate day) {
        return rows.stream()
                .filter(one ->
                        one.recognition().equals(recognition) && one.spendOn().equals(day))
                .findFirst()
                .orElseGet(() -> LayerMovement.begun(recognition, day, zero));
    }

    private LayerMovement changed(Cause cause, LayerMovement row, Money flows) {
        if (flows.isZero()) {
            return told(cause, Way.NOTHING, row, row.revisedTo(zero, zero));
        }
        Money worth = worth(row, flows);
        Money was = worth(row, row.undiscounted());
        if (row.closing().equals(was)) {
            return told(cause, Way.WORTH, row, row.revisedTo(flows, worth));
        }
        boolean less = flows.compareTo(row.undiscounted()) < 0;
        Money balance = less
                ? value.part(row.closing(), flows, row.undiscounted())
                : row.closing().plus(worth.minus(was));
        return told(cause, less ? Way.PART : Way.DIFFERENCE, row, row.revisedTo(flows, balance));
    }

    /** What flows of a layer are worth at the quarter end. */
    private Money worth(LayerMovement row, Money flows) {
        return value.of(flows, row.rate(), timeLeft(row.spendOn()));
    }

    private BigDecimal timeLeft(LocalDate spendOn) {
        return time.between(quarter.end().plusDays(1), spendOn);
    }

    /** A part of an amount in cents. */
    Money share(Money amount, Money part, Money whole) {
        return value.part(amount, part, whole);
    }

    /** In the order in which they are spent; of one day, the older layer first. */
    List<LayerMovement> rows() {
        return List.copyOf(rows);
    }

    /** Whether flows are carried at another rate than this. */
    boolean isAtAnotherRate(BigDecimal rate) {
        return rows.stream()
                .anyMatch(row -> row.undiscounted().isPositive() && row.rate().compareTo(rate) != 0);
    }

    /** What the layers hold, by day. */
    SortedMap<LocalDate, Money> flows() {
        SortedMap<LocalDate, Money> flows = new TreeMap<>();
        rows.stream()
                .filter(row -> row.undiscounted().isPositive())
                .forEach(row -> flows.merge(row.spendOn(), row.undiscounted(), Money::plus));
        return flows;
    }

    /** The number of the next recognition. */
    int nextLayer() {
        return rows.stream().mapToInt(LayerMovement::layer).max().orElse(0) + 1;
    }

    Money closing() {
        return rows.stream().map(LayerMovement::closing).reduce(zero, Money::plus);
    }

    Money revision() {
        return rows.stream().map(LayerMovement::revision).reduce(zero, Money::plus);
    }
}
