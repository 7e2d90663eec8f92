package org.quarterclose.report;

import java.math.RoundingMode;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.MovementThreshold;
import org.quarterclose.portfolio.ExplainedMovement;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * What became of one balance since the quarter before, with what is said of it.
 *
 * @param row in the presentation currency
 * @param explained null when nobody says anything
 */
record QuarterChange(RollForwardRow row, ExplainedMovement explained) {

    Money movement() {
        return row.closing().minus(row.quarter().opening());
    }

    /** Whether it has a row: it moved, or somebody says something of it. */
    boolean isTold() {
        return explained != null || !movement().isZero();
    }

    /** @param threshold null when the policy asks for no explanations */
    boolean isToBeExplained(MovementThreshold threshold) {
        return threshold != null && threshold.isPassed(row.quarter().opening(), row.closing());
    }

    String explanation() {
        return explained == null ? "" : explained.explanation();
    }

    String by() {
        return explained == null ? "" : explained.by();
    }

    /** The movement in percent of the opening with one decimal; blank where nothing was carried before. */
    static String percent(Money opening, Money movement) {
        if (opening.isZero()) {
            return "";
        }
        return movement.amount()
                .scaleByPowerOfTen(2)
                .divide(opening.amount().abs(), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    String percent() {
        return percent(row.quarter().opening(), movement());
    }
}
