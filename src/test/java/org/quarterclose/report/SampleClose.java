package org.quarterclose.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.Severity;
import org.quarterclose.basics.Share;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.measurement.LayerRow;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.MeasurementSteps;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.FiscalYear;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.JournalImport;
import org.quarterclose.policy.MovementThreshold;
import org.quarterclose.policy.PaperSize;
import org.quarterclose.policy.SignOffPolicy;
import org.quarterclose.policy.XbrlEntity;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Bond;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.ExplainedMovement;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Property;
import org.quarterclose.portfolio.Recovery;
import org.quarterclose.portfolio.Register;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseHeader.Purpose;
import org.quarterclose.rollforward.MovementSteps;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TranslatedRow;

/** A close in memory, added to obligation by obligation; its totals are sums of what was added. */
public final class SampleClose implements FrozenClose {

    public static final FiscalQuarter QUARTER = FiscalCalendar.DECEMBER.quarter(new Quarter(2003, 3));
    public static final String USD = "USD";
    static final Account LIABILITY = new Account("2205", "Accrued reclamation and closure costs");
    static final Account EXPENSE =
            new Account("6605", "Provision for closed operations; environmental (matters) | other");
    private static final String HASH = "0123456789abcdef".repeat(4);

    public final List<Property> properties = new ArrayList<>();
    public final List<Obligation> obligations = new ArrayList<>();
    public final List<Bond> bonds = new ArrayList<>();
    public final List<Recovery> recoveries = new ArrayList<>();
    public final SortedMap<String, Money> lastExposures = new TreeMap<>();
    public final List<Activity> activities = new ArrayList<>();
    public final List<ExplainedMovement> explanations = new ArrayList<>();
    public final List<ObligationRecoveries> recovered = new ArrayList<>();
    public final List<RollForwardRow> rows = new ArrayList<>();
    public final List<Measurement> measurements = new ArrayList<>();
    public final List<JournalEntry> entries = new ArrayList<>();
    public final List<LayerRow> layers = new ArrayList<>();
    public final List<SpendByYear> spend = new ArrayList<>();
    public final List<Problem> problems = new ArrayList<>();
    public final List<RejectedRow> rejected = new ArrayList<>();
    public final List<InputFile> inputs = new ArrayList<>();
    public final List<Check> checks = new ArrayList<>();
    public CloseHeader header = new CloseHeader(
            "Hecla Mining Company",
            QUARTER,
            LocalDate.of(2003, 1, 1),
            Purpose.CLOSE,
            "",
            1,
            CloseState.PROPOSED,
            HASH,
            "m.preparer");
    public String policyHash = HASH;
    public JournalImport journalImport;
    public MovementThreshold explainedAbove;
    public XbrlEntity xbrl;
    public PaperSize paper = PaperSize.A4;
    public ClosePolicy.Framework framework = ClosePolicy.Framework.US_GAAP;

    @Override
    public CloseHeader header() {
        return header;
    }

    @Override
    public ClosePolicy policy() {
        ChartOfAccounts chart = new ChartOfAccounts(
                Map.of(ObligationClass.REMEDIATION, LIABILITY, ObligationClass.LITIGATION, LIABILITY),
                Map.of(ObligationClass.REMEDIATION, EXPENSE, ObligationClass.LITIGATION, EXPENSE),
                new Account("1010", "Cash"));
        return new ClosePolicy(
                header.company(),
                framework,
                USD,
                RoundingMode.HALF_UP,
                12,
                ClosePolicy.PaymentsPostedBy.GL,
                ClosePolicy.DownwardRevisions.LATEST_LAYER,
                SignOffPolicy.USUAL,
                4,
                FiscalYear.ASSUMED,
                chart,
                new IntakePolicy(List.of(), Map.of(), IntakePolicy.Limits.STANDARD),
                journalImport,
                explainedAbove,
                xbrl,
                paper,
                policyHash);
    }

    @Override
    public Register register() {
        List<Property> sites = List.copyOf(properties);
        return new Register(
                sites,
                obligations,
                Set.of(),
                activities,
                List.of(),
                List.of(),
                List.of(),
                bonds,
                recoveries,
                List.of(),
                explanations);
    }

    @Override
    public CloseTotals totals() {
        Movements quarter = rows.stream().map(RollForwardRow::quarter).reduce(Movements.none(USD), Movements::plus);
        Movements year = rows.stream().map(RollForwardRow::yearToDate).reduce(Movements.none(USD), Movements::plus);
        SortedMap<ObligationClass, Money> closings = new TreeMap<>();
        rows.forEach(row -> closings.merge(row.obligationClass(), row.closing(), Money::plus));
        Money debits = sum(entries.stream().map(JournalEntry::debits).toList());
        Money excess = sum(rows.stream().map(RollForwardRow::excessPayment).toList());
        return new CloseTotals(
                inputs.stream().mapToLong(InputFile::rowsRead).sum(),
                inputs.stream().mapToLong(InputFile::rowsAccepted).sum(),
                inputs.stream().mapToLong(InputFile::rowsRejected).sum(),
                quarter,
                year,
                sum(rows.stream().map(RollForwardRow::current).toList()),
                quarter.accrual().plus(excess),
                quarter.accrual(),
                sum(measurements.stream().map(Measurement::excessExposure).toList()),
                entries.size(),
                debits,
                debits,
                closings,
                count(Severity.ERROR),
                count(Severity.WARNING));
    }

    private long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(USD), Money::plus);
    }

    @Override
    public List<InputFile> inputs() {
        return inputs;
    }

    @Override
    public List<Check> checks() {
        return checks;
    }

    @Override
    public boolean isReadSideBySide() {
        return true;
    }

    @Override
    public void rollForward(Consumer<RollForwardRow> reader) {
        rows.forEach(reader);
    }

    @Override
    public void measurements(Consumer<Measurement> reader) {
        measurements.forEach(reader);
    }

    @Override
    public SortedMap<String, Money> lastExposures() {
        return lastExposures;
    }

    @Override
    public void layers(Consumer<LayerRow> reader) {
        layers.forEach(reader);
    }

    @Override
    public void recoveries(Consumer<ObligationRecoveries> reader) {
        recovered.forEach(reader);
    }

    @Override
    public void journal(Consumer<JournalEntry> reader) {
        entries.forEach(reader);
    }

    @Override
    public void spend(Consumer<SpendByYear> reader) {
        spend.forEach(reader);
    }

    /** Each measurement as if it were of one line. */
    @Override
    public Memos memos() {
        return (measurement, row) -> {
            Measurement.Range range = measurement.range();
            Money low = range.low() == null ? measurement.required() : range.low();
            Money high = range.high() == null ? low : range.high();
            EstimateSum.Likeness likeness = new EstimateSum.Likeness(
                    row.number(), null, Share.WHOLE, measurement.declaredShare(), range.best() != null, false);
            EstimateSum sum = new EstimateSum(
                    likeness, 1, low.amount(), measurement.required().amount(), high.amount());
            List<EstimateSum> sums = range.low() == null ? List.of() : List.of(sum);
            ObligationCase.Stored stored = new ObligationCase.Stored(
                    measurement, TranslatedRow.inPresentationCurrency(row), entriesOf(row), null);
            return MemoMaker.of(new ObligationCase(
                    header,
                    policy(),
                    stored,
                    new MeasurementSteps.Inputs(obligations.get(row.number()), sums, List.of(), null, null),
                    new MovementSteps.Sources("closing of 2003-Q2 version 1", Map.of(), Money.zero("USD")),
                    new ObligationCase.Facts("", List.of(), List.of(), List.of(), null, false),
                    ObligationCase.Found.NOTHING));
        };
    }

    private List<JournalEntry> entriesOf(RollForwardRow row) {
        return entries.stream()
                .filter(entry -> entry.obligationId().equals(row.obligationId()))
                .toList();
    }

    @Override
    public void problems(Consumer<Problem> reader) {
        problems.forEach(reader);
    }

    @Override
    public void rejectedRows(Consumer<RejectedRow> reader) {
        rejected.forEach(reader);
    }

    public static Money usd(String amount) {
        return amount == null ? null : Money.of(amount, USD);
    }

    public void spend(int number, Integer year, String amount) {
        spend.add(new SpendByYear(number, year, new BigDecimal(amount)));
    }

    public void problem(Code code, SourceLine place, String value) {
        String message = "found '" + value + "'; expected something else";
        problems.add(new Problem(code, place, "low", value, message, "GROUSE-CREEK"));
    }
}
