package org.quarterclose.rollforward;

import java.util.Optional;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.policy.MovementThreshold;
import org.quarterclose.portfolio.ExplainedMovement;
import org.quarterclose.portfolio.Obligation;

/** A balance changed by more than the policy lets pass without a word, and nobody says why. */
public final class MovementUnexplained {

    private MovementUnexplained() {}

    /**
     * @param row in the presentation currency, in which the policy's amount is
     * @param threshold null when the policy asks for no explanations
     */
    public static Optional<Problem> of(RollForwardRow row, Obligation obligation, MovementThreshold threshold) {
        if (!isAbove(row, threshold)) {
            return Optional.empty();
        }
        String message = moved(row, threshold) + " that nobody explains; expected a row in explanations.csv";
        return Optional.of(Problem.of(Code.MOVEMENT_UNEXPLAINED, obligation.source(), message)
                .about(row.obligationId()));
    }

    /** Words that nobody stands for explain nothing. */
    public static Optional<Problem> byNobody(RollForwardRow row, ExplainedMovement said, MovementThreshold threshold) {
        if (!isAbove(row, threshold)) {
            return Optional.empty();
        }
        String message = moved(row, threshold) + " whose explanation is nobody's; expected who says so";
        return Optional.of(Problem.of(Code.MOVEMENT_UNEXPLAINED, new Cell(said.source(), "by", ""), message)
                .about(row.obligationId()));
    }

    private static boolean isAbove(RollForwardRow row, MovementThreshold threshold) {
        return threshold != null && threshold.isPassed(row.quarter().opening(), row.closing());
    }

    private static String moved(RollForwardRow row, MovementThreshold threshold) {
        return "found a balance of " + row.closing() + " after "
                + row.quarter().opening().plain() + ", a movement above " + threshold;
    }
}
