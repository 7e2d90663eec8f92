package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.util.List;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurement.Range;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.QuarterRates;

/**
 * Finds the balance that the books must carry for a clean-up or a claim at the quarter end, classifying before
 * measuring:
 *
 * <ol>
 *   <li>released, with the document that says so: nothing (ASC 405-20-40-1);
 *   <li>settled for good, without a cost to come: nothing (ASC 405-20-40-1);
 *   <li>reasonably possible or remote: nothing; the high end of the reasonably possible is disclosed (ASC 450-20-50-3);
 *   <li>probable: our share of the best estimate of each line, of its low end where there is none (ASC 450-20-30-1), a
 *       clean-up with fixed timing at its present value ({@link FixedTiming});
 *   <li>probable without any line to measure: what the books carry already, never zero by silence.
 * </ol>
 *
 * <p>Amounts are the remaining cost at the quarter end, never negative, rounded once an obligation by the policy's
 * mode. Lines about conditions after the quarter end count for nothing here (ASC 855-10-25-3): the rule names them.
 */
public final class Measurer {

    private final ClosePolicy policy;
    private final FiscalQuarter quarter;
    private final FixedTiming timing;

    /** @param rates of the quarter, for what is discounted */
    public Measurer(ClosePolicy policy, FiscalQuarter quarter, QuarterRates rates) {
        this.policy = policy;
        this.quarter = quarter;
        this.timing = new FixedTiming(policy, quarter, rates);
    }

    /** Without rates: nothing is discounted. */
    public Measurer(ClosePolicy policy, FiscalQuarter quarter) {
        this(policy, quarter, null);
    }

    /** Measures when nothing is known of what was current: a balance carried forward is then all non-current. */
    public Measurement measure(Obligation obligation, List<EstimateSum> sums, Money carried) {
        return measure(obligation, sums, new Carried(carried, Money.zero(obligation.currency())));
    }

    /**
     * @param sums the obligation's accepted estimate lines, in any order and split in any way
     * @throws IllegalArgumentException for a class this program refuses, or for another obligation's sums
     */
    public Measurement measure(Obligation obligation, List<EstimateSum> sums, Carried carried) {
        requireMeasurable(obligation, sums);
        Draft draft = draft(obligation, sums);
        if (isReleased(obligation)) {
            return draft.gone(Rule.released(obligation, policy.framework()));
        }
        if (draft.measured.isEmpty() && !carried.settlement().isEmpty()) {
            return draft.gone(SettledForGood.sentence(carried.settlement(), policy.framework()));
        }
        if (obligation.likelihood() != Likelihood.PROBABLE) {
            return draft.disclosed();
        }
        return draft.measured.isEmpty()
                ? draft.carriedForward(carried)
                : timing.of(obligation, draft.accrued(), atQuarterEnd(sums));
    }

    // A date alone is no evidence: without its document the obligation is measured like any other.
    private boolean isReleased(Obligation obligation) {
        return obligation.isReleasedBy(quarter)
                && !obligation.releaseReference().isBlank();
    }

    private Draft draft(Obligation obligation, List<EstimateSum> sums) {
        List<EstimateSum> atQuarterEnd = atQuarterEnd(sums);
        List<EstimateSum> later =
                sums.stream().filter(sum -> sum.likeness().later()).toList();
        var currentUntil = quarter.currentUntil(policy.currentPortionMonths());
        RangePoint point = RangePoint.of(policy.framework());
        return new Draft(
                obligation, OurShare.of(atQuarterEnd, currentUntil, point), OurShare.of(later, currentUntil, point));
    }

    private static List<EstimateSum> atQuarterEnd(List<EstimateSum> sums) {
        return sums.stream().filter(sum -> !sum.likeness().later()).toList();
    }

    /** What the passage of the quarter adds to a balance that was discounted at a rate (ASC 410-30-35-12). */
    public Money unwinding(Money balance, BigDecimal rate) {
        return timing.unwinding(balance, rate);
    }

    private static void requireMeasurable(Obligation obligation, List<EstimateSum> sums) {
        if (obligation.obligationClass() == ObligationClass.RETIREMENT || obligation.likelihood() == null) {
            throw new IllegalArgumentException("not measured here: " + obligation.id());
        }
        if (sums.stream().anyMatch(sum -> sum.likeness().obligation() != obligation.number())) {
            throw new IllegalArgumentException("another obligation's estimate among those of " + obligation.id());
        }
    }

    /** One obligation on its way to a measurement. */
    private final class Draft {

        private final Obligation obligation;
        private final OurShare measured;
        private final Rule rule;

        Draft(Obligation obligation, OurShare measured, OurShare later) {
            this.obligation = obligation;
            this.measured = measured;
            this.rule = new Rule(measured, cents(later.low()), cents(later.high()), later.lines(), policy.framework());
        }

        /** Nothing is owed any more. */
        Measurement gone(String sentence) {
            return new Measurement(
                    obligation.number(),
                    obligation.id(),
                    obligation.obligationClass(),
                    Basis.RELEASED,
                    Range.NONE,
                    null,
                    zero(),
                    zero(),
                    zero(),
                    0,
                    sentence);
        }

        Measurement disclosed() {
            boolean possible = obligation.likelihood() == Likelihood.REASONABLY_POSSIBLE;
            Money exposure = possible ? cents(measured.high()) : zero();
            String sentence = possible ? rule.reasonablyPossible(exposure) : rule.remote();
            return of(Basis.DISCLOSE_ONLY, new Amounts(zero(), exposure, zero()), sentence);
        }

        Measurement carriedForward(Carried carried) {
            Amounts amounts = new Amounts(carried.balance(), zero(), carried.current());
            return of(Basis.CARRIED_FORWARD, amounts, rule.carriedForward(obligation))
                    .discountedAs(carried.discounted());
        }

        Measurement accrued() {
            Money required = cents(measured.accrued());
            Money excess = cents(measured.high()).minus(required).max(zero());
            Money current = cents(measured.accruedSoon()).min(required);
            Basis basis = basis();
            return of(basis, new Amounts(required, excess, current), rule.accrued(basis));
        }

        private Basis basis() {
            if (measured.bestLines() == 0) {
                return policy.framework() == Framework.US_GAAP ? Basis.MINIMUM_OF_RANGE : Basis.MID_POINT;
            }
            return measured.bestLines() == measured.lines() ? Basis.BEST_ESTIMATE : Basis.MIXED;
        }

        private Measurement of(Basis basis, Amounts amounts, String sentence) {
            return new Measurement(
                    obligation.number(),
                    obligation.id(),
                    obligation.obligationClass(),
                    basis,
                    range(),
                    measured.shareUse().declared(),
                    amounts.required(),
                    amounts.excessExposure(),
                    amounts.current(),
                    measured.lines(),
                    sentence);
        }

        // Where only some lines have a best estimate, the low ends of the others complete it: a sum of the best
        // estimates alone could lie below the range it stands in.
        private Range range() {
            if (measured.isEmpty()) {
                return Range.NONE;
            }
            Money best = measured.bestLines() == 0 ? null : cents(measured.accrued());
            return new Range(cents(measured.low()), best, cents(measured.high()));
        }

        private Money cents(BigDecimal exact) {
            return Money.rounded(exact, obligation.currency(), policy.rounding());
        }

        private Money zero() {
            return Money.zero(obligation.currency());
        }
    }

    private record Amounts(Money required, Money excessExposure, Money current) {}
}
