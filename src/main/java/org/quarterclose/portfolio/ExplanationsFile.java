package org.quarterclose.portfolio;

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
 *   <tr><td>by<td>who says so
 * </table>
 */
final class ExplanationsFile implements FactFile<ExplainedMovement> {

    static final String NAME = "explanations.csv";
    static final Columns COLUMNS = Columns.of("obligation_id*", "explanation*", "by");

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
        return new ExplainedMovement(id, row.required("explanation"), row.text("by"), row.place());
    }
}
