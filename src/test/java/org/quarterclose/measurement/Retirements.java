package org.quarterclose.measurement;

import static org.quarterclose.measurement.Facts.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.Share;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.DownwardRevisions;
import org.quarterclose.portfolio.Assumption;
import org.quarterclose.portfolio.Assumption.AssumptionKind;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.EstimateSum.Likeness;
import org.quarterclose.portfolio.EstimateSum.Outlook;
import org.quarterclose.portfolio.Layer;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.QuarterRates;

/** One retirement obligation of an invented company, closed quarter after quarter. */
final class Retirements {

    private final LocalDate incurredOn;
    private final List<Assumption> rates = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private DownwardRevisions rule = DownwardRevisions.LATEST_LAYER;
    private ClosePolicy given = Facts.POLICY;
    private boolean recognised;
    private Money paid = usd("0.00");
    private LocalDate releasedOn;

    Retirements(String incurredOn) {
        this.incurredOn = LocalDate.parse(incurredOn);
    }

    /** An estimate line. */
    record Flow(String amount, LocalDate spendOn, Outlook outlook) {

        static Flow of(String amount, String spendOn) {
            return new Flow(amount, LocalDate.parse(spendOn), Outlook.PLAIN);
        }

        Flow scenario(String name, String probability) {
            return new Flow(amount, spendOn, new Outlook(name, new BigDecimal(probability), outlook.costBasisYear()));
        }

        Flow in(int year) {
            return new Flow(amount, spendOn, new Outlook(outlook.scenario(), outlook.probability(), year));
        }

        EstimateSum sum() {
            BigDecimal cost = new BigDecimal(amount);
            Likeness likeness = new Likeness(0, spendOn, Share.WHOLE, null, true, false, outlook);
            return new EstimateSum(likeness, 1, cost, cost, cost);
        }
    }

    /** A rate from now on. */
    Retirements rate(String kind, String value) {
        AssumptionKind named = AssumptionKind.valueOf(kind);
        rates.removeIf(rate -> rate.kind() == named);
        rates.add(new Assumption(named, "USD", new BigDecimal(value), new SourceLine("assumptions.csv", 2)));
        return this;
    }

    Retirements by(DownwardRevisions rule) {
        this.rule = rule;
        return this;
    }

    /** Under another policy, but for its downward revisions. */
    Retirements under(ClosePolicy policy) {
        given = policy;
        return this;
    }

    Retirements pay(String amount) {
        paid = usd(amount);
        return this;
    }

    Retirements release(String day) {
        releasedOn = LocalDate.parse(day);
        return this;
    }

    Retirements brought(String balance, Flow flow) {
        layers.add(new Layer(1, incurredOn, new BigDecimal("0.08"), flow.spendOn(), usd(flow.amount()), usd(balance)));
        recognised = true;
        return this;
    }

    Retirement close(String quarter, Flow... flows) {
        RetirementMeasurer measurer = new RetirementMeasurer(
                policy(),
                policy().calendar().quarter(Quarter.parse(quarter)),
                new QuarterRates(rates, "USD", policy().calendar()));
        List<EstimateSum> sums = List.of(flows).stream().map(Flow::sum).toList();
        Retirement closed = measurer.measure(obligation(), sums, new RetirementOpening(layers, recognised, paid));
        layers.clear();
        closed.layers().stream().filter(row -> row.undiscounted().isPositive()).forEach(row -> layers.add(row.next()));
        recognised |= !closed.layers().isEmpty();
        paid = usd("0.00");
        return closed;
    }

    /** Back to how a quarter opened. */
    Retirements opened(List<Layer> opening, boolean wasRecognised) {
        layers.clear();
        layers.addAll(opening);
        recognised = wasRecognised;
        return this;
    }

    boolean isRecognised() {
        return recognised;
    }

    List<Layer> layers() {
        return layers;
    }

    Money balance() {
        return layers.stream().map(Layer::balance).reduce(usd("0.00"), Money::plus);
    }

    private ClosePolicy policy() {
        ClosePolicy policy = given;
        return new ClosePolicy(
                policy.company(),
                policy.framework(),
                policy.presentationCurrency(),
                policy.rounding(),
                policy.currentPortionMonths(),
                policy.paymentsPostedBy(),
                rule,
                policy.signOff(),
                policy.staleAfterQuarters(),
                policy.fiscalYear(),
                policy.chart(),
                policy.intake(),
                policy.sha256());
    }

    private Obligation obligation() {
        return new Obligation(
                0,
                "HEAP",
                "MINE",
                ObligationClass.RETIREMENT,
                "Heap leach pad",
                null,
                "USD",
                incurredOn,
                "",
                null,
                false,
                releasedOn,
                releasedOn == null ? "" : "Letter",
                "",
                new SourceLine("obligations.csv", 2));
    }
}
