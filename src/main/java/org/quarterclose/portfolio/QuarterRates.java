package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.portfolio.Assumption.AssumptionKind;

/**
 * The quarter's rates in one currency, fractions a year. A rate for the currency goes before
 * one without a key; inflation may be given year by year, and then goes before both.
 */
public final class QuarterRates {

    private static final BigDecimal MOST = BigDecimal.TEN.pow(18);

    private final List<Assumption> assumptions;
    private final FiscalCalendar calendar;
    private final String currency;

    /** @param calendar prices are those of its years */
    public QuarterRates(List<Assumption> assumptions, String currency, FiscalCalendar calendar) {
        this.assumptions = assumptions;
        this.calendar = calendar;
        this.currency = currency;
    }

    /** The credit-adjusted risk-free rate of what is recognised this quarter (ASC 410-20-30-1). */
    public Optional<BigDecimal> carfr() {
        return find(AssumptionKind.CARFR, currency, "").map(BigDecimal::stripTrailingZeros);
    }

    /** The rate of clean-ups whose amount and timing are fixed (ASC 410-30-35-12); none leaves them undiscounted. */
    public Optional<BigDecimal> discount() {
        return find(AssumptionKind.DISCOUNT, currency, "").map(BigDecimal::stripTrailingZeros);
    }

    /** What a market participant would ask for bearing the uncertainty of the flows; nothing when not given. */
    public BigDecimal marketRisk() {
        return find(AssumptionKind.MARKET_RISK, currency, "").orElse(BigDecimal.ZERO);
    }

    /** What prices of one year have grown to in a later one; empty when the rate of a year between is missing. */
    public Optional<BigDecimal> inflation(int basisYear, int spendYear) {
        List<Optional<BigDecimal>> years = IntStream.rangeClosed(basisYear + 1, spendYear)
                .mapToObj(year -> find(AssumptionKind.INFLATION, Integer.toString(year), currency, ""))
                .toList();
        if (years.contains(Optional.<BigDecimal>empty())) {
            return Optional.empty();
        }
        return Optional.of(years.stream()
                .map(rate -> BigDecimal.ONE.add(rate.orElseThrow()))
                .reduce(BigDecimal.ONE, (one, other) -> one.multiply(other, MathContext.DECIMAL128)));
    }

    /** The fiscal year in which a line is spent. */
    int yearOfSpending(EstimateSum sum) {
        return calendar.yearOf(sum.likeness().spendOn());
    }

    /** A line's cost in the prices of its spending; empty when a year's inflation is missing. */
    public Optional<BigDecimal> inflated(BigDecimal cost, EstimateSum.Likeness likeness) {
        Integer basisYear = likeness.outlook().costBasisYear();
        return basisYear == null
                ? Optional.of(cost)
                : inflation(basisYear, calendar.yearOf(likeness.spendOn())).map(cost::multiply);
    }

    /** Whether inflation takes a line's cost beyond eighteen digits. */
    public boolean isBeyondTheBooks(EstimateSum sum) {
        return inflated(sum.ourHigh(), sum.likeness())
                .filter(cost -> cost.compareTo(MOST) > 0)
                .isPresent();
    }

    private Optional<BigDecimal> find(AssumptionKind kind, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> assumptions.stream()
                        .filter(assumption ->
                                assumption.kind() == kind && assumption.key().equals(key)))
                .map(Assumption::value)
                .findFirst();
    }
}
