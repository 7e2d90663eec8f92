package org.quarterclose.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.report.FrozenClose.SpendByYear;
import org.quarterclose.rollforward.Translation;

/**
 * The years of spending of each obligation in whole cents that add up to the obligation's rounded total: cents left
 * over by rounding go to the years with the largest remainders, earlier years first. Negative amounts likewise.
 */
final class SpendSplit {

    private final FrozenClose close;
    private final RegisterIndex index;
    private final Translation translation;
    private final Consumer<Spend> reader;
    private final List<SpendByYear> obligation = new ArrayList<>();

    /**
     * One year of one obligation in cents; year null when the estimate names no period.
     *
     * @param presented the amount at the quarter-end rate
     */
    record Spend(int number, Integer year, Money amount, Money presented) {}

    private SpendSplit(FrozenClose close, Consumer<Spend> reader) {
        this.close = close;
        this.index = new RegisterIndex(close);
        this.translation = close.translation();
        this.reader = reader;
    }

    static void read(FrozenClose close, Consumer<Spend> reader) {
        SpendSplit split = new SpendSplit(close, reader);
        close.spend(split::add);
        split.flush();
    }

    private void add(SpendByYear year) {
        if (!obligation.isEmpty() && obligation.get(0).number() != year.number()) {
            flush();
        }
        obligation.add(year);
    }

    private void flush() {
        List<BigDecimal> exact = obligation.stream().map(SpendByYear::amount).toList();
        String presentation = close.policy().presentationCurrency();
        String currency = obligation.isEmpty() ? presentation : currencyOf(obligation.get(0));
        RoundingMode mode = close.policy().rounding();
        List<Money> cents = split(exact, currency, mode);
        List<Money> presented = currency.equals(presentation)
                ? cents
                : split(
                        exact.stream()
                                .map(year -> translation.closing(year, currency))
                                .toList(),
                        presentation,
                        mode);
        for (int i = 0; i < cents.size(); i++) {
            SpendByYear year = obligation.get(i);
            reader.accept(new Spend(year.number(), year.year(), cents.get(i), presented.get(i)));
        }
        obligation.clear();
    }

    private String currencyOf(SpendByYear year) {
        Obligation found = index.find(year.number());
        return found == null ? close.policy().presentationCurrency() : found.currency();
    }

    /** Exact parts in cents whose sum is the rounded sum of the parts. */
    static List<Money> split(List<BigDecimal> exact, String currency, RoundingMode mode) {
        BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> parts = new ArrayList<>();
        exact.forEach(part -> parts.add(Money.rounded(part, currency, RoundingMode.FLOOR)));
        Money floors = parts.stream().reduce(Money.zero(currency), Money::plus);
        Money cent = new Money(BigDecimal.valueOf(1, Money.CENTS), currency);
        BigInteger left =
                Money.rounded(sum, currency, mode).minus(floors).amount().unscaledValue();
        byRemainder(exact, parts).stream()
                .limit(left.longValueExact())
                .forEach(i -> parts.set(i, parts.get(i).plus(cent)));
        return parts;
    }

    private static List<Integer> byRemainder(List<BigDecimal> exact, List<Money> floors) {
        return IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) ->
                                exact.get(i).subtract(floors.get(i).amount()))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
