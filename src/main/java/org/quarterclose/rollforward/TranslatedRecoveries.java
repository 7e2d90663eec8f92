package org.quarterclose.rollforward;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.RecoveryMovement;
import org.quarterclose.portfolio.ExchangeRate;

/**
 * An obligation's recoveries in its own currency beside what is posted for them.
 *
 * @param presented in the presentation currency, in the order of recovery ids
 * @param rate null where the two currencies are one, and where a rate is missing
 */
public record TranslatedRecoveries(ObligationRecoveries local, List<TranslatedRecovery> presented, ExchangeRate rate) {

    public TranslatedRecoveries {
        presented = List.copyOf(presented);
    }

    public static TranslatedRecoveries inPresentationCurrency(ObligationRecoveries local) {
        Money zero = Money.zero(local.paidToDate().currency());
        List<TranslatedRecovery> same = local.movements().stream()
                .map(movement -> new TranslatedRecovery(
                        movement.recoveryId(),
                        movement.claimed(),
                        movement.opening(),
                        movement.recognised(),
                        movement.collected(),
                        zero,
                        movement.notBooked()))
                .toList();
        return new TranslatedRecoveries(local, same, null);
    }

    /** @param posted what the quarter before posted as the receivable, by recovery id; nothing for a new recovery */
    public static TranslatedRecoveries of(
            ObligationRecoveries local, Map<String, Money> posted, Translation translation) {
        String currency = local.paidToDate().currency();
        if (!translation.isForeign(currency)) {
            return inPresentationCurrency(local);
        }
        Optional<ExchangeRate> rate = translation.rate(currency);
        List<TranslatedRecovery> presented = local.movements().stream()
                .map(movement -> new Draft(movement, posted, translation).translated(rate))
                .toList();
        return new TranslatedRecoveries(local, presented, rate.orElse(null));
    }

    public Money recognised() {
        return sum(TranslatedRecovery::recognised);
    }

    /** Negative. */
    public Money collected() {
        return sum(TranslatedRecovery::collected);
    }

    /** Exchange differences of the receivables; a gain is positive. */
    public Money fx() {
        return sum(TranslatedRecovery::fx);
    }

    public Money closing() {
        return sum(TranslatedRecovery::closing);
    }

    private Money sum(Function<TranslatedRecovery, Money> column) {
        return presented.stream().map(column).reduce(Money::plus).orElseThrow();
    }

    /** One recovery on its way into the presentation currency. */
    private record Draft(RecoveryMovement movement, Map<String, Money> posted, Translation translation) {

        TranslatedRecovery translated(Optional<ExchangeRate> rate) {
            Money opening = posted.getOrDefault(movement.recoveryId(), translation.zero());
            if (rate.isEmpty()) {
                return row(List.of(opening, translation.zero(), translation.zero(), translation.zero()));
            }
            Money recognised = translation.average(rate.get(), movement.recognised());
            Money collected = translation.average(rate.get(), movement.collected());
            Money closing = translation.closing(movement.closing());
            Money fx = closing.minus(opening).minus(recognised).minus(collected);
            return row(List.of(opening, recognised, collected, fx));
        }

        private TranslatedRecovery row(List<Money> columns) {
            return new TranslatedRecovery(
                    movement.recoveryId(),
                    translation.closing(movement.claimed()),
                    columns.get(0),
                    columns.get(1),
                    columns.get(2),
                    columns.get(3),
                    translation.closing(movement.notBooked()));
        }
    }
}
