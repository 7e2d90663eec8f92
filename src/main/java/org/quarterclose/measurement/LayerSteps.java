package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy;

/** Writes down the arithmetic of each change of a layer as it happens. */
final class LayerSteps implements LayerWitness {

    private final ClosePolicy policy;
    private final FiscalQuarter quarter;
    private final PresentValue value;
    private final List<Change> changes = new ArrayList<>();

    LayerSteps(ClosePolicy policy, FiscalQuarter quarter) {
        this.policy = policy;
        this.quarter = quarter;
        this.value = new PresentValue(policy.rounding());
    }

    @Override
    public void changed(Change change) {
        changes.add(change);
    }

    /** In the order in which the changes happened; one that changed nothing is no step. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (isSeen(change)) {
                steps.add(step(change, i == 0 ? null : changes.get(i - 1)));
            }
        }
        return steps;
    }

    private static boolean isSeen(Change change) {
        return !moved(change).isZero()
                || !change.before().undiscounted().equals(change.after().undiscounted());
    }

    private Step step(Change change, Change last) {
        String how = arithmetic(change, last);
        Money moved = moved(change);
        boolean fromNothing = change.before().closing().isZero() && change.way() == Way.WORTH;
        String way = fromNothing ? how : how + (how.isEmpty() ? "" : "; ") + difference(change);
        return Step.of(words(change))
                .computed(way, moved)
                .citing(citation(change.cause()))
                .asDetail();
    }

    private static Money moved(Change change) {
        return change.after().closing().minus(change.before().closing());
    }

    private String words(Change change) {
        LayerMovement layer = change.after();
        String what = switch (change.cause()) {
            case TIME -> "time passes";
            case RECOGNITION -> "recognised on " + layer.incurredOn();
            case PAYMENT -> "a payment takes the same part of the flows as of the balance";
            case MORE_FLOWS -> "more flows, at the rate of today";
            case FEWER_FLOWS -> "fewer flows, at the rate of the layer";
            case FLOWS_MOVED_AWAY -> "flows go to another day";
            case FLOWS_MOVED_HERE -> "flows come from another day and keep their rate";
            case RELEASE -> "taken off";
        };
        return "Layer " + layer.layer() + " at " + Written.percent(layer.rate()) + ", spent by " + layer.spendOn()
                + ": " + what + flows(change);
    }

    private static String flows(Change change) {
        Money before = change.before().undiscounted();
        Money after = change.after().undiscounted();
        if (before.equals(after) || change.cause() == Cause.RECOGNITION) {
            return "";
        }
        return " (flows " + Written.of(before) + " to " + Written.of(after) + ")";
    }

    private String arithmetic(Change change, Change last) {
        LayerMovement before = change.before();
        LayerMovement after = change.after();
        String closing = Written.of(after.closing());
        return switch (change.way()) {
            case WORTH -> worth(after, time(change)) + " = " + closing;
            case DUE -> "the flows are due: " + closing;
            case GROWN ->
                Written.of(before.closing()) + " \u00d7 " + Written.growth(after.rate(), passed(after.spendOn()))
                        + " = " + closing;
            case LESS ->
                "flows " + Written.of(before.undiscounted()) + " \u00d7 " + closing + " \u00f7 "
                        + Written.of(before.closing()) + " = " + Written.of(after.undiscounted());
            case PART ->
                Written.of(before.closing()) + " \u00d7 " + Written.of(after.undiscounted()) + " \u00f7 "
                        + Written.of(before.undiscounted()) + " = " + closing;
            case DIFFERENCE -> different(before, after) + " = " + closing;
            case AS_FAR -> asFar(change, last) + " = " + closing;
            case NOTHING -> "";
        };
    }

    private static String difference(Change change) {
        Money before = change.before().closing();
        Money after = change.after().closing();
        String name = switch (change.cause()) {
            case TIME -> " accretion";
            case RECOGNITION -> " recognised";
            case PAYMENT -> " paid";
            case RELEASE -> " taken off";
            default -> " revision";
        };
        return Written.of(after) + Written.MINUS + Written.of(before) + " = " + Written.of(after.minus(before)) + name;
    }

    private String worth(LayerMovement layer, BigDecimal quarters) {
        String flows = Written.of(layer.undiscounted());
        return quarters.signum() == 0 ? flows : flows + " \u00f7 " + Written.growth(layer.rate(), quarters);
    }

    private String different(LayerMovement before, LayerMovement after) {
        BigDecimal left = left(after.spendOn());
        Money was = value.of(before.undiscounted(), before.rate(), left);
        Money is = value.of(after.undiscounted(), after.rate(), left);
        return Written.of(before.closing()) + " + (" + worth(after, left) + ")" + Written.MINUS + "("
                + worth(before, left) + ") = " + Written.of(before.closing()) + " + " + Written.of(is) + Written.MINUS
                + Written.of(was);
    }

    // What was taken off the other day keeps its distance from its worth.
    private String asFar(Change change, Change last) {
        LayerMovement before = change.before();
        LayerMovement after = change.after();
        Money flow = after.undiscounted().minus(before.undiscounted());
        Money taken = last.before().closing().minus(last.after().closing());
        Money was = value.of(flow, after.rate(), left(last.before().spendOn()));
        Money is = value.of(flow, after.rate(), left(after.spendOn()));
        String moved = was.isZero()
                ? Written.of(taken)
                : Written.of(taken) + " \u00d7 " + Written.of(is) + " \u00f7 " + Written.of(was);
        return before.closing().isZero() ? moved : Written.of(before.closing()) + " + " + moved;
    }

    /** Quarters that are left of a layer when its worth was taken. */
    private BigDecimal time(Change change) {
        LayerMovement layer = change.after();
        return change.cause() == Cause.RECOGNITION
                ? time().between(layer.incurredOn(), layer.spendOn())
                : left(layer.spendOn());
    }

    private QuarterTime time() {
        return new QuarterTime(quarter.calendar());
    }

    private BigDecimal left(LocalDate spendOn) {
        return time().between(quarter.end().plusDays(1), spendOn);
    }

    private BigDecimal passed(LocalDate spendOn) {
        return time().between(quarter.start(), spendOn).subtract(left(spendOn));
    }

    private String citation(Cause cause) {
        Citation citation = switch (cause) {
            case TIME -> Citation.LAYER_TIME;
            case RECOGNITION -> Citation.PRESENT_VALUE;
            case PAYMENT -> Citation.PAYMENT;
            case RELEASE -> Citation.RELEASED;
            default -> Citation.FLOWS_CHANGED;
        };
        return citation.in(policy.framework());
    }
}
