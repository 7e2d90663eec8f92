package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.EstimateSumStore;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.intake.SheetOpener.Opened;
import org.quarterclose.measurement.LayersAboveFlows;
import org.quarterclose.portfolio.Coverage;
import org.quarterclose.portfolio.CurrencyLaws;
import org.quarterclose.portfolio.DuplicateLines;
import org.quarterclose.portfolio.DuplicateLines.Duplicate;
import org.quarterclose.portfolio.EstimateFiles;
import org.quarterclose.portfolio.ExchangeRate;
import org.quarterclose.portfolio.ExchangeRates;
import org.quarterclose.portfolio.LineSpans;
import org.quarterclose.portfolio.PortfolioLaws;
import org.quarterclose.portfolio.PortfolioLaws.EstimatedPortfolio;
import org.quarterclose.report.FrozenClose.InputFile;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Step 4: the laws across rows and files, now that all are read; lines that stand twice are taken out again. */
record CheckPortfolio(CloseWorkspace workspace) implements Stage {

    @Override
    public void run(ExecutionContext context, StepContribution contribution) {
        CloseStores stores = workspace.stores();
        List<Duplicate> duplicates = takeOutDuplicates();
        EstimatedPortfolio portfolio = portfolio();
        List<Problem> problems = new ArrayList<>(PortfolioLaws.afterEstimates(portfolio));
        if (!workspace.openings().isFirstClose()) {
            problems.addAll(notFirst());
        }
        if (workspace.openings().isFirstClose()) {
            problems.addAll(new LayersAboveFlows(
                            workspace.request().fiscalQuarter(),
                            workspace.request().policy().rounding())
                    .among(workspace.register().openings()));
        }
        problems.addAll(Recoveries.of(workspace).dropped());
        problems.addAll(workspace
                .openings()
                .leftTheYear(workspace.register(), workspace.request().fiscalQuarter()));
        problems.addAll(mixedControlTotals());
        SentAgain sentAgain = SentAgain.of(workspace);
        problems.addAll(sentAgain.problems());
        EarlierEstimates earlier = new EarlierEstimates(workspace);
        problems.addAll(earlier.savedAgain(sentAgain));
        problems.addAll(earlier.unmoved(portfolio));
        stores.exchange().addRates(workspace.closeId(), rates());
        List<InputFile> files = new InputFiles(workspace, duplicates).list();
        files.stream()
                .filter(this::isEstimateWithoutRows)
                .forEach(file -> problems.add(EstimateFiles.withoutRows(file.file())));
        problems.addAll(sameFigures(files));
        stores.problems().add(workspace.closeId(), problems);
        stores.facts().addInputs(workspace.closeId(), files);
    }

    private EstimatedPortfolio portfolio() {
        return new EstimatedPortfolio(
                workspace.register(),
                workspace.request().fiscalQuarter(),
                coverage(),
                workspace.openings().carried(),
                workspace.openings().settled(workspace.register()),
                workspace.sums(),
                workspace.request().policy().presentationCurrency());
    }

    private List<Problem> sameFigures(List<InputFile> files) {
        EstimateSumStore sums = workspace.stores().sums();
        long closeId = workspace.closeId();
        return SameFigures.among(files, sums.fileSums(closeId), sums.onlyRows(closeId));
    }

    /** What only a first close is given. */
    private List<Problem> notFirst() {
        List<Problem> problems = new ArrayList<>();
        if (!workspace.register().openings().isEmpty()) {
            problems.add(Problem.of(
                    Code.OPENING_NOT_FIRST,
                    SourceLine.file("opening-balances.csv"),
                    "found opening balances although the quarter before is posted; expected none"));
        }
        workspace.register().recoveries().stream()
                .filter(recovery -> recovery.opening().isPositive())
                .map(recovery -> Problem.of(
                                Code.OPENING_NOT_FIRST,
                                new Cell(
                                        recovery.source(),
                                        "opening",
                                        recovery.opening().plain()),
                                "found an opening receivable although the quarter before is posted; expected none")
                        .about(recovery.obligationId()))
                .forEach(problems::add);
        return problems;
    }

    private List<ExchangeRate> rates() {
        return new ExchangeRates(workspace.register().assumptions()).of(workspace.foreignCurrencies());
    }

    private List<Problem> mixedControlTotals() {
        SortedMap<String, SortedSet<String>> mixed = workspace.filesOfSeveralCurrencies();
        return workspace.register().controlTotals().stream()
                .filter(total -> mixed.containsKey(total.file()) && total.hasSums())
                .map(total -> CurrencyLaws.mixedControlTotal(total, mixed.get(total.file())))
                .toList();
    }

    private boolean isEstimateWithoutRows(InputFile file) {
        Opened opened = workspace.estimateSheets().get(file.file());
        return opened != null && opened.sheet().isPresent() && file.rowsRead() == 0;
    }

    private List<Duplicate> takeOutDuplicates() {
        CloseStores stores = workspace.stores();
        Map<Integer, Long> suspects = LineSpans.suspects(stores.sums().spansWithIds(workspace.closeId()));
        List<Duplicate> duplicates = new ArrayList<>();
        DuplicateLines.find(workspace.estimateParts(), suspects, workspace.estimateContext(), duplicates::add);
        List<RejectedRow> rejected =
                duplicates.stream().map(Duplicate::rejected).toList();
        duplicates.forEach(duplicate -> stores.sums().exclude(workspace.closeId(), duplicate));
        if (!duplicates.isEmpty()) {
            workspace.loaded().forget();
        }
        stores.problems().addRejected(workspace.closeId(), rejected);
        return duplicates;
    }

    private Coverage coverage() {
        Coverage coverage = new Coverage();
        workspace.sums().forEach(coverage::add);
        return coverage;
    }
}
