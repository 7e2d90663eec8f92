package org.quarterclose.portfolio;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Problem;

/**
 * The laws that hold across rows and files. None of them changes a figure or rejects a row: each finds problems, and an
 * error among them keeps the close INCOMPLETE.
 */
public final class PortfolioLaws {

    private static final List<Function<RegisterFacts, List<Problem>>> OF_REGISTER = List.of(
            RegisterLaws::aReleaseAfterTheQuarterEndCountsLater,
            RegisterLaws::aReleasedPropertyOwesNothing,
            RegisterLaws::aReleasedPropertyGetsItsBondBack,
            RegisterLaws::noSiteStandsUnderTwoNames,
            RegisterLaws::noPaymentIsEnteredTwice,
            RegisterLaws::everyLedgerAccountIsInTheChart,
            RegisterLaws::everyDeclaredFileIsThere,
            RetirementLaws::onlyRetirementOpensInLayers,
            RetirementLaws::aLayerHasOneRateAndDay);

    private static final List<Function<EstimatedPortfolio, List<Problem>>> AFTER_ESTIMATES = List.of(
            EstimatedLaws::everyActiveObligationHasAnEstimateOrAReason,
            EstimatedLaws::noReleasedObligationIsEstimated,
            EstimatedLaws::noCarriedObligationIsDropped,
            EstimatedLaws::aZeroMinimumIsLookedAt,
            EstimatedLaws::noMoreLeavesThanIsCarried,
            EstimatedLaws::aCorrectionIsLookedAt,
            CurrencyLaws::everyExchangeRateIsThere,
            CurrencyLaws::ratesOfACurrencyLieTogether,
            CurrencyLaws::noObligationChangesItsCurrency,
            RetirementLaws::aTransferComesWithItsEstimate,
            RetirementLaws::theProbabilitiesOfScenariosMakeOne,
            RetirementLaws::everyRateIsThere,
            RetirementLaws::noCostGrowsBeyondTheBooks,
            RetirementLaws::anEarlierRecognitionIsLookedAt,
            RetirementLaws::aLaterRecognitionIsLookedAt);

    private PortfolioLaws() {}

    static List<Problem> ofRegister(RegisterFacts facts) {
        return OF_REGISTER.stream().flatMap(law -> law.apply(facts).stream()).toList();
    }

    /** What the laws say once all estimate lines are read; in the order of files and lines. */
    public static List<Problem> afterEstimates(EstimatedPortfolio portfolio) {
        return AFTER_ESTIMATES.stream()
                .flatMap(law -> law.apply(portfolio).stream())
                .sorted(Problem.BY_PLACE)
                .toList();
    }

    /**
     * What the laws look at once the estimates are read.
     *
     * @param coverage which obligations have accepted lines
     * @param carried what the books carry into this close: the closing of the quarter before, or the opening balances
     * @param settled ids of what was settled for good, in this quarter or before it
     * @param sums what the accepted lines add up to
     * @param presentation the policy's currency
     */
    public record EstimatedPortfolio(
            Register register,
            FiscalQuarter quarter,
            Coverage coverage,
            List<OpeningBalance> carried,
            Set<String> settled,
            SumsByObligation sums,
            String presentation) {}
}
