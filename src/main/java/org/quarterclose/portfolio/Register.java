package org.quarterclose.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quarterclose.portfolio.Activity.ActivityKind;
import org.quarterclose.portfolio.Property.PropertyStatus;

/**
 * Everything the small files of a quarter say, good rows only.
 *
 * @param obligations in the order of their ids; an obligation's number is its position here
 * @param refusedObligations ids that stand in obligations.csv on rows that were refused
 */
public record Register(
        List<Property> properties,
        List<Obligation> obligations,
        Set<String> refusedObligations,
        List<Activity> activities,
        List<OpeningBalance> openings,
        List<LedgerBalance> ledger,
        List<ControlTotal> controlTotals,
        List<Bond> bonds,
        List<Recovery> recoveries,
        List<Assumption> assumptions,
        List<ExplainedMovement> explanations) {

    /** A register in which nobody explains anything. */
    public Register(
            List<Property> properties,
            List<Obligation> obligations,
            Set<String> refusedObligations,
            List<Activity> activities,
            List<OpeningBalance> openings,
            List<LedgerBalance> ledger,
            List<ControlTotal> controlTotals,
            List<Bond> bonds,
            List<Recovery> recoveries,
            List<Assumption> assumptions) {
        this(
                properties,
                obligations,
                refusedObligations,
                activities,
                openings,
                ledger,
                controlTotals,
                bonds,
                recoveries,
                assumptions,
                List.of());
    }

    /** What is said of changes, by the obligation whose balance changed. */
    public Map<String, ExplainedMovement> explanationsById() {
        return explanations.stream().collect(Collectors.toMap(ExplainedMovement::obligationId, Function.identity()));
    }

    public Map<String, Obligation> obligationsById() {
        return obligations.stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
    }

    /** Ids of the obligations that were settled for good in the quarter: they need no estimate any more. */
    public Set<String> settledObligations() {
        return activities.stream()
                .filter(activity -> activity.kind() == ActivityKind.SETTLEMENT)
                .map(Activity::obligationId)
                .collect(Collectors.toSet());
    }

    /** The day of the last payment by obligation, settlements left out: nothing is estimated after them. */
    public Map<String, LocalDate> lastPayments() {
        return activities.stream()
                .filter(activity -> activity.kind() == ActivityKind.PAYMENT)
                .collect(Collectors.toMap(
                        Activity::obligationId, Activity::date, (one, other) -> one.isAfter(other) ? one : other));
    }

    /** Ids of the properties that are still worked: their retirement cost is an asset. */
    public Set<String> operatingProperties() {
        return properties.stream()
                .filter(property -> property.status() == PropertyStatus.OPERATING)
                .map(Property::id)
                .collect(Collectors.toSet());
    }

    /** Currencies of obligations other than the one given, in order. */
    public SortedSet<String> currenciesBeside(String presentation) {
        SortedSet<String> currencies = new TreeSet<>();
        obligations.forEach(obligation -> currencies.add(obligation.currency()));
        currencies.remove(presentation);
        return currencies;
    }

    public Map<String, Property> propertiesById() {
        return properties.stream().collect(Collectors.toMap(Property::id, Function.identity()));
    }
}
