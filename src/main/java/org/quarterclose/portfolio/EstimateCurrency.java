package org.quarterclose.portfolio;

import static org.quarterclose.portfolio.EstimateFile.CURRENCY;
import static org.quarterclose.portfolio.EstimateFile.UNIT;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.CurrencyHint;
import org.quarterclose.intake.Sheet;

/**
 * Whether a row's amounts are in its obligation's currency, and in the file's scale, by all that the file says of them:
 * the column of currencies, the unit of what is counted, titles and headings.
 */
final class EstimateCurrency {

    private static final int KEPT = 128;
    private static final int MOST = 1_000;

    private final EstimateCells cells;
    private final Set<String> said;
    /** Units that name no money: neighbouring rows have one of a few. */
    private final String[] harmless = new String[KEPT];

    private final Set<String> known = new HashSet<>();

    EstimateCurrency(Sheet sheet, EstimateCells cells) {
        this.cells = cells;
        this.said = CurrencyHint.of(sheet);
    }

    /** @param obligation null when the row names none */
    void check(Obligation obligation) {
        checkUnit(obligation);
        if (obligation == null) {
            return;
        }
        if (!cells.isBlank(CURRENCY) && !cells.matches(CURRENCY, obligation.currency())) {
            checkCell(obligation);
        }
        if (!said.isEmpty() && !isOnly(said, obligation)) {
            String message = "found amounts of " + String.join(" and ", said)
                    + " by the title or the headings; expected " + obligation.currency() + " as in obligations.csv";
            cells.note(Code.CURRENCY_MIXED, CURRENCY, message);
        }
    }

    private void checkCell(Obligation obligation) {
        Optional<Problem> scale = cells.scaleProblem(CURRENCY);
        String message =
                "found " + cells.text(CURRENCY) + "; expected " + obligation.currency() + " as in obligations.csv";
        cells.note(scale.orElseGet(() -> cells.problem(Code.CURRENCY_MIXED, CURRENCY, message)));
    }

    private void checkUnit(Obligation obligation) {
        if (cells.isBlank(UNIT)) {
            return;
        }
        int slot = cells.sketch(UNIT, KEPT);
        if (harmless[slot] != null && cells.matches(UNIT, harmless[slot])) {
            return;
        }
        String unit = cells.text(UNIT);
        if (known.contains(unit) || !CurrencyHint.isMoney(unit)) {
            harmless[slot] = unit;
            if (known.size() < MOST) {
                known.add(unit);
            }
            return;
        }
        cells.scaleProblem(UNIT).ifPresent(cells::note);
        Set<String> named = CurrencyHint.in(unit);
        if (obligation != null && !named.isEmpty() && !isOnly(named, obligation)) {
            String message = "found " + unit + "; expected " + obligation.currency() + " as in obligations.csv";
            cells.note(Code.CURRENCY_MIXED, UNIT, message);
        }
    }

    private static boolean isOnly(Set<String> named, Obligation obligation) {
        return named.size() == 1 && named.contains(obligation.currency());
    }
}
