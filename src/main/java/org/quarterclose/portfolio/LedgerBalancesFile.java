package org.quarterclose.portfolio;

import java.util.List;
import org.quarterclose.basics.Code;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;

/**
 * {@code ledger-balances.csv}, the general ledger at the quarter end before this close's entries. The file may be left
 * out; nothing is then tied out.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>account*<td>the account's number as in the policy's chart
 *   <tr><td>balance*<td>debit positive, credit negative, in whole cents
 *   <tr><td>property_id<td>a property of {@code properties.csv}, when the ledger keeps the balance by property
 * </table>
 *
 * An account, with its property if given, has one row. An account that the chart does not name is left alone, with a
 * warning.
 */
public final class LedgerBalancesFile implements FactFile<LedgerBalance> {

    public static final String NAME = "ledger-balances.csv";
    static final Columns COLUMNS = Columns.of("account*", "balance*", "property_id");

    private final String currency;
    private final Known<Property> properties;
    private final FirstSeen accounts = new FirstSeen(Code.RECORD_DUPLICATE, "account");

    LedgerBalancesFile(String currency, Known<Property> properties) {
        this.currency = currency;
        this.properties = properties;
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
    public LedgerBalance fact(Row row) {
        String account = Cells.id(row, "account");
        String propertyId = row.text("property_id");
        accounts.check(row, List.of(account, propertyId), (account + " " + propertyId).strip());
        properties.checkProperty(row, propertyId);
        return new LedgerBalance(account, propertyId, Cells.money(row, "balance", currency), row.place());
    }
}
