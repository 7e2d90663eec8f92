package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.EstimateSum.Outlook;
import org.quarterclose.portfolio.QuarterRates;

/** The arithmetic of expected cash flows: share, probability, inflation and the premium for market risk, by date. */
final class ExpectedFlowSteps {

    private static final int FACTOR_DECIMALS = 12;

    private final ClosePolicy policy;
    private final QuarterRates rates;

    ExpectedFlowSteps(ClosePolicy policy, QuarterRates rates) {
        this.policy = policy;
        this.rates = rates;
    }

    /** @param flows what they come to, date by date */
    List<Step> steps(List<EstimateSum> sums, SortedMap<LocalDate, Money> flows) {
        SortedMap<LocalDate, List<Term>> byDate = new TreeMap<>();
        sums.forEach(sum -> byDate.computeIfAbsent(sum.likeness().spendOn(), day -> new ArrayList<>())
                .add(term(sum)));
        List<Step> steps = new ArrayList<>();
        byDate.forEach((day, terms) -> {
            String name = "expected on " + day;
            List<Step> added = Term.added(terms, name, flows.get(day), policy.rounding());
            added.forEach(step -> steps.add(step.citing(Citation.PRESENT_VALUE.in(policy.framework()))));
        });
        return steps;
    }

    /** What lines that are alike are expected to cost; without a year's inflation, in the prices they are given in. */
    Term term(EstimateSum sum) {
        Outlook outlook = sum.likeness().outlook();
        Term term = Term.carried(sum, policy.framework());
        if (outlook.probability() != null) {
            term = term.times(
                    " \u00d7 " + Written.percent(outlook.probability()) + " (scenario '" + outlook.scenario() + "')",
                    value -> value.multiply(outlook.weight()));
        }
        boolean isKnown = rates.inflated(BigDecimal.ONE, sum.likeness()).isPresent();
        if (outlook.costBasisYear() != null && isKnown) {
            term = term.times(
                    inflation(outlook.costBasisYear(), sum.likeness().spendOn().getYear()),
                    value -> rates.inflated(value, sum.likeness()).orElseThrow());
        }
        BigDecimal risk = rates.marketRisk();
        return risk.signum() == 0
                ? term
                : term.times(
                        " \u00d7 " + Written.growth(risk) + " (market risk)",
                        value -> value.multiply(BigDecimal.ONE.add(risk)));
    }

    /** One rate for all years is a power; rates that differ are multiplied beforehand. */
    private String inflation(int from, int to) {
        if (from == to) {
            return "";
        }
        Set<BigDecimal> years = new TreeSet<>();
        for (int year = from + 1; year <= to; year++) {
            years.add(rates.inflation(year - 1, year).orElseThrow());
        }
        String factor = years.size() == 1
                ? years.iterator().next().stripTrailingZeros().toPlainString() + "^" + (to - from)
                : rates.inflation(from, to)
                        .orElseThrow()
                        .setScale(FACTOR_DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return " \u00d7 " + factor + " (prices of " + from + " to " + to + ")";
    }
}
