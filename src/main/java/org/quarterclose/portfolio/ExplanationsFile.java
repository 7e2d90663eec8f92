package org.quarterclose.portfolio;

import java.util.Locale;
import java.util.Set;
import org.quarterclose.basics.Code;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;

/**
 * {@code explanations.csv}, why balances changed since the quarter before; may be left out. It moves no figure: a
 * change above the policy's {@code explain_movements_above} without a row here is a warning.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>obligation_id*<td>an obligation of {@code obligations.csv}; one row each
 *   <tr><td>explanation*<td>why its balance changed, for who reviews the close
 *   <tr><td>by<td>who says so; without it a movement above the threshold counts as not explained
 * </table>
 */
final class ExplanationsFile implements FactFile<ExplainedMovement> {

    static final String NAME = "explanations.csv";
    static final Columns COLUMNS = Columns.of("obligation_id*", "explanation*", "by");

    private static final Set<String> FILLERS =
            Set.of("tbd", "tba", "tbc", "na", "nil", "none", "todo", "open", "pending", "unknown", "x", "xx");

    private final Known<Obligation> obligations;
    private final FirstSeen ids = new FirstSeen(Code.RECORD_DUPLICATE, "obligation_id");

    ExplanationsFile(Known<Obligation> obligations) {
        this.obligations = obligations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public ExplainedMovement fact(Row row) {
        String id = row.required("obligation_id");
        ids.check(row, id);
        obligations.checkObligation(row, id);
        return new ExplainedMovement(id, explanation(row), row.text("by"), row.place());
    }

    /** A word that only fills the cell is no explanation. */
    private static String explanation(Row row) {
        String text = row.required("explanation");
        if (!text.isEmpty() && saysNothing(text)) {
            row.problem(Code.VALUE_MISSING, "explanation", "found " + text + "; expected why the balance changed");
        }
        return text;
    }

    private static boolean saysNothing(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() || FILLERS.contains(letters);
    }
}
