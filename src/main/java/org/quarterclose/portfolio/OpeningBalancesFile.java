package org.quarterclose.portfolio;

import org.quarterclose.basics.Code;
import org.quarterclose.basics.Money;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;

/**
 * {@code opening-balances.csv}, what the books carried for each obligation before the first close; later closes take
 * the closing of the quarter before. The file may be left out when nothing was carried.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>obligation_id*<td>an obligation, one row each
 *   <tr><td>balance*<td>the liability, zero or more, in whole cents
 *   <tr><td>layer, rate, undiscounted, spend_on, incurred_on<td>for RETIREMENT, which is not measured here: a row with
 *       a layer is refused
 * </table>
 *
 * A balance of an obligation that {@code obligations.csv} does not name stands, and is reported as dropped.
 */
final class OpeningBalancesFile implements FactFile<OpeningBalance> {

    static final String NAME = "opening-balances.csv";
    static final Columns COLUMNS =
            Columns.of("obligation_id*", "balance*", "layer", "rate", "undiscounted", "spend_on", "incurred_on");

    private final String currency;
    private final FirstSeen obligations = new FirstSeen(Code.RECORD_DUPLICATE, "obligation_id");

    OpeningBalancesFile(String currency) {
        this.currency = currency;
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
    public OpeningBalance fact(Row row) {
        String obligationId = Cells.id(row, "obligation_id");
        obligations.check(row, obligationId);
        Money balance = Cells.money(row, "balance", currency);
        if (balance != null && balance.isNegative()) {
            row.problem(Code.OPENING_NEGATIVE, "balance", "found " + balance.plain() + "; expected zero or more");
        }
        if (!row.text("layer").isEmpty()) {
            String message = "found a layer of a RETIREMENT obligation; expected none";
            row.problem(Code.CLASS_NOT_MEASURED, "layer", message);
        }
        return new OpeningBalance(obligationId, balance, row.place());
    }
}
