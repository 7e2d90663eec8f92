package org.quarterclose.report;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.rollforward.Movements;

/**
 * The two schedules that companies publish, with the us-gaap elements that they tag. Movements that share an element
 * are added; what has none is left out and named beside the closing balance.
 */
enum TaggedSchedule {
    ENVIRONMENTAL(
            "environmental",
            Set.of(ObligationClass.REMEDIATION, ObligationClass.LITIGATION),
            new Balances(
                    "AccrualForEnvironmentalLossContingencies",
                    "AccruedEnvironmentalLossContingenciesCurrent",
                    "AccruedEnvironmentalLossContingenciesNoncurrent"),
            List.of(
                    new Element(
                            "AccrualForEnvironmentalLossContingenciesChargesToExpenseForNewLosses",
                            List.of("incurred"),
                            Movements::incurred),
                    new Element(
                            "AccrualForEnvironmentalLossContingenciesIncreaseDecreaseForRevisionInEstimates",
                            List.of("revisions", "released"),
                            moved -> moved.revisions().plus(moved.released())),
                    new Element(
                            "AccrualForEnvironmentalLossContingenciesPayments",
                            List.of("payments"),
                            moved -> moved.payments().negated()))),
    RETIREMENT(
            "retirement",
            Set.of(ObligationClass.RETIREMENT),
            new Balances(
                    "AssetRetirementObligation",
                    "AssetRetirementObligationCurrent",
                    "AssetRetirementObligationsNoncurrent"),
            List.of(
                    new Element(
                            "AssetRetirementObligationLiabilitiesIncurred", List.of("incurred"), Movements::incurred),
                    new Element(
                            "AssetRetirementObligationRevisionOfEstimate", List.of("revisions"), Movements::revisions),
                    new Element(
                            "AssetRetirementObligationAccretionExpense", List.of("accretion"), Movements::accretion),
                    new Element(
                            "AssetRetirementObligationLiabilitiesSettled",
                            List.of("payments", "released"),
                            moved -> moved.payments().plus(moved.released()).negated())));

    private final String word;
    private final Set<ObligationClass> classes;
    private final Balances balances;
    private final List<Element> elements;

    TaggedSchedule(String word, Set<ObligationClass> classes, Balances balances, List<Element> elements) {
        this.word = word;
        this.classes = classes;
        this.balances = balances;
        this.elements = elements;
    }

    /** The elements of balances. */
    record Balances(String whole, String current, String noncurrent) {}

    /** The element of a movement, the columns that it is made of, and its amount, signed as the element asks. */
    record Element(String name, List<String> columns, Function<Movements, Money> amount) {}

    static TaggedSchedule of(ObligationClass name) {
        return ENVIRONMENTAL.classes.contains(name) ? ENVIRONMENTAL : RETIREMENT;
    }

    String word() {
        return word;
    }

    List<String> classes() {
        return classes.stream().map(ObligationClass::name).sorted().toList();
    }

    Balances balances() {
        return balances;
    }

    List<Element> elements() {
        return elements;
    }

    /** Columns that no element is made of. */
    List<String> untagged() {
        return Movements.COLUMNS.stream()
                .skip(1)
                .filter(column ->
                        elements.stream().noneMatch(element -> element.columns().contains(column)))
                .toList();
    }
}
