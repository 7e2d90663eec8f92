package org.quarterclose.rollforward;

import java.util.Optional;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.basics.SourceLine;

/**
 * An obligation that moved earlier in the fiscal year, carries nothing any more, and has left the register: the year to
 * date would lose what was paid and released, and its opening would not be the closing of the year before.
 */
public final class LeftTheYear {

    private LeftTheYear() {}

    /** @param prior its row of the quarter before, of the same fiscal year */
    public static Optional<Problem> of(RollForwardRow prior, SourceLine place) {
        boolean moved = prior.yearToDate().columns().stream().anyMatch(money -> !money.isZero());
        if (!moved || !prior.closing().isZero()) {
            return Optional.empty();
        }
        Cell cell = new Cell(place, "obligation_id", prior.obligationId());
        String message =
                "found movements earlier in the fiscal year of an obligation that obligations.csv does not name;"
                        + " expected its row until the year ends";
        return Optional.of(Problem.of(Code.YEAR_TO_DATE_DROPPED, cell, message).about(prior.obligationId()));
    }
}
