package org.quarterclose.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.portfolio.Activity.ActivityKind;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.PortfolioLaws.EstimatedPortfolio;

/** The laws between the register, the estimates and what the books carry, each by its name. */
final class EstimatedLaws {

    /** In the order in which they change what is carried. */
    static final List<ActivityKind> TRANSFERS = List.of(
            ActivityKind.REPRESENTATION, ActivityKind.CORRECTION, ActivityKind.ACQUISITION, ActivityKind.DISPOSAL);

    private EstimatedLaws() {}

    /** Silence is no estimate: not even of an obligation that is only disclosed. */
    static List<Problem> everyActiveObligationHasAnEstimateOrAReason(EstimatedPortfolio portfolio) {
        return of(
                portfolio,
                obligation -> !obligation.isReleasedBy(portfolio.quarter())
                        && !portfolio.settled().contains(obligation.id())
                        && obligation.carryForwardReason().isEmpty()
                        && !portfolio.coverage().hasLines(obligation.number()),
                obligation -> problem(
                        Code.ESTIMATE_MISSING,
                        new Cell(obligation.source(), "carry_forward_reason", ""),
                        "found neither an accepted estimate line nor a reason; expected one of the two"));
    }

    static List<Problem> noReleasedObligationIsEstimated(EstimatedPortfolio portfolio) {
        return of(
                portfolio,
                obligation -> obligation.isReleasedBy(portfolio.quarter())
                        && portfolio.coverage().hasLines(obligation.number()),
                obligation -> problem(
                        Code.ESTIMATE_OF_RELEASED,
                        new Cell(
                                obligation.source(),
                                "released_on",
                                obligation.releasedOn().toString()),
                        "found estimate lines of an obligation released on " + obligation.releasedOn()
                                + "; expected none"));
    }

    static List<Problem> noCarriedObligationIsDropped(EstimatedPortfolio portfolio) {
        Register register = portfolio.register();
        Set<String> known = register.obligations().stream().map(Obligation::id).collect(Collectors.toSet());
        known.addAll(register.refusedObligations());
        return portfolio.carried().stream()
                .filter(carried -> !carried.balance().isZero() && !known.contains(carried.obligationId()))
                .map(carried -> problem(
                                Code.OBLIGATION_DROPPED,
                                new Cell(carried.source(), "obligation_id", carried.obligationId()),
                                "found " + carried.balance() + " carried for an obligation that obligations.csv does"
                                        + " not name; expected its row")
                        .about(carried.obligationId()))
                .toList();
    }

    static List<Problem> aZeroMinimumIsLookedAt(EstimatedPortfolio portfolio) {
        return of(
                portfolio,
                obligation -> obligation.likelihood() == Likelihood.PROBABLE
                        && !obligation.isReleasedBy(portfolio.quarter())
                        && portfolio.coverage().isZeroMinimum(obligation.number()),
                obligation -> problem(
                        Code.ZERO_MINIMUM,
                        new Cell(obligation.source(), "obligation_id", obligation.id()),
                        "found a range that begins at zero for a PROBABLE obligation; expected a cost above zero"));
    }

    /** Whoever approves sees what is no change of estimate, and whether it is small enough to stand here. */
    static List<Problem> aCorrectionIsLookedAt(EstimatedPortfolio portfolio) {
        return portfolio.register().activities().stream()
                .filter(activity -> activity.kind() == ActivityKind.CORRECTION)
                .map(activity -> problem(
                                Code.OUT_OF_PERIOD,
                                new Cell(
                                        activity.source(),
                                        "amount",
                                        activity.amount().plain()),
                                "found an amount that belongs to an earlier quarter: " + activity.reference()
                                        + "; expected amounts of this quarter only")
                        .about(activity.obligationId()))
                .toList();
    }

    /** Nothing can be handed on, or taken out of the opening, that is not there. */
    static List<Problem> noMoreLeavesThanIsCarried(EstimatedPortfolio portfolio) {
        Map<String, Money> left = new HashMap<>();
        portfolio.carried().forEach(carried -> left.merge(carried.obligationId(), carried.balance(), Money::plus));
        // What comes in another currency than is carried is an error of its own.
        Predicate<Activity> comparable = activity -> !left.containsKey(activity.obligationId())
                || left.get(activity.obligationId())
                        .currency()
                        .equals(activity.amount().currency());
        List<Problem> problems = new ArrayList<>();
        portfolio.register().activities().stream()
                .filter(activity -> TRANSFERS.contains(activity.kind()))
                .filter(comparable)
                .sorted(Comparator.comparing(activity -> TRANSFERS.indexOf(activity.kind())))
                .forEach(activity -> {
                    Money zero = Money.zero(activity.amount().currency());
                    boolean leaves = activity.kind() == ActivityKind.DISPOSAL;
                    Money change = leaves ? activity.amount().negated() : activity.amount();
                    Money before = left.getOrDefault(activity.obligationId(), zero);
                    left.put(activity.obligationId(), before.plus(change).max(zero));
                    if (before.plus(change).isNegative()) {
                        Cell cell = new Cell(
                                activity.source(), "amount", activity.amount().plain());
                        String message =
                                "found " + change.plain() + " on a balance of " + before + "; expected no more";
                        problems.add(problem(Code.TRANSFER_ABOVE_BALANCE, cell, message)
                                .about(activity.obligationId()));
                    }
                });
        return problems;
    }

    private static List<Problem> of(
            EstimatedPortfolio portfolio, Predicate<Obligation> broken, Function<Obligation, Problem> problem) {
        return portfolio.register().obligations().stream()
                .filter(broken)
                .map(obligation -> problem.apply(obligation).about(obligation.id()))
                .toList();
    }

    private static Problem problem(Code code, Cell cell, String message) {
        return Problem.of(code, cell, message);
    }
}
