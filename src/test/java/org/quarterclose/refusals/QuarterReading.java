package org.quarterclose.refusals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.intake.SheetOpener.Opened;
import org.quarterclose.measurement.CollectionAboveReceivable;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurer;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.RecoveredLoss;
import org.quarterclose.measurement.RecoveryMeasurer;
import org.quarterclose.measurement.RecoveryOpening;
import org.quarterclose.measurement.RecoveryTreatment;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Activity.ActivityKind;
import org.quarterclose.portfolio.Coverage;
import org.quarterclose.portfolio.DuplicateLines;
import org.quarterclose.portfolio.DuplicateLines.Part;
import org.quarterclose.portfolio.EstimateContext;
import org.quarterclose.portfolio.EstimateFile;
import org.quarterclose.portfolio.EstimateFiles;
import org.quarterclose.portfolio.EstimateLine;
import org.quarterclose.portfolio.EstimatePart;
import org.quarterclose.portfolio.EstimatePartResult;
import org.quarterclose.portfolio.EstimateSink;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.LineSpan;
import org.quarterclose.portfolio.LineSpans;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.OpeningBalance;
import org.quarterclose.portfolio.PortfolioLaws;
import org.quarterclose.portfolio.PortfolioLaws.EstimatedPortfolio;
import org.quarterclose.portfolio.Register;
import org.quarterclose.portfolio.RegisterRead;
import org.quarterclose.portfolio.RegisterReader;
import org.quarterclose.portfolio.SumsByObligation;
import org.quarterclose.rollforward.Opening;
import org.quarterclose.rollforward.PaymentAboveBalance;
import org.quarterclose.rollforward.RollForward;
import org.quarterclose.rollforward.RollForwardRow;

/** A quarter's folder through the program's own readers in the order of the job, without its database. */
final class QuarterReading implements EstimateSink {

    static final FiscalQuarter QUARTER = FiscalCalendar.DECEMBER.quarter(new Quarter(2003, 3));

    private final Path folder;
    private final ClosePolicy policy;
    private final Register register;
    private final EstimateContext context;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<EstimateSum> sums = new ArrayList<>();
    private final List<LineSpan> spans = new ArrayList<>();

    QuarterReading(Path folder, ClosePolicy policy) {
        this.folder = folder;
        this.policy = policy;
        RegisterRead read = new RegisterReader(policy, QUARTER).read(folder);
        problems.addAll(read.problems());
        register = read.register();
        Map<String, Obligation> obligations = new HashMap<>();
        register.obligations().forEach(obligation -> obligations.put(obligation.id(), obligation));
        context = new EstimateContext(
                obligations, register.refusedObligations(), register.lastPayments(), QUARTER, policy);
    }

    List<Problem> problems() {
        EstimateFiles.list(folder).forEach(this::estimates);
        DuplicateLines.find(parts, LineSpans.suspects(spans), context, one -> rejected(one.rejected()));
        problems.addAll(PortfolioLaws.afterEstimates(new EstimatedPortfolio(
                register,
                QUARTER,
                Coverage.of(sums),
                register.openings(),
                register.settledObligations(),
                SumsByObligation.of(register.obligations().size(), List.of(sums)),
                policy.presentationCurrency())));
        register.obligations().stream()
                .filter(obligation -> obligation.obligationClass() != ObligationClass.RETIREMENT)
                .forEach(this::payments);
        return problems;
    }

    private void estimates(String file) {
        Opened opened = new SheetOpener(folder, policy.intake()).open(file, EstimateFile.COLUMNS);
        problems.addAll(opened.problems());
        opened.sheet().ifPresent(this::estimates);
    }

    private void estimates(Sheet sheet) {
        EstimatePartResult result = EstimatePart.read(sheet, sheet.records(), context, this);
        parts.add(new Part(parts.size() + 1, sheet, sheet.records()));
        sums.addAll(result.sums());
        spans.addAll(result.spans());
    }

    private void payments(Obligation obligation) {
        Money zero = Money.zero(obligation.currency());
        Opening opening = Opening.given(register.openings().stream()
                .filter(one -> one.obligationId().equals(obligation.id()))
                .map(OpeningBalance::balance)
                .reduce(zero, Money::plus));
        List<Activity> paid = register.activities().stream()
                .filter(one -> one.obligationId().equals(obligation.id()) && one.kind() == ActivityKind.PAYMENT)
                .toList();
        Money total = paid.stream().map(Activity::amount).reduce(zero, Money::plus);
        List<EstimateSum> lines = sums.stream()
                .filter(sum -> sum.likeness().obligation() == obligation.number())
                .toList();
        Measurement measured = new Measurer(policy, QUARTER).measure(obligation, lines, opening.lessPayments(total));
        RollForwardRow row = RollForward.row(obligation, measured, opening, total, null);
        SourceLine last =
                paid.isEmpty() ? obligation.source() : paid.get(paid.size() - 1).source();
        PaymentAboveBalance.of(row, last).ifPresent(problems::add);
        recoveries(obligation, row.closing(), total);
    }

    private void recoveries(Obligation obligation, Money balance, Money paid) {
        List<Activity> collected = register.activities().stream()
                .filter(one -> one.obligationId().equals(obligation.id()))
                .filter(one -> one.kind() == ActivityKind.RECOVERY_COLLECTED)
                .toList();
        if (!collected.isEmpty()) {
            Money total =
                    collected.stream().map(Activity::amount).reduce(Money::plus).orElseThrow();
            ObligationRecoveries measured = new RecoveryMeasurer(RecoveryTreatment.ASSET)
                    .measure(
                            register.recoveries(),
                            RecoveryOpening.none(obligation.currency()),
                            new RecoveredLoss(obligation.id(), balance, paid, total));
            SourceLine last = collected.get(collected.size() - 1).source();
            CollectionAboveReceivable.of(measured, last).ifPresent(problems::add);
        }
    }

    @Override
    public void accepted(EstimateLine line) {
        // Only its sums and its place count here.
    }

    @Override
    public void rejected(RejectedRow row) {
        problems.addAll(row.reasons());
    }

    @Override
    public void warning(Problem problem) {
        problems.add(problem);
    }
}
