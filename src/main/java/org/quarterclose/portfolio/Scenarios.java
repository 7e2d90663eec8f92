package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The scenarios of a retirement obligation: each has one probability, and together they are certain. */
public final class Scenarios {

    private final Map<String, Set<BigDecimal>> probabilities = new TreeMap<>();

    private Scenarios() {}

    public static Scenarios of(List<EstimateSum> sums) {
        Scenarios scenarios = new Scenarios();
        sums.stream()
                .filter(sum -> !sum.likeness().later())
                .map(sum -> sum.likeness().outlook())
                .filter(outlook -> outlook.probability() != null)
                .forEach(outlook -> scenarios
                        .probabilities
                        .computeIfAbsent(outlook.scenario(), name -> new TreeSet<>())
                        .add(outlook.probability()));
        return scenarios;
    }

    /** Whether costs can be weighed by them; also when there are none. */
    public boolean areComplete() {
        return probabilities.isEmpty()
                || total().compareTo(BigDecimal.ONE) == 0
                        && probabilities.values().stream().allMatch(one -> one.size() == 1);
    }

    private BigDecimal total() {
        return probabilities.values().stream().flatMap(Set::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** In words: {@code 'dry' at 40 %, 'wet' at 50 %, together 90 %}. */
    @Override
    public String toString() {
        return probabilities.entrySet().stream()
                        .flatMap(scenario -> scenario.getValue().stream()
                                .map(probability -> "'" + scenario.getKey() + "' at " + percent(probability)))
                        .collect(Collectors.joining(", "))
                + ", together " + percent(total());
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
