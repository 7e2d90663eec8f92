package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.portfolio.EstimateSum.Outlook;
import org.quarterclose.portfolio.PortfolioLaws.EstimatedPortfolio;

/** What must hold before retirement obligations can be measured, each law by its name. */
public final class RetirementLaws {

    private RetirementLaws() {}

    /** Scenarios exclude each other: weighing them needs all of them. */
    static List<Problem> theProbabilitiesOfScenariosMakeOne(EstimatedPortfolio portfolio) {
        List<Problem> problems = new ArrayList<>();
        estimated(portfolio).forEach(obligation -> {
            Scenarios found = Scenarios.of(portfolio.sums().of(obligation.number()));
            if (!found.areComplete()) {
                Cell cell = new Cell(obligation.source(), "obligation_id", obligation.id());
                String message = "found " + found + "; expected each scenario with one probability, together 100 %";
                problems.add(
                        Problem.of(Code.PROBABILITIES_INCOMPLETE, cell, message).about(obligation.id()));
            }
        });
        return problems;
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /** A present value needs the rate of its recognition, and prices of another year their inflation. */
    static List<Problem> everyRateIsThere(EstimatedPortfolio portfolio) {
        List<Problem> problems = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        estimated(portfolio).forEach(obligation -> {
            QuarterRates rates = rates(portfolio, obligation);
            missing(rates, portfolio.sums().of(obligation.number()))
                    .filter(told::add)
                    .map(what -> Problem.of(
                                    Code.RATE_MISSING,
                                    SourceLine.file(AssumptionsFile.NAME),
                                    "found no " + what + " for " + obligation.currency() + "; expected a row for it")
                            .about(obligation.id()))
                    .forEach(problems::add);
        });
        return problems;
    }

    private static QuarterRates rates(EstimatedPortfolio portfolio, Obligation obligation) {
        return new QuarterRates(
                portfolio.register().assumptions(),
                obligation.currency(),
                portfolio.quarter().calendar());
    }

    private static Stream<String> missing(QuarterRates rates, List<EstimateSum> sums) {
        Stream<String> carfr = rates.carfr().isPresent() ? Stream.empty() : Stream.of("CARFR");
        Stream<String> inflation = sums.stream()
                .filter(sum -> isWithoutInflation(sum, rates))
                .map(sum -> "INFLATION from " + sum.likeness().outlook().costBasisYear() + " to "
                        + rates.yearOfSpending(sum));
        return Stream.concat(carfr, inflation);
    }

    private static boolean isWithoutInflation(EstimateSum sum, QuarterRates rates) {
        Outlook outlook = sum.likeness().outlook();
        return outlook.costBasisYear() != null
                && rates.inflation(outlook.costBasisYear(), rates.yearOfSpending(sum))
                        .isEmpty();
    }

    /** Prices that grow beyond what books can hold come of a wrong rate or year. */
    static List<Problem> noCostGrowsBeyondTheBooks(EstimatedPortfolio portfolio) {
        return estimated(portfolio)
                .filter(obligation -> {
                    QuarterRates rates = rates(portfolio, obligation);
                    return portfolio.sums().of(obligation.number()).stream().anyMatch(rates::isBeyondTheBooks);
                })
                .map(obligation -> Problem.of(
                                Code.AMOUNT_TOO_LARGE,
                                new Cell(obligation.source(), "obligation_id", obligation.id()),
                                "found a cost that inflation takes to more than eighteen digits; expected less")
                        .about(obligation.id()))
                .toList();
    }

    /** What should have been recognised in an earlier quarter brings that quarter's accretion into this one. */
    static List<Problem> anEarlierRecognitionIsLookedAt(EstimatedPortfolio portfolio) {
        Set<String> carried =
                portfolio.carried().stream().map(OpeningBalance::obligationId).collect(Collectors.toSet());
        return estimated(portfolio)
                .filter(obligation ->
                        obligation.incurredOn().isBefore(portfolio.quarter().start()))
                .filter(obligation -> !carried.contains(obligation.id()))
                .map(obligation -> Problem.of(
                                Code.RECOGNISED_LATE,
                                new Cell(
                                        obligation.source(),
                                        "incurred_on",
                                        obligation.incurredOn().toString()),
                                "found an obligation incurred on " + obligation.incurredOn()
                                        + " that nothing was carried for; expected an opening balance, or a day from "
                                        + portfolio.quarter().start())
                        .about(obligation.id()))
                .toList();
    }

    /** An estimate of a duty that does not exist yet counts for nothing, and that may be a slip in the year. */
    static List<Problem> aLaterRecognitionIsLookedAt(EstimatedPortfolio portfolio) {
        return estimated(portfolio)
                .filter(obligation ->
                        obligation.incurredOn().isAfter(portfolio.quarter().end()))
                .map(obligation -> Problem.of(
                                Code.INCURRED_LATER,
                                new Cell(
                                        obligation.source(),
                                        "incurred_on",
                                        obligation.incurredOn().toString()),
                                "found an estimate of an obligation incurred on " + obligation.incurredOn()
                                        + "; expected a day by "
                                        + portfolio.quarter().end())
                        .about(obligation.id()))
                .toList();
    }

    /** A layer without its obligation's class, or a balance without its layer, cannot be told what it is worth. */
    static List<Problem> onlyRetirementOpensInLayers(RegisterFacts facts) {
        Map<String, Obligation> obligations = facts.register().obligationsById();
        return facts.register().openings().stream()
                .filter(opening -> obligations.containsKey(opening.obligationId()))
                .filter(opening -> isRetirement(obligations.get(opening.obligationId())) == (opening.layer() == null))
                .filter(opening -> opening.layer() != null || opening.balance().isPositive())
                .map(opening -> Problem.of(
                                Code.LAYER_UNUSABLE,
                                new Cell(opening.source(), "layer", layerOf(opening)),
                                "found " + (opening.layer() == null ? "a balance without its layer" : "a layer")
                                        + "; expected layers for RETIREMENT, and for RETIREMENT only")
                        .about(opening.obligationId()))
                .toList();
    }

    /** Layers move by the estimate alone; a transfer or a correction only says why they did. */
    static List<Problem> aTransferComesWithItsEstimate(EstimatedPortfolio portfolio) {
        Map<String, Obligation> obligations = portfolio.register().obligationsById();
        return portfolio.register().activities().stream()
                .filter(activity -> EstimatedLaws.TRANSFERS.contains(activity.kind()))
                .filter(activity -> isRetirement(obligations.get(activity.obligationId())))
                .filter(activity -> isUnmeasured(obligations.get(activity.obligationId()), portfolio))
                .map(RetirementLaws::transferWithoutEstimate)
                .toList();
    }

    /** A transfer or a correction of a retirement obligation that nobody estimates. */
    public static Problem transferWithoutEstimate(Activity activity) {
        Cell cell = new Cell(activity.source(), "kind", activity.kind().name());
        String message = "found " + activity.kind() + " of a RETIREMENT obligation without an estimate; expected its"
                + " estimate after it, or its release";
        return Problem.of(Code.TRANSFER_WITHOUT_ESTIMATE, cell, message).about(activity.obligationId());
    }

    private static boolean isUnmeasured(Obligation obligation, EstimatedPortfolio portfolio) {
        return !obligation.isReleasedBy(portfolio.quarter())
                && !portfolio.coverage().hasLines(obligation.number());
    }

    /** One recognition has one rate and one day, whatever the number of its rows. */
    static List<Problem> aLayerHasOneRateAndDay(RegisterFacts facts) {
        Map<List<Object>, Layer> firsts = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (OpeningBalance opening : facts.register().openings()) {
            Layer layer = opening.layer();
            Layer first =
                    layer == null ? null : firsts.putIfAbsent(List.of(opening.obligationId(), layer.number()), layer);
            if (first != null && !isOneRecognition(first, layer)) {
                String message = "found " + percent(layer.rate()) + " since " + layer.incurredOn() + "; expected "
                        + percent(first.rate()) + " since " + first.incurredOn() + " as on the layer's other row";
                problems.add(
                        Problem.of(Code.LAYER_UNUSABLE, new Cell(opening.source(), "layer", layerOf(opening)), message)
                                .about(opening.obligationId()));
            }
        }
        return problems;
    }

    private static boolean isOneRecognition(Layer one, Layer other) {
        return one.rate().equals(other.rate()) && one.incurredOn().equals(other.incurredOn());
    }

    private static String layerOf(OpeningBalance opening) {
        return opening.layer() == null ? "" : Integer.toString(opening.layer().number());
    }

    private static boolean isRetirement(Obligation obligation) {
        return obligation != null && obligation.obligationClass() == ObligationClass.RETIREMENT;
    }

    private static Stream<Obligation> estimated(EstimatedPortfolio portfolio) {
        return portfolio.register().obligations().stream()
                .filter(RetirementLaws::isRetirement)
                .filter(obligation -> !portfolio.sums().of(obligation.number()).isEmpty());
    }
}
