package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.EstimateFigureStore;
import org.quarterclose.portfolio.EstimateFigures;
import org.quarterclose.portfolio.PortfolioLaws.EstimatedPortfolio;
import org.quarterclose.portfolio.SheetFigures;
import org.quarterclose.portfolio.UnmovedEstimates;

/** What the posted quarter before knew of its estimates: figures that never move, and sheets that are saved again. */
record EarlierEstimates(CloseWorkspace workspace) {

    /** Keeps what is known now and says what did not move. */
    List<Problem> unmoved(EstimatedPortfolio portfolio) {
        EstimateFigureStore store = workspace.stores().estimates();
        Map<String, EstimateFigures> before =
                prior().map(prior -> store.byObligation(prior.closeId())).orElse(Map.of());
        UnmovedEstimates estimates = new UnmovedEstimates(portfolio, before);
        store.add(workspace.closeId(), estimates.figures());
        List<Problem> unmoved =
                new ArrayList<>(estimates.problems(workspace.request().policy().staleAfterQuarters()));
        if (!unmoved.isEmpty()) {
            // An estimate with an old date is told of by that.
            Set<String> stale = workspace.stores().problems().obligations(workspace.closeId(), Code.ESTIMATE_STALE);
            unmoved.removeIf(problem -> stale.contains(problem.obligationId()));
        }
        return unmoved;
    }

    /** Files of other bytes with the rows, sums and dates of one of the quarter before. */
    List<Problem> savedAgain(SentAgain sentAgain) {
        List<Problem> problems = new ArrayList<>();
        List<SheetFigures> before = before();
        for (SheetFigures sheet : now()) {
            before.stream()
                    .filter(sheet::areThoseOf)
                    .findFirst()
                    .filter(old -> !sentAgain.isOfLastQuarter(sheet.file()))
                    .ifPresent(old -> problems.add(savedAgain(sheet.file(), old.file())));
        }
        return problems;
    }

    /** The files of the quarter before that are known again by their figures: what a reperformance has to know. */
    List<SheetFigures> sheetsFromBefore() {
        List<SheetFigures> now = now();
        return before().stream()
                .filter(old -> now.stream().anyMatch(old::areThoseOf))
                .toList();
    }

    static Problem savedAgain(String file, String old) {
        String message = "found the rows, sums and dates of " + old + ", with which the quarter before was closed;"
                + " expected this quarter's file";
        return Problem.of(Code.FILE_OF_LAST_QUARTER, SourceLine.file(file), message);
    }

    private List<SheetFigures> now() {
        return workspace.stores().estimates().sheets(workspace.closeId());
    }

    private List<SheetFigures> before() {
        return prior().map(prior -> workspace.stores().estimates().sheets(prior.closeId()))
                .orElse(List.of());
    }

    private Optional<CloseVersion> prior() {
        return workspace.prior();
    }
}
