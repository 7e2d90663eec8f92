package org.quarterclose.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.journal.Correction;
import org.quarterclose.journal.EntrySource;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.RecoverySource;
import org.quarterclose.measurement.LayerMovement;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Discounted;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.RecoveredLoss;
import org.quarterclose.measurement.RecoveryOpening;
import org.quarterclose.measurement.Retirement;
import org.quarterclose.measurement.RetirementOpening;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.rollforward.Opening;
import org.quarterclose.rollforward.QuarterEvents;
import org.quarterclose.rollforward.RollForward;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TransferBeyondEstimate;
import org.quarterclose.rollforward.TranslatedRecoveries;
import org.quarterclose.rollforward.TranslatedRecovery;
import org.quarterclose.rollforward.TranslatedRow;

/**
 * One obligation closed in memory, from the same rooms and in the same order as the job does it with a database:
 * measured, rolled forward, translated, its recoveries beside it, and its entries.
 */
record ClosedOne(
        Measurement measurement,
        List<LayerMovement> layers,
        TranslatedRow row,
        Optional<TranslatedRecoveries> recoveries,
        List<JournalEntry> entries) {

    static ClosedOne of(Season season, Happening happening, Before before) {
        return new Closing(season, happening, before).closed();
    }

    /** What the next quarter opens with. */
    Before next() {
        RollForwardRow local = row.local();
        Map<String, Money> posted = new TreeMap<>();
        recoveries.ifPresent(all -> all.presented().forEach(one -> posted.put(one.recoveryId(), one.closing())));
        return new Before(
                Opening.closingOf(local.closing(), local.current(), measurement.basis()),
                measurement.basis(),
                layers.isEmpty()
                        ? null
                        : layers.stream()
                                .filter(layer -> layer.undiscounted().isPositive())
                                .map(LayerMovement::next)
                                .toList(),
                measurement.discounted(),
                recoveries
                        .map(all -> RecoveryOpening.after(all.local()))
                        .orElse(RecoveryOpening.none(local.currency())),
                posted,
                row.presented().closing(),
                row);
    }

    Money receivable() {
        return recoveries
                .map(TranslatedRecoveries::closing)
                .orElse(Money.zero(row.presented().currency()));
    }

    Money receivableBefore() {
        return recoveries.stream()
                .flatMap(all -> all.presented().stream())
                .map(TranslatedRecovery::opening)
                .reduce(Money.zero(row.presented().currency()), Money::plus);
    }

    /** On the way. */
    private record Closing(Season season, Happening happening, Before before) {

        ClosedOne closed() {
            return isRetirement() ? retirement() : loss();
        }

        private boolean isRetirement() {
            return obligation().obligationClass() == ObligationClass.RETIREMENT;
        }

        private Obligation obligation() {
            return happening.obligation();
        }

        private ClosedOne retirement() {
            RetirementOpening opening = new RetirementOpening(
                    before.layers() == null ? List.of() : before.layers(),
                    before.isRecognised(),
                    happening.event().paid(),
                    happening.settlement());
            Retirement retirement =
                    season.retirementMeasurer(obligation().currency()).measure(obligation(), happening.sums(), opening);
            QuarterEvents transfers =
                    TransferBeyondEstimate.within(retirement, happening.event().within(before.balance()));
            RollForwardRow row = RollForward.row(
                    obligation(), retirement, before.opening(), transfers, before.localYear(season.quarter));
            return posted(retirement.measurement(), retirement.layers(), row);
        }

        private ClosedOne loss() {
            List<EstimateSum> sums = happening.sums();
            QuarterEvents events = events();
            Discounted behind = before.discounted();
            Measurement measurement = season.measurer(obligation().currency())
                    .measure(
                            obligation(),
                            sums,
                            before.opening()
                                    .after(events)
                                    .settledBy(happening.settlement())
                                    .discountedAs(behind == null ? null : behind.less(events.paid())));
            RollForwardRow row = RollForward.row(
                    obligation(), measurement, before.opening(), events, before.localYear(season.quarter));
            return posted(measurement, List.of(), row);
        }

        private QuarterEvents events() {
            QuarterEvents events = happening.event().within(before.balance());
            Discounted behind = before.discounted();
            return behind == null || behind.rate() == null
                    ? events
                    : events.withAccretion(
                            season.measurer(obligation().currency()).unwinding(before.balance(), behind.rate()));
        }

        private ClosedOne posted(Measurement measurement, List<LayerMovement> layers, RollForwardRow row) {
            Money opening = before.posted() == null ? season.translation.opening(before.balance()) : before.posted();
            TranslatedRow both = season.translation.row(row, opening, before.presentedYear(season.quarter));
            Optional<TranslatedRecoveries> recoveries = recoveries(row);
            List<JournalEntry> entries = new ArrayList<>(season.journal.entries(both, measurement, source(events())));
            recoveries.ifPresent(all -> entries.addAll(season.recoveryJournal.entries(
                    obligation(), all, new RecoverySource("recoveries.csv:2", "activity.csv:3"))));
            return new ClosedOne(measurement, layers, both, recoveries, entries);
        }

        private EntrySource source(QuarterEvents events) {
            Correction correction = events.corrected().isZero()
                    ? null
                    : new Correction(events.corrected(), "Counted twice", "activity.csv:4");
            return new EntrySource(
                    "estimates/a.csv:2",
                    "activity.csv:2",
                    Map.of(),
                    correction,
                    obligation().retirementCost());
        }

        private Optional<TranslatedRecoveries> recoveries(RollForwardRow row) {
            boolean isAsset = isRetirement() && obligation().propertyId().equals(DrawnPortfolio.OPERATING);
            Money zero = Money.zero(row.currency());
            RecoveredLoss loss = new RecoveredLoss(
                    obligation().id(),
                    isAsset ? zero : row.closing(),
                    isAsset ? zero : row.excessPayment().minus(row.quarter().payments()),
                    happening.collected());
            ObligationRecoveries measured = season.recoveries.measure(happening.claims(), before.recoveries(), loss);
            return measured.movements().isEmpty()
                    ? Optional.empty()
                    : Optional.of(TranslatedRecoveries.of(measured, before.postedRecoveries(), season.translation));
        }
    }
}
