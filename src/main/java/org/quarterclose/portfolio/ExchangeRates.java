package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quarterclose.portfolio.Assumption.AssumptionKind;
import org.quarterclose.portfolio.ExchangeRate.Day;

/** The exchange rates of the quarter. A currency without its closing or average rate has none: nothing is guessed. */
public final class ExchangeRates {

    private final Map<String, BigDecimal> values = new HashMap<>();

    public ExchangeRates(List<Assumption> assumptions) {
        assumptions.stream()
                .filter(assumption -> assumption.kind() == AssumptionKind.FX)
                .forEach(assumption ->
                        values.putIfAbsent(assumption.key(), assumption.value().stripTrailingZeros()));
    }

    /** The rates of a currency; empty when one is missing that is always needed. */
    public Optional<ExchangeRate> of(String currency) {
        return missing(currency).isEmpty()
                ? Optional.of(new ExchangeRate(
                        currency,
                        values.get(Day.CLOSING.key(currency)),
                        values.get(Day.AVERAGE.key(currency)),
                        values.get(Day.OPENING.key(currency))))
                : Optional.empty();
    }

    /** Rates by currency, in the order of currencies; one that is missing is left out. */
    public List<ExchangeRate> of(Set<String> currencies) {
        return currencies.stream()
                .sorted()
                .map(this::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The rows that are always needed and not there. */
    List<String> missing(String currency) {
        List<String> missing = new ArrayList<>();
        for (Day day : List.of(Day.CLOSING, Day.AVERAGE)) {
            if (!values.containsKey(day.key(currency))) {
                missing.add(day.key(currency));
            }
        }
        return missing;
    }

    /** Whether balances of the first close can be translated. */
    boolean hasOpening(String currency) {
        return values.containsKey(Day.OPENING.key(currency));
    }
}
