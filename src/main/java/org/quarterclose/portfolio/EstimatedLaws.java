package org.quarterclose.portfolio;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.PortfolioLaws.EstimatedPortfolio;

/** The laws between the register, the estimates and what the books carry, each by its name. */
final class EstimatedLaws {

    private EstimatedLaws() {}

    /** Silence is no estimate: not even of an obligation that is only disclosed. */
    static List<Problem> everyActiveObligationHasAnEstimateOrAReason(EstimatedPortfolio portfolio) {
        return of(
                portfolio,
                obligation -> !obligation.isReleasedBy(portfolio.quarter())
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
