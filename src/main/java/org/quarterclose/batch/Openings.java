package org.quarterclose.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.batch.Activities.Happened;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurement.Discounted;
import org.quarterclose.measurement.RecoveryOpening;
import org.quarterclose.measurement.RetirementOpening;
import org.quarterclose.portfolio.Layer;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.OpeningBalance;
import org.quarterclose.portfolio.Register;
import org.quarterclose.reconciliation.CloseFigures.Break;
import org.quarterclose.reconciliation.CloseFigures.PriorClosing;
import org.quarterclose.rollforward.LeftTheYear;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.Opening;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TranslatedRecovery;
import org.quarterclose.rollforward.TranslatedRow;
import org.quarterclose.rollforward.Translation;

/**
 * What the books carry into a close: the closing of the posted quarter before, or, in the first close, the opening
 * balances that the folder gives.
 */
public final class Openings {

    private final Optional<CloseVersion> prior;
    private final PriorRows priorRows;
    private final PriorMeasures priorMeasures;
    private final Map<String, List<Layer>> priorLayers;
    private final Map<String, RecoveryOpening> priorRecoveries;
    private final Map<String, List<OpeningBalance>> given;

    private Openings(
            Optional<CloseVersion> prior,
            PriorRows priorRows,
            PriorMeasures priorMeasures,
            Map<String, List<Layer>> priorLayers,
            Map<String, RecoveryOpening> priorRecoveries,
            Map<String, List<OpeningBalance>> given) {
        this.prior = prior;
        this.priorRows = priorRows;
        this.priorMeasures = priorMeasures;
        this.priorLayers = priorLayers;
        this.priorRecoveries = priorRecoveries;
        this.given = given;
    }

    static Openings of(Optional<CloseVersion> prior, Register register, CloseStores stores) {
        Map<String, List<OpeningBalance>> given = register.openings().stream()
                .collect(Collectors.groupingBy(OpeningBalance::obligationId, TreeMap::new, Collectors.toList()));
        PriorMeasures measures = new PriorMeasures();
        PriorRows rows = prior.map(version -> PriorRows.of(version, stores)).orElse(PriorRows.NONE);
        Map<String, List<Layer>> layers = new HashMap<>();
        Map<String, RecoveryOpening> recoveries =
                prior.isEmpty() ? RecoveryOpening.given(register.recoveries()) : new HashMap<>();
        prior.ifPresent(version -> {
            stores.measurements().forEach(version.closeId(), measures::add);
            layers.putAll(stores.layers().closings(version.closeId()));
            recoveries.putAll(stores.recoveries().closings(version.closeId()));
        });
        return new Openings(prior, rows, measures, layers, recoveries, given);
    }

    /** Of one obligation alone: what a large close carried for all others is not read. */
    static Openings ofOne(Optional<CloseVersion> prior, Register register, CloseStores stores, String obligation) {
        Map<String, List<OpeningBalance>> given = register.openings().stream()
                .filter(opening -> opening.obligationId().equals(obligation))
                .collect(Collectors.groupingBy(OpeningBalance::obligationId));
        PriorMeasures measures = new PriorMeasures();
        PriorRows rows = prior.map(version -> PriorRows.ofOne(version.closeId(), stores, obligation))
                .orElse(PriorRows.NONE);
        Map<String, List<Layer>> layers = new HashMap<>();
        prior.map(CloseVersion::closeId).ifPresent(closeId -> {
            stores.measurements().of(closeId, obligation).ifPresent(measures::add);
            stores.layers().closing(closeId, obligation).ifPresent(closing -> layers.put(obligation, closing));
        });
        return new Openings(prior, rows, measures, layers, Map.of(), given);
    }

    boolean isFirstClose() {
        return prior.isEmpty();
    }

    Opening of(Obligation obligation) {
        if (isFirstClose()) {
            return given.containsKey(obligation.id())
                    ? Opening.given(balance(given.get(obligation.id())))
                    : Opening.none(obligation.currency());
        }
        RollForwardRow row = priorRows.local(obligation.id());
        return row == null
                ? Opening.none(obligation.currency())
                : Opening.closingOf(row.closing(), row.current(), priorMeasures.basis(obligation));
    }

    /** What stands behind a clean-up's opening that was discounted; null when it was not. */
    Discounted discounted(Obligation obligation) {
        return priorMeasures.discounted(obligation);
    }

    /** How an obligation was settled for good, in the quarter or before it; empty when it was not. */
    String settlement(Obligation obligation, Happened happened) {
        return priorMeasures.settlement(obligation, happened);
    }

    /** Ids of the obligations that were settled for good, in the quarter or before it: they need no estimate. */
    Set<String> settled(Register register) {
        return priorMeasures.settled(register);
    }

    /** What a retirement obligation opens with, layer by layer. */
    RetirementOpening layersOf(Obligation obligation, Happened happened) {
        Money paid = happened.events().paid();
        String settlement = settlement(obligation, happened);
        if (!isFirstClose()) {
            List<Layer> layers = priorLayers.getOrDefault(obligation.id(), withoutLayers(obligation));
            boolean recognised = layers != null && priorMeasures.basis(obligation) != Basis.RELEASED;
            return new RetirementOpening(layers == null ? List.of() : layers, recognised, paid, settlement);
        }
        List<Layer> layers = given.getOrDefault(obligation.id(), List.of()).stream()
                .filter(opening -> opening.balance().isPositive())
                .map(opening -> opening.layer() != null ? opening.layer() : unexplained(opening.balance(), obligation))
                .toList();
        return new RetirementOpening(layers, !layers.isEmpty(), paid, settlement);
    }

    // It was of another class before: its balance stays until an estimate says what becomes of it.
    private List<Layer> withoutLayers(Obligation obligation) {
        RollForwardRow row = priorRows.local(obligation.id());
        return row == null || row.closing().isZero() ? null : List.of(unexplained(row.closing(), obligation));
    }

    // A balance without its layer is refused elsewhere; here it stays what it is.
    private static Layer unexplained(Money balance, Obligation obligation) {
        return new Layer(1, obligation.incurredOn(), BigDecimal.ZERO, obligation.incurredOn(), balance, balance);
    }

    private static Money balance(List<OpeningBalance> rows) {
        return rows.stream().map(OpeningBalance::balance).reduce(Money::plus).orElseThrow();
    }

    /** What the recoveries of each obligation open with. */
    Map<String, RecoveryOpening> recoveries() {
        return priorRecoveries;
    }

    /** Movements of the same year before this quarter; null when there are none. */
    Movements yearToDate(Obligation obligation, FiscalQuarter quarter) {
        return yearToDate(priorRows.local(obligation.id()), quarter);
    }

    private Movements yearToDate(RollForwardRow row, FiscalQuarter quarter) {
        boolean sameYear = prior.isPresent() && prior.get().isOfTheYearOf(quarter);
        return sameYear && row != null ? row.yearToDate() : null;
    }

    /** An obligation's row beside itself as it is posted. */
    TranslatedRow translated(RollForwardRow local, FiscalQuarter quarter, Translation translation) {
        RollForwardRow posted = priorRows.posted(local.obligationId());
        Money opening = isFirstClose()
                ? translation.opening(local.quarter().opening())
                : posted == null ? Money.zero(translation.presentation()) : posted.closing();
        return translation.row(local, opening, yearToDate(posted, quarter));
    }

    /** The currency that an obligation was in the quarter before: the one it is measured in; its own when it is new. */
    String currencyOf(Obligation obligation) {
        RollForwardRow row = priorRows.local(obligation.id());
        return row == null ? obligation.currency() : row.currency();
    }

    /** What was posted as the receivables of each obligation, by recovery; in a first close, what they are given at. */
    Map<String, Map<String, Money>> postedRecoveries(Translation translation) {
        return !isFirstClose() ? priorRows.recoveries() : TranslatedRecovery.openings(priorRecoveries, translation);
    }

    /** What moved earlier in the fiscal year and has left the register. */
    List<Problem> leftTheYear(Register register, FiscalQuarter quarter) {
        if (prior.isEmpty() || !prior.get().isOfTheYearOf(quarter)) {
            return List.of();
        }
        Set<String> known = register.obligations().stream().map(Obligation::id).collect(Collectors.toSet());
        known.addAll(register.refusedObligations());
        return priorRows.posted().values().stream()
                .filter(row -> !known.contains(row.obligationId()))
                .flatMap(row -> LeftTheYear.of(row, SourceLine.file(source())).stream())
                .toList();
    }

    /** Every balance carried into the quarter, with the place it comes from. */
    List<OpeningBalance> carried() {
        if (isFirstClose()) {
            return given.values().stream()
                    .map(rows -> new OpeningBalance(
                            rows.get(0).obligationId(),
                            balance(rows),
                            rows.get(0).source()))
                    .toList();
        }
        List<OpeningBalance> carried = new ArrayList<>();
        priorRows
                .locals()
                .forEach(row ->
                        carried.add(new OpeningBalance(row.obligationId(), row.closing(), SourceLine.file(source()))));
        return carried;
    }

    /** What the openings should be, against what the roll-forward opened with. */
    PriorClosing check(Map<String, Money> opened, Translation translation) {
        Map<String, Money> expected = new TreeMap<>();
        carried()
                .forEach(carried -> expected.put(
                        carried.obligationId(),
                        isFirstClose()
                                ? translation.opening(carried.balance())
                                : priorRows.posted(carried.obligationId()).closing()));
        Money zero = Money.zero(translation.presentation());
        Money total = expected.values().stream().reduce(zero, Money::plus);
        List<Break> breaks = new ArrayList<>();
        expected.forEach((id, balance) -> addBreak(breaks, new Break(id, balance, opened.getOrDefault(id, zero))));
        opened.forEach((id, balance) -> {
            if (!expected.containsKey(id)) {
                addBreak(breaks, new Break(id, zero, balance));
            }
        });
        breaks.addAll(givenAgain());
        return new PriorClosing(source(), total, breaks);
    }

    /** Opening balances that somebody gives although the quarter before is posted; in the obligation's currency. */
    private List<Break> givenAgain() {
        List<Break> breaks = new ArrayList<>();
        if (!isFirstClose()) {
            given.forEach((id, rows) -> {
                Money again = balance(rows);
                RollForwardRow row = priorRows.local(id);
                Money expected = row == null ? Money.zero(again.currency()) : row.closing();
                addBreak(breaks, new Break(id + " in opening-balances.csv", expected, again));
            });
        }
        return breaks;
    }

    /** Obligations in other currencies that do not open, in their own, where the quarter before closed. */
    List<Break> foreignBreaks(Map<String, Money> opened) {
        Map<String, Money> carried = new HashMap<>();
        carried().forEach(one -> carried.put(one.obligationId(), one.balance()));
        List<Break> breaks = new ArrayList<>();
        new TreeMap<>(opened)
                .forEach((id, balance) -> addBreak(
                        breaks, new Break(id, carried.getOrDefault(id, Money.zero(balance.currency())), balance)));
        return breaks;
    }

    private static void addBreak(List<Break> breaks, Break one) {
        if (!one.expected().equals(one.actual())) {
            breaks.add(one);
        }
    }

    /** Where what the books carried for an obligation stands; empty when they carried nothing. */
    String sourceOf(Obligation obligation) {
        if (!isFirstClose()) {
            return priorRows.posted(obligation.id()) != null ? source() : "";
        }
        return given.getOrDefault(obligation.id(), List.of()).stream()
                .map(opening -> opening.source().toString())
                .collect(Collectors.joining("; "));
    }

    private String source() {
        return prior.map(version -> "closing of " + version.quarter() + " version " + version.version())
                .orElse("opening-balances.csv");
    }
}
