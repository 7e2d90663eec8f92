package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.LayerMovement.Recognition;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.QuarterRates;

/**
 * Measures an asset retirement obligation (ASC 410-20) layer by layer at the quarter end:
 *
 * <ol>
 *   <li>what was carried grows by the passage of time, each layer at its own rate (ASC 410-20-35-5);
 *   <li>a first recognition is the present value of the expected flows on its day (ASC 410-20-30-1);
 *   <li>payments come off what is due first;
 *   <li>a changed estimate changes layers (ASC 410-20-35-8), a release or a settlement for good ends them (ASC
 *       405-20-40-1). Without an estimate, or without the rates it needs, the layers are carried forward.
 * </ol>
 *
 * <p>IAS 37 knows no layers of different rates: when the rate has changed, all flows are measured at that of today.
 *
 * <p>Lines about conditions after the quarter end count for nothing here (ASC 855-10-25-3).
 */
public final class RetirementMeasurer {

    private final ClosePolicy policy;
    private final FiscalQuarter quarter;
    private final QuarterRates rates;
    private final PresentValue value;

    public RetirementMeasurer(ClosePolicy policy, FiscalQuarter quarter, QuarterRates rates) {
        this.policy = policy;
        this.quarter = quarter;
        this.rates = rates;
        this.value = new PresentValue(policy.rounding());
    }

    /** @param sums the obligation's accepted estimate lines, in any order and split in any way */
    public Retirement measure(Obligation obligation, List<EstimateSum> sums, RetirementOpening opening) {
        return measure(obligation, sums, opening, LayerWitness.NOBODY);
    }

    /** The same, and a witness is told of each change of a layer. */
    Retirement measure(Obligation obligation, List<EstimateSum> sums, RetirementOpening opening, LayerWitness witness) {
        List<EstimateSum> atQuarterEnd =
                sums.stream().filter(sum -> !sum.likeness().later()).toList();
        return new Draft(obligation, atQuarterEnd, opening, witness).measured();
    }

    /** One obligation on its way through the quarter. */
    private final class Draft {

        private final Obligation obligation;
        private final List<EstimateSum> sums;
        private final RetirementOpening opening;
        private final LayersInQuarter layers;

        Draft(Obligation obligation, List<EstimateSum> sums, RetirementOpening opening, LayerWitness witness) {
            this.obligation = obligation;
            this.sums = sums;
            this.opening = opening;
            this.layers = new LayersInQuarter(quarter, value, Money.zero(obligation.currency()), witness);
        }

        Retirement measured() {
            layers.open(opening.layers());
            Optional<SortedMap<LocalDate, Money>> flows = flows();
            if (!opening.recognised()) {
                flows.ifPresent(this::recognise);
            }
            Money incurred = layers.revision();
            Money excess = layers.pay(opening.paid());
            boolean over = isReleased() || !opening.settlement().isEmpty() && flows.isEmpty();
            if (over) {
                layers.release();
            } else if (opening.recognised() || opening.paid().isPositive()) {
                flows.or(this::atAnotherRate).ifPresent(this::revise);
            }
            return new Retirement(measurement(flows.isPresent(), over), layers.rows(), incurred, over, excess);
        }

        /** What is expected to be spent; empty when there is nothing to measure by. */
        private Optional<SortedMap<LocalDate, Money>> flows() {
            boolean begun = !obligation.incurredOn().isAfter(quarter.end());
            if (sums.isEmpty() || !begun || rates.carfr().isEmpty()) {
                return Optional.empty();
            }
            return new ExpectedFlows(rates, policy.rounding(), RangePoint.of(policy.framework()))
                    .of(sums, obligation.currency());
        }

        private void recognise(SortedMap<LocalDate, Money> flows) {
            Recognition first = new Recognition(1, obligation.incurredOn(), rate());
            flows.forEach((day, flow) -> layers.recognise(first, day, flow));
        }

        /** Under IAS 37 flows without a new estimate are measured anew as well when the rate has changed. */
        private Optional<SortedMap<LocalDate, Money>> atAnotherRate() {
            boolean changed = policy.framework() == Framework.IAS_37
                    && rates.carfr().filter(layers::isAtAnotherRate).isPresent();
            return changed ? Optional.of(layers.flows()) : Optional.empty();
        }

        private void revise(SortedMap<LocalDate, Money> flows) {
            if (policy.framework() == Framework.IAS_37 && layers.isAtAnotherRate(rate())) {
                layers.release();
            }
            Recognition current = new Recognition(layers.nextLayer(), quarter.end(), rate());
            new FlowRevision(layers, current, policy.downwardRevisions()).to(flows);
        }

        private BigDecimal rate() {
            return rates.carfr().orElseThrow();
        }

        private boolean isReleased() {
            return obligation.isReleasedBy(quarter)
                    && !obligation.releaseReference().isBlank();
        }

        private Measurement measurement(boolean estimated, boolean over) {
            LayerTotals totals = LayerTotals.of(
                    layers.rows(), quarter.currentUntil(policy.currentPortionMonths()), obligation.currency());
            RetirementRule rule = new RetirementRule(obligation, totals, quarter, policy.framework());
            if (!over) {
                return totals.measurement(obligation, rule.sentence(estimated), lines());
            }
            return totals.gone(
                    obligation,
                    isReleased()
                            ? Rule.released(obligation, policy.framework())
                            : SettledForGood.sentence(opening.settlement(), policy.framework()));
        }

        private long lines() {
            return sums.stream().mapToLong(EstimateSum::lines).sum();
        }
    }
}
