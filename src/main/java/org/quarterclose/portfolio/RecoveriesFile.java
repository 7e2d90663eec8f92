package org.quarterclose.portfolio;

import org.quarterclose.basics.Code;
import org.quarterclose.basics.Money;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;
import org.quarterclose.portfolio.Obligation.Likelihood;

/**
 * {@code recoveries.csv}, what insurers and other parties may pay towards obligations; may be left out. A recovery is
 * never netted against its obligation. While the books carry it, or something of it came in, it keeps its row, at zero
 * when nothing is to come any more.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>recovery_id*<td>the claim's number, one row each
 *   <tr><td>obligation_id*<td>an obligation of {@code obligations.csv}
 *   <tr><td>counterparty*<td>who would pay
 *   <tr><td>amount*<td>what is still to come at the quarter end, zero or more, in whole cents of the obligation's
 *       currency
 *   <tr><td>likelihood*<td>{@code PROBABLE}, {@code REASONABLY_POSSIBLE} or {@code REMOTE}
 *   <tr><td>disputed<td>{@code true} or {@code false}; blank is false
 *   <tr><td>support<td>the policy, agreement or letter behind the claim
 *   <tr><td>opening<td>first close only: the receivable that the books carried, zero or more; blank is zero
 * </table>
 */
final class RecoveriesFile implements FactFile<Recovery> {

    static final String NAME = "recoveries.csv";
    static final Columns COLUMNS = Columns.of(
            "recovery_id*",
            "obligation_id*",
            "counterparty*",
            "amount*",
            "likelihood*",
            "disputed",
            "support",
            "opening");

    private final ObligationCurrency currencies;
    private final Known<Obligation> obligations;
    private final FirstSeen ids = new FirstSeen(Code.RECORD_DUPLICATE, "recovery_id");

    /** @param currency the policy's presentation currency */
    RecoveriesFile(String currency, Known<Obligation> obligations) {
        this.currencies = new ObligationCurrency(obligations, currency);
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
    public Recovery fact(Row row) {
        String id = Cells.id(row, "recovery_id");
        ids.check(row, id);
        String obligationId = row.required("obligation_id");
        obligations.checkObligation(row, obligationId);
        String currency = currencies.of(obligationId);
        return new Recovery(
                id,
                obligationId,
                row.required("counterparty"),
                Cells.positiveMoney(row, "amount", currency),
                row.requiredOneOf("likelihood", Likelihood.class),
                row.flag("disputed"),
                row.text("support"),
                row.text("opening").isEmpty() ? Money.zero(currency) : Cells.positiveMoney(row, "opening", currency),
                row.place());
    }
}
