package org.quarterclose.policy;

import java.math.BigDecimal;
import java.util.Optional;
import org.quarterclose.basics.Money;

/**
 * The key {@code explain_movements_above}, which may be left out.
 *
 * <ul>
 *   <li>{@code amount}* — in the presentation currency
 *   <li>{@code percent}* — of the opening, with at most two decimals
 * </ul>
 */
final class MovementThresholdReader {

    private MovementThresholdReader() {}

    /** Null when nothing can be made of it; the policy is refused then. */
    static MovementThreshold read(PolicyValue value, String currency) {
        PolicySection keys = PolicySection.of(value, "amount*", "percent*");
        Optional<Money> amount = keys.value("amount").flatMap(text -> text.amount(currency));
        Optional<BigDecimal> percent = keys.value("percent").flatMap(MovementThresholdReader::percent);
        return amount.flatMap(money -> percent.map(part -> new MovementThreshold(money, part)))
                .orElse(null);
    }

    private static Optional<BigDecimal> percent(PolicyValue value) {
        return value.read(
                "a percentage like 10 or 7.5, without its sign",
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("[0-9]{1,4}(\\.[0-9]{1,2})?"))
                        .map(BigDecimal::new));
    }
}
