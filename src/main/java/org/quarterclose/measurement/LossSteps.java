package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.portfolio.EstimateSum;

/** The arithmetic of a clean-up or a claim: range, share, discount, exposure, and what of it is current. */
final class LossSteps {

    private final ClosePolicy policy;
    private final FiscalQuarter quarter;
    private final PresentValue value;
    private final Measurement measured;
    private final List<EstimateSum> sums;

    /** @param sums the obligation's, in the order of likeness */
    LossSteps(ClosePolicy policy, FiscalQuarter quarter, Measurement measured, List<EstimateSum> sums) {
        this.policy = policy;
        this.quarter = quarter;
        this.value = new PresentValue(policy.rounding());
        this.measured = measured;
        this.sums = sums.stream().filter(sum -> !sum.likeness().later()).toList();
    }

    List<Step> steps() {
        return switch (measured.basis()) {
            case BEST_ESTIMATE, MINIMUM_OF_RANGE, MIXED, MID_POINT -> accrued();
            case DISCLOSE_ONLY -> disclosed();
            case CARRIED_FORWARD ->
                List.of(Step.of(
                                "What the books carried, less what went, stays; see the movement below",
                                measured.required())
                        .citing(Citation.CARRIED_FORWARD.in(policy.framework())));
            default ->
                List.of(Step.of("Nothing is owed any more", measured.required())
                        .citing(Citation.RELEASED.in(policy.framework())));
        };
    }

    private List<Step> accrued() {
        Framework framework = policy.framework();
        String paragraph = Citation.RANGE.in(framework);
        List<Term> terms =
                sums.stream().map(sum -> Term.carried(sum, framework)).toList();
        List<Step> steps = new ArrayList<>();
        if (isDiscounted()) {
            Money before = measured.discounted().undiscounted();
            steps.addAll(cited(Term.added(terms, "before discounting", before, policy.rounding()), paragraph));
            List<Term> discounted = terms(sums, sum -> Term.carried(sum, framework));
            steps.addAll(cited(
                    Term.added(discounted, "required", measured.required(), policy.rounding()),
                    Citation.FIXED_TIMING.in(framework)));
        } else {
            steps.addAll(cited(Term.added(terms, "required", measured.required(), policy.rounding()), paragraph));
        }
        steps.add(excess());
        steps.add(current());
        return steps;
    }

    private List<Step> disclosed() {
        boolean exposed = measured.excessExposure().isPositive();
        Step nothing = Step.of("Nothing is accrued", measured.required());
        if (!exposed) {
            return List.of(nothing);
        }
        List<Term> highs = sums.stream().map(Term::high).toList();
        List<Step> steps = new ArrayList<>(List.of(nothing));
        steps.addAll(cited(
                Term.added(highs, "disclosed, not booked", measured.excessExposure(), policy.rounding()),
                Citation.REASONABLY_POSSIBLE.in(policy.framework())));
        return steps;
    }

    private Step excess() {
        List<Term> highs = terms(sums, Term::high);
        Money high = Money.rounded(total(highs), currency(), policy.rounding());
        String total = Term.total(highs, high, policy.rounding());
        String computed = total.contains(" = ") ? total + " (high); " + Written.of(high) : total + " (high)";
        String how = computed + Written.MINUS + Written.of(measured.required()) + " required = "
                + Written.of(high.minus(measured.required()));
        boolean above = measured.excessExposure().isPositive();
        return Step.of(above ? "Excess exposure: disclosed, never booked" : "There is no exposure above the balance")
                .computed(how, measured.excessExposure())
                .citing(Citation.REASONABLY_POSSIBLE.in(policy.framework()));
    }

    private Step current() {
        LocalDate until = quarter.currentUntil(policy.currentPortionMonths());
        List<EstimateSum> soon = sums.stream()
                .filter(sum -> sum.likeness().spendOn() != null
                        && !sum.likeness().spendOn().isAfter(until))
                .toList();
        String noncurrent = Written.of(measured.required()) + Written.MINUS + Written.of(measured.current())
                + " current = " + Written.of(measured.noncurrent()) + " non-current";
        if (soon.isEmpty()) {
            return Step.of("No line is known to be spent by " + until + ": nothing is current")
                    .computed(noncurrent, measured.current());
        }
        List<Term> terms = terms(soon, sum -> Term.carried(sum, policy.framework()));
        String current = terms.size() == sums.size()
                ? ""
                : Term.total(terms, measured.current(), policy.rounding()) + " current; ";
        return Step.of("Current: what is spent by " + until).computed(current + noncurrent, measured.current());
    }

    private List<Term> terms(List<EstimateSum> of, Function<EstimateSum, Term> figure) {
        return of.stream()
                .map(sum -> isDiscounted() ? discounted(sum, figure.apply(sum)) : figure.apply(sum))
                .toList();
    }

    private Term discounted(EstimateSum sum, Term term) {
        BigDecimal rate = measured.discounted().rate();
        BigDecimal quarters = new QuarterTime(quarter.calendar())
                .between(quarter.end().plusDays(1), sum.likeness().spendOn());
        return quarters.signum() == 0
                ? term
                : term.times(" \u00f7 " + Written.growth(rate, quarters), exact -> value.exact(exact, rate, quarters));
    }

    private boolean isDiscounted() {
        return measured.discounted() != null && measured.basis() != Basis.CARRIED_FORWARD;
    }

    /** What the arithmetic comes to: it must be the balance. */
    Money checked() {
        return switch (measured.basis()) {
            case BEST_ESTIMATE, MINIMUM_OF_RANGE, MIXED, MID_POINT ->
                Money.rounded(
                        total(terms(sums, sum -> Term.carried(sum, policy.framework()))),
                        currency(),
                        policy.rounding());
            default -> measured.required();
        };
    }

    private static BigDecimal total(List<Term> terms) {
        return terms.stream().map(Term::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String currency() {
        return measured.required().currency();
    }

    private static List<Step> cited(List<Step> steps, String paragraph) {
        List<Step> cited = new ArrayList<>(steps);
        cited.set(cited.size() - 1, cited.get(cited.size() - 1).citing(paragraph));
        return cited;
    }
}
