package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.batch.Activities.Happened;
import org.quarterclose.batch.MeasuredRows.Measured;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.ExchangeStore.TranslatedMeasurement;
import org.quarterclose.close.NumberRange;
import org.quarterclose.measurement.Carried;
import org.quarterclose.measurement.LayerRow;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Discounted;
import org.quarterclose.measurement.Measurer;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.Retirement;
import org.quarterclose.measurement.RetirementMeasurer;
import org.quarterclose.measurement.RetirementOpening;
import org.quarterclose.measurement.SpendSchedule;
import org.quarterclose.policy.MovementThreshold;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.ExplainedMovement;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.QuarterRates;
import org.quarterclose.portfolio.SumsByObligation;
import org.quarterclose.report.FrozenClose.SpendByYear;
import org.quarterclose.rollforward.MovementUnexplained;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.Opening;
import org.quarterclose.rollforward.PaymentAboveBalance;
import org.quarterclose.rollforward.QuarterEvents;
import org.quarterclose.rollforward.RetirementCostUnknown;
import org.quarterclose.rollforward.RollForward;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TransferBeyondEstimate;
import org.quarterclose.rollforward.TranslatedRecoveries;
import org.quarterclose.rollforward.TranslatedRow;
import org.quarterclose.rollforward.Translation;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Step 5, one range of obligations: what the books must carry, and the way there from the opening, by cause. */
record Measure(CloseWorkspace workspace) implements Stage {

    @Override
    public void run(ExecutionContext context, StepContribution contribution) {
        Activities activities = new Activities(workspace.register());
        Recoveries recoveries = Recoveries.of(workspace);
        SumsByObligation sums = workspace.sums();
        String step = contribution.getStepExecution().getStepName();
        for (NumberRange block : ObligationPartitioner.range(workspace, step).blocks()) {
            new Block(activities, recoveries, sums).measure(block);
            contribution.incrementWriteCount(block.to() - (long) block.from());
            workspace.progress().handled(block.to() - block.from());
        }
    }

    /** A block of obligations on its way into the tables. */
    private final class Block {

        private final Map<String, Measurer> measurers = new HashMap<>();
        private final Map<String, RetirementMeasurer> retirementMeasurers = new HashMap<>();
        private final Openings openings = workspace.openings();
        private final Set<String> operating = workspace.register().operatingProperties();
        private final Map<String, ExplainedMovement> explained =
                workspace.register().explanationsById();
        private final Activities activities;
        private final SumsByObligation sums;
        private final Recoveries recoveries;
        private final List<Measurement> measurements = new ArrayList<>();
        private final Translation translation = workspace.translation();
        private final List<TranslatedRow> rows = new ArrayList<>();
        private final List<TranslatedMeasurement> translated = new ArrayList<>();
        private final List<TranslatedRecoveries> translatedRecoveries = new ArrayList<>();
        private final List<SpendByYear> schedule = new ArrayList<>();
        private final List<LayerRow> layers = new ArrayList<>();
        private final List<ObligationRecoveries> recovered = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Block(Activities activities, Recoveries recoveries, SumsByObligation sums) {
            this.activities = activities;
            this.recoveries = recoveries;
            this.sums = sums;
        }

        void measure(NumberRange block) {
            workspace.register().obligations().subList(block.from(), block.to()).stream()
                    .map(obligation -> obligation.in(openings.currencyOf(obligation)))
                    .forEach(this::measure);
            store();
            workspace.measured().keep(block, new Measured(measurements, rows));
        }

        private void store() {
            CloseStores stores = workspace.stores();
            stores.measurements().add(workspace.closeId(), measurements);
            stores.measurements().addSpend(workspace.closeId(), schedule);
            stores.rollForward()
                    .add(
                            workspace.closeId(),
                            rows.stream().map(TranslatedRow::presented).toList());
            stores.foreign()
                    .add(
                            workspace.closeId(),
                            rows.stream()
                                    .filter(TranslatedRow::isForeign)
                                    .map(TranslatedRow::local)
                                    .toList());
            stores.exchange().add(workspace.closeId(), translated);
            stores.layers().add(workspace.closeId(), layers);
            stores.recoveries().add(workspace.closeId(), recovered);
            stores.recoveries().addTranslated(workspace.closeId(), translatedRecoveries);
            stores.problems().add(workspace.closeId(), problems);
        }

        private void measure(Obligation obligation) {
            if (obligation.obligationClass() == ObligationClass.RETIREMENT) {
                measureRetirement(obligation);
            } else {
                measureLoss(obligation);
            }
            recover(obligation, rows.get(rows.size() - 1).local());
            explain(obligation, rows.get(rows.size() - 1).presented());
        }

        private void explain(Obligation obligation, RollForwardRow row) {
            MovementThreshold threshold = workspace.request().policy().explainedAbove();
            ExplainedMovement said = explained.get(obligation.id());
            if (said == null) {
                MovementUnexplained.of(row, obligation, threshold).ifPresent(problems::add);
            } else if (said.by().isEmpty()) {
                MovementUnexplained.byNobody(row, said, threshold).ifPresent(problems::add);
            }
        }

        private void recover(Obligation obligation, RollForwardRow row) {
            recoveries.measure(obligation, row).ifPresent(measured -> {
                recovered.add(measured);
                if (translation.isForeign(row.currency())) {
                    translatedRecoveries.add(TranslatedRecoveries.of(
                            measured,
                            openings.postedRecoveries(translation).getOrDefault(obligation.id(), Map.of()),
                            translation));
                }
                recoveries.aboveReceivable(measured).ifPresent(problems::add);
            });
        }

        /** What happened, in the currency that is carried: anything else is an error and moves nothing. */
        private Happened happened(Obligation obligation) {
            return isInItsCurrency(obligation) ? activities.of(obligation) : Happened.nothing(obligation.currency());
        }

        private List<EstimateSum> lines(Obligation obligation) {
            return isInItsCurrency(obligation) ? sums.of(obligation.number()) : List.of();
        }

        private boolean isInItsCurrency(Obligation obligation) {
            Obligation listed = workspace.register().obligations().get(obligation.number());
            return listed.currency().equals(obligation.currency());
        }

        private void measureRetirement(Obligation obligation) {
            Happened happened = happened(obligation);
            RetirementOpening opening = openings.layersOf(obligation, happened);
            Opening carried = openings.of(obligation);
            QuarterEvents transfers = happened.events().within(carried.balance());
            Retirement retirement = retirementMeasurers
                    .computeIfAbsent(obligation.currency(), this::retirementMeasurer)
                    .measure(obligation, lines(obligation), opening);
            RollForwardRow row = RollForward.row(
                    obligation,
                    retirement,
                    carried,
                    TransferBeyondEstimate.within(retirement, transfers),
                    yearToDate(obligation));
            retirement.layers().forEach(layer -> layers.add(new LayerRow(obligation.number(), obligation.id(), layer)));
            keep(
                    row,
                    retirement.measurement(),
                    SpendSchedule.of(retirement, workspace.request().policy().calendar()));
            PaymentAboveBalance.of(row, happened.last()).ifPresent(problems::add);
            // Without an estimate, that is what is missing.
            if (!lines(obligation).isEmpty() || retirement.isReleased()) {
                problems.addAll(TransferBeyondEstimate.of(obligation, retirement, transfers));
            }
            if (operating.contains(obligation.propertyId())) {
                RetirementCostUnknown.of(row, obligation).ifPresent(problems::add);
            }
        }

        private RetirementMeasurer retirementMeasurer(String currency) {
            return new RetirementMeasurer(
                    workspace.request().policy(), workspace.request().fiscalQuarter(), rates(currency));
        }

        private Measurer measurer(String currency) {
            return measurers.computeIfAbsent(
                    currency,
                    one -> new Measurer(
                            workspace.request().policy(), workspace.request().fiscalQuarter(), rates(one)));
        }

        private QuarterRates rates(String currency) {
            return new QuarterRates(
                    workspace.register().assumptions(),
                    currency,
                    workspace.request().policy().calendar());
        }

        private Movements yearToDate(Obligation obligation) {
            return openings.yearToDate(obligation, workspace.request().fiscalQuarter());
        }

        private void keep(RollForwardRow row, Measurement measurement, SpendSchedule spending) {
            measurements.add(measurement);
            TranslatedRow both = openings.translated(row, workspace.request().fiscalQuarter(), translation);
            rows.add(both);
            if (both.isForeign()) {
                translated.add(new TranslatedMeasurement(
                        row.number(),
                        both.required(measurement, translation),
                        translation.closing(measurement.excessExposure())));
            }
            spending.years().forEach(year -> schedule.add(new SpendByYear(row.number(), year.year(), year.amount())));
        }

        private QuarterEvents events(Happened happened, Opening opening, Discounted discounted) {
            QuarterEvents events = happened.events().within(opening.balance());
            return discounted == null || discounted.rate() == null
                    ? events
                    : events.withAccretion(
                            measurer(opening.balance().currency()).unwinding(opening.balance(), discounted.rate()));
        }

        private void measureLoss(Obligation obligation) {
            Opening opening = openings.of(obligation);
            Happened happened = happened(obligation);
            Discounted discounted = openings.discounted(obligation);
            QuarterEvents events = events(happened, opening, discounted);
            List<EstimateSum> lines = lines(obligation);
            Carried carried = opening.after(events)
                    .settledBy(openings.settlement(obligation, happened))
                    .discountedAs(discounted == null ? null : discounted.less(events.paid()));
            Measurement measurement = measurer(obligation.currency()).measure(obligation, lines, carried);
            RollForwardRow row = RollForward.row(obligation, measurement, opening, events, yearToDate(obligation));
            keep(
                    row,
                    measurement,
                    SpendSchedule.of(measurement, lines, workspace.request().policy()));
            PaymentAboveBalance.of(row, happened.last()).ifPresent(problems::add);
        }
    }
}
