package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.EstimateSum.Outlook;
import org.quarterclose.portfolio.QuarterRates;

/**
 * What a retirement obligation is expected to cost at each date of spending (ASC 410-20-30-1, 55-13 to 55-18): our
 * share of each line, weighted by the probability of its scenario, in prices of the year of spending, plus the premium
 * for market risk. Exact until a date's total, which is rounded to the cent. A line without a best estimate counts with
 * the point of its range that the framework says.
 */
final class ExpectedFlows {

    private final QuarterRates rates;
    private final RoundingMode rounding;
    private final RangePoint point;

    ExpectedFlows(QuarterRates rates, RoundingMode rounding, RangePoint point) {
        this.point = point;
        this.rates = rates;
        this.rounding = rounding;
    }

    /** By date of spending; empty when a rate that is needed is missing. */
    Optional<SortedMap<LocalDate, Money>> of(List<EstimateSum> sums, String currency) {
        SortedMap<LocalDate, BigDecimal> exact = new TreeMap<>();
        for (EstimateSum sum : sums) {
            Optional<BigDecimal> expected = expected(sum);
            if (expected.isEmpty()) {
                return Optional.empty();
            }
            exact.merge(sum.likeness().spendOn(), expected.get(), BigDecimal::add);
        }
        BigDecimal risk = BigDecimal.ONE.add(rates.marketRisk());
        SortedMap<LocalDate, Money> flows = new TreeMap<>();
        exact.forEach((day, amount) -> flows.put(day, Money.rounded(amount.multiply(risk), currency, rounding)));
        return Optional.of(flows);
    }

    private Optional<BigDecimal> expected(EstimateSum sum) {
        Outlook outlook = sum.likeness().outlook();
        BigDecimal likely = point.of(sum).multiply(outlook.weight());
        if (outlook.costBasisYear() == null) {
            return Optional.of(likely);
        }
        return rates.inflation(outlook.costBasisYear(), sum.likeness().spendOn().getYear())
                .map(likely::multiply);
    }
}
