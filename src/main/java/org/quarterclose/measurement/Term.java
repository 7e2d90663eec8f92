package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.portfolio.EstimateSum;

/**
 * One figure of a sum, with how it came about.
 *
 * @param words what it is
 * @param figures the figures it is computed from, as a person writes them: {@code 58,064,516.13 × 31 %}
 * @param isComputed whether the figures must still be put together to give the value
 */
record Term(String words, String figures, boolean isComputed, BigDecimal value) {

    /** More figures than these are not written out in one line. */
    private static final int IN_ONE_LINE = 12;

    /** What lines that are alike are carried at, before any discount. */
    static Term carried(EstimateSum sum, Framework framework) {
        String lines = sum.lines() == 1 ? "" : " of " + Written.lines(sum.lines());
        if (sum.likeness().best()) {
            return ours(sum, Written.of(sum.accrued()) + " (best estimate" + lines + ")", RangePoint.of(framework));
        }
        if (framework == Framework.US_GAAP) {
            String low = Written.of(sum.low()) + " (low" + lines + "; no best estimate)";
            return ours(sum, low, RangePoint.MINIMUM);
        }
        String middle = "(" + Written.of(sum.low()) + " + " + Written.of(sum.high())
                + ") \u00f7 2 (middle of low and high" + lines + "; no best estimate)";
        Term half = ours(sum, middle, RangePoint.MIDDLE);
        return new Term(half.words(), half.figures(), true, half.value());
    }

    private static Term ours(EstimateSum sum, String figure, RangePoint point) {
        return shared(sum, figure, point.of(sum));
    }

    /** Our share of the high end. */
    static Term high(EstimateSum sum) {
        return shared(sum, Written.of(sum.high()) + " (high)", sum.ourHigh());
    }

    private static Term shared(EstimateSum sum, String figure, BigDecimal value) {
        boolean applied = !sum.likeness().share().isWhole();
        String figures =
                applied ? figure + " \u00d7 " + Written.percent(sum.likeness().share()) : figure;
        return new Term(words(sum), figures, applied, value);
    }

    private static String words(EstimateSum sum) {
        EstimateSum.Likeness likeness = sum.likeness();
        String spent = likeness.spendOn() == null ? "" : ", spent by " + likeness.spendOn();
        return Written.lines(sum.lines()) + spent + ShareWords.of(likeness);
    }

    Term times(String factor, UnaryOperator<BigDecimal> change) {
        return new Term(words, figures + factor, true, change.apply(value));
    }

    /** As a step of its own, its value printed with so many decimals at most. */
    Step step(int decimals) {
        return Step.of(words).computed(equation(decimals), null).asDetail();
    }

    private String equation(int decimals) {
        return isComputed ? figures + " = " + print(value, decimals) : figures;
    }

    private static String print(BigDecimal value, int decimals) {
        return value.stripTrailingZeros().scale() <= decimals ? Written.of(value) : Written.rounded(value, decimals);
    }

    /** All terms, when there are several, and then their sum in cents. */
    static List<Step> added(List<Term> terms, String name, Money total, RoundingMode rounding) {
        List<BigDecimal> values = terms.stream().map(Term::value).toList();
        int decimals = Written.decimals(values, rounding);
        List<Step> steps = new ArrayList<>();
        if (terms.size() > 1) {
            terms.forEach(term -> steps.add(term.step(decimals)));
        }
        String how = terms.size() == 1 ? terms.get(0).figures() : sum(values, decimals);
        String words = terms.size() == 1 ? terms.get(0).words() : terms.size() + " kinds of lines together";
        BigDecimal exact = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        steps.add(Step.of(words).computed(how + equals(exact, total, rounding) + " " + name, total));
        return steps;
    }

    /** {@code 3.00 + 4.00 = 7.00}: what terms come to in cents, with the way there where it is short. */
    static String total(List<Term> terms, Money cents, RoundingMode rounding) {
        List<BigDecimal> values = terms.stream().map(Term::value).toList();
        BigDecimal exact = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean alone = terms.size() == 1 && !terms.get(0).isComputed();
        if (alone || terms.isEmpty() || terms.size() > IN_ONE_LINE) {
            return Written.of(cents);
        }
        String how = terms.size() == 1 ? terms.get(0).figures() : sum(values, Written.decimals(values, rounding));
        return how + equals(exact, cents, rounding);
    }

    private static String sum(List<BigDecimal> values, int decimals) {
        if (values.size() > IN_ONE_LINE) {
            return "the sum of the " + values.size() + " figures above";
        }
        return Written.sum(values.stream()
                .map(value -> value.stripTrailingZeros().scale() <= decimals
                        ? value
                        : value.setScale(decimals, RoundingMode.HALF_UP))
                .toList());
    }

    /** {@code  = 30.99969, rounded to the cent (HALF_UP) = 31.00}. */
    private static String equals(BigDecimal exact, Money cents, RoundingMode rounding) {
        if (exact.compareTo(cents.amount()) == 0) {
            return " = " + Written.of(cents);
        }
        int decimals = Written.decimals(List.of(exact), rounding);
        return " = " + print(exact, decimals) + ", rounded to the cent (" + rounding + ") = " + Written.of(cents);
    }
}
