package org.quarterclose.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Ahead;
import org.quarterclose.basics.Money;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.EstimateSumStore.FileSums;
import org.quarterclose.close.FigureStore.Resummed;
import org.quarterclose.close.RecoveryStore.Receivable;
import org.quarterclose.journal.RetirementCost;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.EstimateFiles;
import org.quarterclose.portfolio.LedgerBalancesFile;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.reconciliation.CloseFigures;
import org.quarterclose.reconciliation.CloseFigures.Balances;
import org.quarterclose.reconciliation.CloseFigures.Completeness;
import org.quarterclose.reconciliation.CloseFigures.FileFigures;
import org.quarterclose.reconciliation.CloseFigures.Ledger;
import org.quarterclose.reconciliation.CloseFigures.LineSums;
import org.quarterclose.reconciliation.CloseFigures.Postings;
import org.quarterclose.reconciliation.CloseFigures.PriorClosing;
import org.quarterclose.reconciliation.CloseFigures.Recovered;
import org.quarterclose.reconciliation.ForeignFigures;
import org.quarterclose.reconciliation.Reconciliation;
import org.quarterclose.report.FrozenClose.InputFile;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.Translation;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Step 7: every check, on figures read back from where they were written. A failed one stops nothing. */
record Reconcile(CloseWorkspace workspace) implements Stage {

    @Override
    public void run(ExecutionContext context, StepContribution contribution) {
        List<Check> checks =
                Reconciliation.checks(figures(), workspace.request().policy());
        workspace.stores().checks().add(workspace.closeId(), checks);
        contribution.incrementWriteCount(checks.size());
    }

    private CloseFigures figures() {
        CloseStores stores = workspace.stores();
        long closeId = workspace.closeId();
        String currency = workspace.request().policy().presentationCurrency();
        Ahead<Postings> postings = workspace.readAhead(() -> stores.figures().postings(closeId, currency));
        Balances balances = stores.figures().balances(closeId, currency);
        Resummed resummed = workspace.resum().result();
        SortedMap<String, LineSums> aggregated = stores.figures().aggregated(closeId, workspace.currencies());
        return new CloseFigures(
                files(),
                workspace.register().controlTotals(),
                completeness(),
                aggregated.getOrDefault(currency, LineSums.NONE),
                resummed.sums().getOrDefault(currency, LineSums.NONE),
                resummed.differing(),
                priorClosing(),
                balances,
                postings.result(),
                ledger(),
                workspace.register().operatingProperties(),
                beyondCost(),
                stores.layers().breaks(closeId),
                recovered(currency),
                foreign(aggregated, resummed.sums()));
    }

    /** Out of the rows as they are stored: few obligations have a stated cost, and fewer a revision above it. */
    private Map<String, Money> beyondCost() {
        Set<String> operating = workspace.register().operatingProperties();
        Map<String, Money> beyond = new HashMap<>();
        workspace.register().obligations().stream()
                .filter(obligation -> obligation.retirementCost() != null)
                .filter(obligation -> operating.contains(obligation.propertyId()))
                .forEach(obligation -> beyond.merge(obligation.propertyId(), beyondCost(obligation), Money::plus));
        return beyond;
    }

    private Money beyondCost(Obligation obligation) {
        RollForwardRow row = workspace
                .stores()
                .rollForward()
                .of(workspace.closeId(), obligation.id())
                .orElseThrow();
        Money cost = obligation.retirementCost();
        Translation translation = workspace.translation();
        Money carried =
                workspace.openings().currencyOf(obligation).equals(cost.currency()) ? translation.average(cost) : null;
        return RetirementCost.beyond(row.quarter().revisions(), carried);
    }

    private Recovered recovered(String currency) {
        ClosePolicy policy = workspace.request().policy();
        ChartOfAccounts.Recovery accounts = policy.chart().recovery();
        Receivable receivable = new Receivable(
                accounts == null ? "" : accounts.receivable().number(),
                policy.paymentsPostedBy() == PaymentsPostedBy.CLOSE);
        Money prior = workspace.openings().postedRecoveries(workspace.translation()).values().stream()
                .flatMap(recoveries -> recoveries.values().stream())
                .reduce(Money.zero(currency), Money::plus);
        return workspace.stores().recoveries().figures(workspace.closeId(), prior, receivable);
    }

    private List<FileFigures> files() {
        Map<String, FileSums> sums = workspace.stores().sums().fileSums(workspace.closeId());
        Set<String> mixed = workspace.filesOfSeveralCurrencies().keySet();
        return workspace.stores().facts().inputs(workspace.closeId()).stream()
                .map(file -> figures(file, sums.getOrDefault(file.file(), none(file)), mixed.contains(file.file())))
                .toList();
    }

    private static FileFigures figures(InputFile file, FileSums sums, boolean mixed) {
        return new FileFigures(
                file.file(),
                file.rowsRead(),
                file.rowsAccepted(),
                file.rowsRejected(),
                sums.low() == null ? file.rowsRead() : sums.rows(),
                sums.low(),
                sums.high(),
                sums.best(),
                mixed);
    }

    // An estimate file without rows comes to zero; a file of another kind has no such figures.
    private static FileSums none(InputFile file) {
        boolean estimates = file.file().startsWith(EstimateFiles.FOLDER + "/");
        return estimates ? FileSums.ZERO : new FileSums(null, null, null, 0);
    }

    private Completeness completeness() {
        Set<Integer> estimated = new HashSet<>(workspace.stores().sums().obligationsWithLines(workspace.closeId()));
        Set<String> settled = workspace.openings().settled(workspace.register());
        List<Obligation> active = workspace.register().obligations().stream()
                .filter(obligation ->
                        !obligation.isReleasedBy(workspace.request().fiscalQuarter()))
                .toList();
        List<String> missing = active.stream()
                .filter(obligation -> obligation.carryForwardReason().isEmpty() && !settled.contains(obligation.id()))
                .filter(obligation -> !estimated.contains(obligation.number()))
                .map(Obligation::id)
                .toList();
        return new Completeness(active.size(), missing);
    }

    private PriorClosing priorClosing() {
        Map<String, Money> opened = new HashMap<>();
        workspace.stores().rollForward().forEachOpening(workspace.closeId(), opened::put);
        return workspace.openings().check(opened, workspace.translation());
    }

    private ForeignFigures foreign(SortedMap<String, LineSums> aggregated, SortedMap<String, LineSums> resummed) {
        if (!workspace.currencies().areSeveral()) {
            return ForeignFigures.NONE;
        }
        CloseStores stores = workspace.stores();
        String presentation = workspace.request().policy().presentationCurrency();
        Map<String, Money> opened = new HashMap<>();
        stores.foreign().forEachOpening(workspace.closeId(), opened::put);
        return new ForeignFigures(
                without(presentation, aggregated),
                without(presentation, resummed),
                workspace.openings().foreignBreaks(opened),
                stores.exchange().unfooted(workspace.closeId()),
                stores.exchange().unlikeMeasured(workspace.closeId()),
                stores.exchange().mistranslated(workspace.closeId(), presentation));
    }

    private static SortedMap<String, LineSums> without(String presentation, SortedMap<String, LineSums> sums) {
        SortedMap<String, LineSums> others = new TreeMap<>(sums);
        others.remove(presentation);
        return others;
    }

    private Ledger ledger() {
        boolean given = workspace.registerRead().sheets().stream()
                .anyMatch(sheet -> sheet.file().equals(LedgerBalancesFile.NAME));
        return new Ledger(given, workspace.register().ledger());
    }
}
