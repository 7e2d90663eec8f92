package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.measurement.Measurement.Discounted;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.QuarterRates;

/**
 * Present values of a clean-up whose amount and timing are fixed or reliably determinable (ASC 410-30-35-12): the
 * register says so, every line has its date, and the quarter has a rate. Otherwise nothing is
 * discounted. IAS 37.45 asks for it wherever dates and a rate are known. Each of the
 * obligation's figures is exact until it is rounded, once. The range stays as it will be spent.
 */
final class FixedTiming {

    private final ClosePolicy policy;
    private final FiscalQuarter quarter;
    private final QuarterRates rates;
    private final PresentValue value;

    /** @param rates null when nothing is to be discounted */
    FixedTiming(ClosePolicy policy, FiscalQuarter quarter, QuarterRates rates) {
        this.policy = policy;
        this.quarter = quarter;
        this.rates = rates;
        this.value = new PresentValue(policy.rounding());
    }

    /** The obligation at its present value, or as it is when it is not discounted. */
    Measurement of(Obligation obligation, Measurement accrued, List<EstimateSum> sums) {
        boolean fixed = policy.framework() == Framework.IAS_37
                || obligation.obligationClass() == ObligationClass.REMEDIATION && obligation.timingFixed();
        boolean dated = sums.stream().allMatch(sum -> sum.likeness().spendOn() != null);
        Optional<BigDecimal> rate = fixed && dated && rates != null ? rates.discount() : Optional.empty();
        return rate.map(found -> discounted(accrued, sums, found)).orElse(accrued);
    }

    private Measurement discounted(Measurement accrued, List<EstimateSum> sums, BigDecimal rate) {
        LocalDate currentUntil = quarter.currentUntil(policy.currentPortionMonths());
        List<EstimateSum> soon = sums.stream()
                .filter(sum -> !sum.likeness().spendOn().isAfter(currentUntil))
                .toList();
        String currency = accrued.required().currency();
        RangePoint point = RangePoint.of(policy.framework());
        Money required = worth(sums, point::of, rate, currency);
        Money high = worth(sums, EstimateSum::ourHigh, rate, currency);
        return new Measurement(
                accrued.number(),
                accrued.obligationId(),
                accrued.obligationClass(),
                accrued.basis(),
                accrued.range(),
                accrued.declaredShare(),
                required,
                high.minus(required).max(Money.zero(currency)),
                worth(soon, point::of, rate, currency).min(required),
                accrued.lines(),
                accrued.rule() + "; discounted at "
                        + rate.movePointRight(2).stripTrailingZeros().toPlainString() + " % from " + accrued.required()
                        + (policy.framework() == Framework.US_GAAP ? ", as amount and timing are fixed " : " ")
                        + Citation.FIXED_TIMING.in(policy.framework()),
                new Discounted(accrued.required(), rate));
    }

    private Money worth(
            List<EstimateSum> sums, Function<EstimateSum, BigDecimal> figure, BigDecimal rate, String currency) {
        BigDecimal exact = sums.stream()
                .map(sum -> value.exact(figure.apply(sum), rate, timeLeft(sum)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.rounded(exact, currency, policy.rounding());
    }

    private BigDecimal timeLeft(EstimateSum sum) {
        return new QuarterTime(quarter.calendar())
                .between(quarter.end().plusDays(1), sum.likeness().spendOn());
    }

    /** What the passage of a quarter adds to a balance that was discounted at a rate. */
    Money unwinding(Money balance, BigDecimal rate) {
        return value.grown(balance, rate, BigDecimal.ONE).minus(balance);
    }
}
