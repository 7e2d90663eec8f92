package org.quarterclose.rollforward;

import java.util.Optional;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.portfolio.Obligation;

/** A downward revision takes more off an asset than may be there, and nobody says what is there. */
public final class RetirementCostUnknown {

    private RetirementCostUnknown() {}

    /** @param row of a retirement obligation of an operating property */
    public static Optional<Problem> of(RollForwardRow row, Obligation obligation) {
        if (obligation.retirementCost() != null || !row.quarter().revisions().isNegative()) {
            return Optional.empty();
        }
        String message =
                "found a downward revision of " + row.quarter().revisions().absolute()
                        + " against an asset that nobody says the amount of; expected its carrying amount";
        return Optional.of(
                Problem.of(Code.RETIREMENT_COST_UNKNOWN, new Cell(obligation.source(), "retirement_cost", ""), message)
                        .about(obligation.id()));
    }
}
