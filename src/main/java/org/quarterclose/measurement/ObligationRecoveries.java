package org.quarterclose.measurement;

import java.util.List;
import java.util.function.Function;
import org.quarterclose.basics.Money;

/**
 * An obligation's recoveries through the quarter.
 *
 * @param movements in the order of recovery ids
 * @param paidToDate what was paid for the obligation since the quarter in which something was first booked
 * @param collectedToDate what came in for it since then, positive
 */
public record ObligationRecoveries(
        String obligationId, List<RecoveryMovement> movements, Money paidToDate, Money collectedToDate) {

    public ObligationRecoveries {
        movements = List.copyOf(movements);
    }

    public Money opening() {
        return sum(RecoveryMovement::opening);
    }

    /** Income of the quarter; negative when assets fell. */
    public Money recognised() {
        return sum(RecoveryMovement::recognised);
    }

    /** Negative. */
    public Money collected() {
        return sum(RecoveryMovement::collected);
    }

    public Money closing() {
        return sum(RecoveryMovement::closing);
    }

    /** What of the quarter's collections was more than the receivable, and therefore income; zero or more. */
    public Money aboveReceivable() {
        return collected().plus(opening()).negated().max(Money.zero(paidToDate.currency()));
    }

    private Money sum(Function<RecoveryMovement, Money> column) {
        return movements.stream().map(column).reduce(Money.zero(paidToDate.currency()), Money::plus);
    }
}
