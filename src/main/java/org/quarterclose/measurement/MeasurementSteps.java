package org.quarterclose.measurement;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.QuarterRates;

/**
 * A measurement in the trade's words: the rule with its paragraph, then the arithmetic from the estimate to the cent.
 * What the arithmetic comes to is compared with the measurement, so that no explanation says what was not done.
 */
public final class MeasurementSteps {

    private final ClosePolicy policy;
    private final FiscalQuarter quarter;

    public MeasurementSteps(ClosePolicy policy, FiscalQuarter quarter) {
        this.policy = policy;
        this.quarter = quarter;
    }

    /**
     * What a measurement was made from.
     *
     * @param sums in the order of likeness
     * @param layers what a retirement obligation's layers moved by; none for others
     * @param opening what a retirement obligation opened with, for others null, and when nobody knows any more
     * @param rates null when nobody knows them any more
     */
    public record Inputs(
            Obligation obligation,
            List<EstimateSum> sums,
            List<LayerMovement> layers,
            RetirementOpening opening,
            QuarterRates rates) {}

    /** The rule, and the paragraph that it rests on first. */
    public Step rule(Measurement measurement, Obligation obligation) {
        Citation citation = switch (measurement.basis()) {
            case BEST_ESTIMATE, MINIMUM_OF_RANGE, MIXED, MID_POINT -> Citation.RANGE;
            case EXPECTED_PRESENT_VALUE -> Citation.PRESENT_VALUE;
            case CARRIED_FORWARD -> Citation.CARRIED_FORWARD;
            case RELEASED -> Citation.RELEASED;
            case DISCLOSE_ONLY ->
                obligation.likelihood() == Likelihood.REMOTE ? Citation.REMOTE : Citation.REASONABLY_POSSIBLE;
        };
        return Step.of(measurement.rule(), measurement.required()).citing(citation.in(policy.framework()));
    }

    public List<Step> arithmetic(Measurement measurement, Inputs inputs) {
        List<Step> steps = new ArrayList<>();
        if (measurement.obligationClass() == ObligationClass.RETIREMENT) {
            steps.addAll(retirement(measurement, inputs));
        } else {
            LossSteps loss = new LossSteps(policy, quarter, measurement, inputs.sums());
            steps.addAll(loss.steps());
            steps.addAll(compared(measurement, loss.checked()));
        }
        steps.addAll(later(inputs.sums(), measurement.required().currency()));
        return steps;
    }

    private List<Step> retirement(Measurement measurement, Inputs inputs) {
        RetirementSteps told = new RetirementSteps(policy, quarter, measurement);
        if (inputs.opening() == null || inputs.rates() == null) {
            return told.fromStored(inputs.layers());
        }
        RetirementSteps.Told again = told.from(inputs.obligation(), inputs.sums(), inputs.rates(), inputs.opening());
        List<Step> steps = new ArrayList<>(again.steps());
        steps.addAll(compared(measurement, again.measured().required()));
        return steps;
    }

    private static List<Step> compared(Measurement measurement, Money again) {
        if (again.equals(measurement.required())) {
            return List.of();
        }
        return List.of(
                Step.of("This arithmetic does not lead to the balance of the version: it was made from other facts"
                                + " than those that are found now")
                        .computed(
                                Written.of(again) + " here, " + Written.of(measurement.required()) + " in the version",
                                again.minus(measurement.required())));
    }

    private List<Step> later(List<EstimateSum> sums, String currency) {
        List<EstimateSum> later =
                sums.stream().filter(sum -> sum.likeness().later()).toList();
        if (later.isEmpty()) {
            return List.of();
        }
        OurShare ours = OurShare.of(later, quarter.end(), RangePoint.of(policy.framework()));
        Money low = Money.rounded(ours.low(), currency, policy.rounding());
        Money high = Money.rounded(ours.high(), currency, policy.rounding());
        return List.of(Step.of(Written.lines(ours.lines())
                        + " about conditions after the quarter end: in no balance, range or exposure")
                .computed(Written.of(low) + " to " + Written.of(high) + ", disclosed only", null)
                .citing(Citation.LATER_CONDITIONS.in(policy.framework())));
    }
}
