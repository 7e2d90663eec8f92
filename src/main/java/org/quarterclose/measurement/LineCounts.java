package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.QuarterRates;

/**
 * What one estimate line contributes to its obligation, before any discount.
 *
 * @param amount exact, or to twelve decimals where prices were inflated
 * @param how its arithmetic, and what became of its share
 */
public record LineCounts(BigDecimal amount, String how) {

    private static final int DECIMALS = 12;

    /**
     * @param line the sum of this line alone
     * @param basis of its obligation
     * @param rates null when nobody knows them any more
     */
    public static LineCounts of(EstimateSum line, Basis basis, ClosePolicy policy, QuarterRates rates) {
        if (line.likeness().later()) {
            return nothing("it is about conditions after the quarter end, disclosed only");
        }
        return switch (basis) {
            case RELEASED -> nothing("nothing is owed any more");
            case DISCLOSE_ONLY -> nothing("the loss is not probable; see the rule");
            default ->
                counted(
                        rates == null
                                ? Term.carried(line, policy.framework())
                                : new ExpectedFlowSteps(policy, rates).term(line));
        };
    }

    private static LineCounts nothing(String because) {
        return new LineCounts(BigDecimal.ZERO, "nothing: " + because);
    }

    private static LineCounts counted(Term term) {
        BigDecimal amount = term.value().stripTrailingZeros().scale() > DECIMALS
                ? term.value().setScale(DECIMALS, RoundingMode.HALF_UP)
                : term.value();
        String share =
                term.words().contains(";") ? term.words().substring(term.words().indexOf(';')) : "";
        String equation = term.isComputed() ? term.figures() + " = " + Written.of(amount) : term.figures();
        return new LineCounts(amount, equation + share);
    }
}
