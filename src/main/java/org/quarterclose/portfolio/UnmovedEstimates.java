package org.quarterclose.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.basics.Quarter;
import org.quarterclose.portfolio.PortfolioLaws.EstimatedPortfolio;

/**
 * Estimates whose figures are those of earlier quarters. A date is renewed in a second; that nobody looked at an
 * estimate shows in figures that never move.
 *
 * @param before what was known when the quarter before was closed, by obligation
 */
public record UnmovedEstimates(EstimatedPortfolio portfolio, Map<String, EstimateFigures> before) {

    /**
     * What is known now, kept with this closing. An obligation without lines keeps what was known of it: its old sheet
     * is no new one when it is sent again.
     */
    public List<EstimateFigures> figures() {
        List<EstimateFigures> figures = new ArrayList<>();
        for (Obligation obligation : portfolio.register().obligations()) {
            EstimateFigures known = before.get(obligation.id());
            List<EstimateSum> sums = portfolio.sums().of(obligation.number());
            EstimateFigures now = sums.isEmpty() ? known : compared(obligation, sums, known);
            if (now != null) {
                figures.add(now);
            }
        }
        return figures;
    }

    private EstimateFigures compared(Obligation obligation, List<EstimateSum> sums, EstimateFigures known) {
        String fingerprint = EstimateFigures.fingerprint(sums);
        boolean unmoved = known != null && known.fingerprint().equals(fingerprint);
        return unmoved
                ? known
                : new EstimateFigures(
                        obligation.id(), fingerprint, portfolio.quarter().label());
    }

    /** Estimates of this quarter whose figures are older than so many quarters, whatever their dates are. */
    public List<Problem> problems(int longest) {
        Quarter quarter = portfolio.quarter().label();
        List<Problem> problems = new ArrayList<>();
        for (Obligation obligation : portfolio.register().obligations()) {
            EstimateFigures known = before.get(obligation.id());
            boolean isOld = known != null && quarter.since(known.since()) > longest;
            List<EstimateSum> sums = isOld ? portfolio.sums().of(obligation.number()) : List.of();
            if (!sums.isEmpty() && compared(obligation, sums, known) == known) {
                problems.add(problem(obligation, known, quarter.since(known.since())));
            }
        }
        return problems;
    }

    static Problem problem(Obligation obligation, EstimateFigures known, int quarters) {
        Cell cell = new Cell(obligation.source(), "obligation_id", obligation.id());
        String message = "found the same figures since " + known.since() + ", " + quarters
                + " quarters ago, whatever their dates say; expected them estimated again";
        return Problem.of(Code.ESTIMATE_UNCHANGED, cell, message).about(obligation.id());
    }
}
