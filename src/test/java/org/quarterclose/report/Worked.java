package org.quarterclose.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.Share;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.journal.Correction;
import org.quarterclose.journal.EntrySource;
import org.quarterclose.journal.JournalMaker;
import org.quarterclose.measurement.Carried;
import org.quarterclose.measurement.Facts;
import org.quarterclose.measurement.LayerMovement;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Discounted;
import org.quarterclose.measurement.MeasurementSteps;
import org.quarterclose.measurement.Measurer;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.RecoveredLoss;
import org.quarterclose.measurement.RecoveryMeasurer;
import org.quarterclose.measurement.RecoveryOpening;
import org.quarterclose.measurement.RecoveryTreatment;
import org.quarterclose.measurement.Retirement;
import org.quarterclose.measurement.RetirementMeasurer;
import org.quarterclose.measurement.RetirementOpening;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.policy.ChartOfAccounts.Transfer;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Assumption;
import org.quarterclose.portfolio.Assumption.AssumptionKind;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.EstimateSum.Likeness;
import org.quarterclose.portfolio.EstimateSum.Outlook;
import org.quarterclose.portfolio.Layer;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.QuarterRates;
import org.quarterclose.portfolio.Recovery;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseHeader.Purpose;
import org.quarterclose.rollforward.MovementSteps;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.Opening;
import org.quarterclose.rollforward.QuarterEvents;
import org.quarterclose.rollforward.RollForward;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TranslatedRow;

/** A small case that the program measures, moves, posts and explains. */
final class Worked {

    private final Map<Likeness, EstimateSum> sums = new TreeMap<>();
    private final List<Assumption> rates = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final List<Recovery> claims = new ArrayList<>();
    private ClosePolicy policy = withTransfers(Facts.POLICY);
    private FiscalQuarter quarter = Facts.Q3;
    private ObligationClass kind = ObligationClass.REMEDIATION;
    private Likelihood likelihood = Likelihood.PROBABLE;
    private LocalDate incurredOn;
    private boolean timingFixed;
    private LocalDate releasedOn;
    private String release = "";
    private String reason = "";
    private String settlement = "";
    private Correction correction;
    private Money opening = Facts.usd("0.00");
    private Discounted discounted;
    private final SortedMap<String, Money> receivables = new TreeMap<>();
    private Money collected = Facts.usd("0.00");
    private QuarterEvents events = QuarterEvents.none("USD");

    /** Amounts with a blank for none. */
    static Worked line(String low, String best, String high) {
        return new Worked().and(low, best, high);
    }

    static Worked noLine() {
        return new Worked();
    }

    Worked and(String low, String best, String high) {
        return add(low, best, high, new Likeness(0, null, Share.WHOLE, null, !best.isEmpty(), false));
    }

    Worked spent(String low, String best, String high, String on) {
        return add(low, best, high, new Likeness(0, LocalDate.parse(on), Share.WHOLE, null, !best.isEmpty(), false));
    }

    Worked later(String low, String high) {
        return add(low, "", high, new Likeness(0, null, Share.WHOLE, null, false, true));
    }

    Worked flow(String amount, String on, Outlook outlook) {
        return add("", amount, "", new Likeness(0, LocalDate.parse(on), Share.WHOLE, null, true, false, outlook));
    }

    /** All lines so far are of a site with this share. */
    Worked share(String percent, boolean siteTotal) {
        Share declared = Share.ofPercent(new BigDecimal(percent));
        Map<Likeness, EstimateSum> before = new TreeMap<>(sums);
        sums.clear();
        before.values().forEach(sum -> {
            Likeness likeness = new Likeness(
                    0,
                    sum.likeness().spendOn(),
                    siteTotal ? declared : Share.WHOLE,
                    declared,
                    sum.likeness().best(),
                    sum.likeness().later());
            sums.put(likeness, new EstimateSum(likeness, sum.lines(), sum.low(), sum.accrued(), sum.high()));
        });
        return this;
    }

    private Worked add(String low, String best, String high, Likeness likeness) {
        String accrued = best.isEmpty() ? low : best;
        EstimateSum sum = new EstimateSum(
                likeness,
                1,
                new BigDecimal(low.isEmpty() ? best : low),
                new BigDecimal(accrued),
                new BigDecimal(high.isEmpty() ? accrued : high));
        sums.merge(likeness, sum, EstimateSum::plus);
        return this;
    }

    Worked claim() {
        kind = ObligationClass.LITIGATION;
        return this;
    }

    Worked retirement(String day) {
        kind = ObligationClass.RETIREMENT;
        likelihood = null;
        incurredOn = LocalDate.parse(day);
        return this;
    }

    Worked likely(Likelihood other) {
        likelihood = other;
        return this;
    }

    Worked opening(String balance) {
        opening = Facts.usd(balance);
        return this;
    }

    /** A clean-up that was discounted at this rate the quarter before. */
    Worked discountedAt(String undiscounted, String rate) {
        discounted = new Discounted(Facts.usd(undiscounted), new BigDecimal(rate));
        return timingFixed();
    }

    Worked layer(String rate, String on, String flows, String balance) {
        layers.add(new Layer(
                layers.size() + 1,
                incurredOn,
                new BigDecimal(rate),
                LocalDate.parse(on),
                Facts.usd(flows),
                Facts.usd(balance)));
        return opening(opening.plus(Facts.usd(balance)).plain());
    }

    Worked paid(String amount) {
        events = events.plus(QuarterEvents.paid(Facts.usd(amount)));
        return this;
    }

    Worked transferred(String acquired, String disposed, String represented) {
        Money zero = Facts.usd("0.00");
        events = events.plus(
                new QuarterEvents(zero, Facts.usd(acquired), Facts.usd(disposed), Facts.usd(represented), zero, zero));
        return this;
    }

    /** An error of an earlier quarter, put right in this one. */
    Worked corrected(String amount, String why) {
        Money zero = Facts.usd("0.00");
        events = events.plus(new QuarterEvents(zero, zero, zero, zero, Facts.usd(amount), zero));
        correction = new Correction(Facts.usd(amount), why, "activity.csv:2");
        return this;
    }

    Worked settled(String words) {
        settlement = words;
        return this;
    }

    Worked released(String day, String reference) {
        releasedOn = LocalDate.parse(day);
        release = reference;
        return this;
    }

    Worked carriedForward(String why) {
        reason = why;
        return this;
    }

    Worked timingFixed() {
        timingFixed = true;
        return this;
    }

    Worked rate(String name, String value) {
        rates.add(new Assumption(
                AssumptionKind.valueOf(name),
                name.equals("INFLATION") ? "" : "USD",
                new BigDecimal(value),
                new SourceLine("assumptions.csv", rates.size() + 2L)));
        return this;
    }

    Worked recovery(String id, String amount, boolean disputed) {
        claims.add(new Recovery(
                id,
                "DUTY",
                "Insurer",
                Facts.usd(amount),
                Likelihood.PROBABLE,
                disputed,
                "",
                new SourceLine("recoveries.csv", claims.size() + 2L)));
        return this;
    }

    /** What the books carry for a recovery, and what came in of it in the quarter. */
    Worked receivable(String id, String balance, String arrived) {
        receivables.put(id, Facts.usd(balance));
        collected = collected.plus(Facts.usd(arrived));
        return this;
    }

    Worked under(ClosePolicy other) {
        policy = withTransfers(other);
        return this;
    }

    Worked in(String other) {
        quarter = policy.fiscalYear().calendar().quarter(Quarter.parse(other));
        return this;
    }

    Explanation explained() {
        return kind == ObligationClass.RETIREMENT ? explainedLayers() : explainedLoss();
    }

    private Explanation explainedLoss() {
        Measurer measurer = new Measurer(policy, quarter, quarterRates());
        Opening opened = Opening.given(opening);
        QuarterEvents all =
                discounted == null ? events : events.withAccretion(measurer.unwinding(opening, discounted.rate()));
        Carried carried = opened.after(all)
                .settledBy(settlement)
                .discountedAs(discounted == null ? null : discounted.less(all.paid()));
        Measurement measurement = measurer.measure(obligation(), List.copyOf(sums.values()), carried);
        RollForwardRow row = RollForward.row(obligation(), measurement, opened, all, (Movements) null);
        return explained(measurement, row, null, List.of());
    }

    private Explanation explainedLayers() {
        RetirementOpening opened = new RetirementOpening(layers, !layers.isEmpty(), events.paid(), settlement);
        Retirement retirement = new RetirementMeasurer(policy, quarter, quarterRates())
                .measure(obligation(), List.copyOf(sums.values()), opened);
        RollForwardRow row = RollForward.row(obligation(), retirement, Opening.given(opening), null);
        return explained(retirement.measurement(), row, opened, retirement.layers());
    }

    private Explanation explained(
            Measurement measurement, RollForwardRow row, RetirementOpening opened, List<LayerMovement> moved) {
        EntrySource source = new EntrySource("estimates/site.csv:2", "activity.csv:2", Map.of(), correction, null);
        ObligationCase.Stored stored = new ObligationCase.Stored(
                measurement,
                TranslatedRow.inPresentationCurrency(row),
                new JournalMaker(policy, quarter, Set.of("MINE")).entries(row, measurement, source),
                recoveries(row));
        return MemoMaker.of(new ObligationCase(
                new CloseHeader(
                        "Silver Ridge", quarter, quarter.start(), Purpose.CLOSE, "", 1, CloseState.PROPOSED, "", "ann"),
                policy,
                stored,
                new MeasurementSteps.Inputs(obligation(), List.copyOf(sums.values()), moved, opened, quarterRates()),
                new MovementSteps.Sources("opening-balances.csv:2", new HashMap<>(), events.corrected()),
                new ObligationCase.Facts(
                        sums.isEmpty() ? "" : "estimates/site.csv:2", List.of(), rates, claims, null, false),
                ObligationCase.Found.NOTHING));
    }

    private ObligationRecoveries recoveries(RollForwardRow row) {
        if (claims.isEmpty()) {
            return null;
        }
        Money paid = row.excessPayment().minus(row.quarter().payments());
        return new RecoveryMeasurer(RecoveryTreatment.ASSET)
                .measure(
                        claims,
                        new RecoveryOpening(receivables, Facts.usd("0.00"), Facts.usd("0.00")),
                        new RecoveredLoss("DUTY", row.closing(), paid, collected));
    }

    private QuarterRates quarterRates() {
        return new QuarterRates(rates, "USD", quarter.calendar());
    }

    private Obligation obligation() {
        return new Obligation(
                0,
                "DUTY",
                "MINE",
                kind,
                "",
                likelihood,
                "USD",
                incurredOn,
                "",
                null,
                timingFixed,
                releasedOn,
                release,
                reason,
                new SourceLine("obligations.csv", 2));
    }

    private static ClosePolicy withTransfers(ClosePolicy policy) {
        ChartOfAccounts chart = policy.chart();
        ChartOfAccounts whole = new ChartOfAccounts(
                chart.liabilities(),
                chart.expenses(),
                chart.payments(),
                chart.retirement(),
                Map.of(
                        Transfer.ACQUISITION, new Account("1700", "Properties acquired"),
                        Transfer.DISPOSAL, new Account("6460", "Gain or loss on disposal"),
                        Transfer.REPRESENTATION, new Account("2990", "Re-presentation")),
                chart.recovery());
        return new ClosePolicy(
                policy.company(),
                policy.framework(),
                policy.presentationCurrency(),
                policy.rounding(),
                policy.currentPortionMonths(),
                policy.paymentsPostedBy(),
                policy.downwardRevisions(),
                policy.signOff(),
                policy.staleAfterQuarters(),
                policy.fiscalYear(),
                whole,
                policy.intake(),
                policy.sha256());
    }
}
