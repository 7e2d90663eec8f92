package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.QuarterRates;

/** The arithmetic of a retirement obligation, written down while it is measured once more from the same facts. */
final class RetirementSteps {

    private final ClosePolicy policy;
    private final FiscalQuarter quarter;
    private final Measurement stored;

    RetirementSteps(ClosePolicy policy, FiscalQuarter quarter, Measurement stored) {
        this.policy = policy;
        this.quarter = quarter;
        this.stored = stored;
    }

    /** Measured again; the second of the two is what it came to. */
    record Told(List<Step> steps, Measurement measured) {}

    Told from(Obligation obligation, List<EstimateSum> sums, QuarterRates rates, RetirementOpening opening) {
        LayerSteps layers = new LayerSteps(policy, quarter);
        Retirement again = new RetirementMeasurer(policy, quarter, rates).measure(obligation, sums, opening, layers);
        List<Step> steps = new ArrayList<>();
        if (stored.basis() == Basis.EXPECTED_PRESENT_VALUE) {
            steps.addAll(expected(obligation, sums, rates));
        }
        steps.addAll(layers.steps());
        if (again.excessPayment().isPositive()) {
            steps.add(Step.of("Paid above the balance: a loss on settlement", again.excessPayment())
                    .citing(Citation.SETTLEMENT_LOSS.in(policy.framework())));
        }
        steps.addAll(together(again.layers()));
        return new Told(steps, again.measurement());
    }

    private List<Step> expected(Obligation obligation, List<EstimateSum> sums, QuarterRates rates) {
        List<EstimateSum> atQuarterEnd =
                sums.stream().filter(sum -> !sum.likeness().later()).toList();
        boolean begun = !obligation.incurredOn().isAfter(quarter.end());
        if (atQuarterEnd.isEmpty() || !begun || rates.carfr().isEmpty()) {
            return List.of();
        }
        Optional<SortedMap<LocalDate, Money>> flows = new ExpectedFlows(
                        rates, policy.rounding(), RangePoint.of(policy.framework()))
                .of(atQuarterEnd, obligation.currency());
        return flows.map(found -> new ExpectedFlowSteps(policy, rates).steps(atQuarterEnd, found))
                .orElse(List.of());
    }

    /** What is known of the layers when nobody has the facts any more: what is stored, and what it is worth. */
    List<Step> fromStored(List<LayerMovement> layers) {
        List<Step> steps = new ArrayList<>();
        layers.forEach(layer -> steps.add(stored(layer)));
        steps.addAll(together(layers));
        return steps;
    }

    private Step stored(LayerMovement layer) {
        BigDecimal left =
                new QuarterTime(quarter.calendar()).between(quarter.end().plusDays(1), layer.spendOn());
        Money worth = new PresentValue(policy.rounding()).of(layer.undiscounted(), layer.rate(), left);
        List<BigDecimal> columns = List.of(
                layer.opening().amount(),
                layer.accretion().amount(),
                layer.payments().amount(),
                layer.revision().amount());
        String movements =
                Written.sum(columns) + " (opening, accretion, payments, revision) = " + Written.of(layer.closing());
        String way = worth.equals(layer.closing()) && left.signum() > 0
                ? Written.of(layer.undiscounted()) + " \u00f7 " + Written.growth(layer.rate(), left) + " = "
                        + Written.of(worth) + "; "
                : "";
        return Step.of("Layer " + layer.layer() + " at " + Written.percent(layer.rate()) + ", spent by "
                        + layer.spendOn())
                .computed(way + movements, layer.closing())
                .citing(Citation.PRESENT_VALUE.in(policy.framework()))
                .asDetail();
    }

    private List<Step> together(List<LayerMovement> layers) {
        LocalDate until = quarter.currentUntil(policy.currentPortionMonths());
        List<BigDecimal> closings = layers.stream()
                .map(layer -> layer.closing().amount())
                .filter(closing -> closing.signum() != 0)
                .toList();
        String sum = closings.isEmpty() ? "0.00" : Written.sum(closings);
        Step required = Step.of("The layers together")
                .computed(sum + " = " + Written.of(stored.required()) + " required", stored.required())
                .citing(Citation.PRESENT_VALUE.in(policy.framework()));
        if (stored.required().isZero()) {
            return List.of(required);
        }
        String how = Written.of(stored.required()) + Written.MINUS + Written.of(stored.current()) + " current = "
                + Written.of(stored.noncurrent()) + " non-current";
        return List.of(
                required, Step.of("Current: the layers spent by " + until).computed(how, stored.current()));
    }
}
