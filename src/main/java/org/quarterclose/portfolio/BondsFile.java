package org.quarterclose.portfolio;

import org.quarterclose.basics.Code;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;
import org.quarterclose.portfolio.Bond.BondStatus;

/**
 * {@code bonds.csv}, the security lodged for the properties' duties; may be left out. A bond is no liability: it is
 * listed beside the obligations and never added to them.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>bond_id*<td>the bond's number, one row each
 *   <tr><td>property_id*<td>a property of {@code properties.csv}
 *   <tr><td>kind<td>surety bond, letter of credit, cash deposit
 *   <tr><td>amount*<td>zero or more, in whole cents
 *   <tr><td>status<td>{@code OUTSTANDING} (also when blank), {@code REDUCTION_REQUESTED} or {@code RETURNED}
 * </table>
 */
final class BondsFile implements FactFile<Bond> {

    static final String NAME = "bonds.csv";
    static final Columns COLUMNS = Columns.of("bond_id*", "property_id*", "kind", "amount*", "status");

    private final String currency;
    private final Known<Property> properties;
    private final FirstSeen ids = new FirstSeen(Code.RECORD_DUPLICATE, "bond_id");

    BondsFile(String currency, Known<Property> properties) {
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
    public Bond fact(Row row) {
        String id = Cells.id(row, "bond_id");
        ids.check(row, id);
        String propertyId = row.required("property_id");
        properties.checkProperty(row, propertyId);
        BondStatus status = row.oneOf("status", BondStatus.class);
        return new Bond(
                id,
                propertyId,
                row.text("kind"),
                Cells.positiveMoney(row, "amount", currency),
                status == null ? BondStatus.OUTSTANDING : status,
                row.place());
    }
}
