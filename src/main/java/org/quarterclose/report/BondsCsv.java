package org.quarterclose.report;

import org.quarterclose.portfolio.Bond;

/**
 * {@code bonds.csv}: each property that has a bond or a balance: a BOND row for every bond, then a PROPERTY row with
 * bonds outstanding, the liability's closing and the difference (bonds less liability; negative is unsecured). A bond
 * is
 * no liability and is never booked.
 */
final class BondsCsv implements CsvReport {

    private final PropertyTotals totals;

    BondsCsv(PropertyTotals totals) {
        this.totals = totals;
    }

    @Override
    public void write(FrozenClose close, CsvOut out) {
        out.cell("level")
                .cell("property_id")
                .cell("name")
                .cell("bond_id")
                .cell("kind")
                .cell("status");
        out.header("currency", "bond_amount", "bonds_outstanding", "liability_closing", "difference");
        for (SecuredProperty property : SecuredProperty.of(close, totals)) {
            property.bonds().forEach(bond -> writeBond(property, bond, out));
            writeProperty(property, out);
        }
    }

    private void writeBond(SecuredProperty property, Bond bond, CsvOut out) {
        out.cell("BOND").text(property.total().id()).text(property.total().name());
        out.text(bond.id()).text(bond.kind()).text(bond.status().name());
        out.text(bond.amount().currency()).number(bond.amount());
        out.blank().blank().blank().end();
    }

    private void writeProperty(SecuredProperty property, CsvOut out) {
        out.cell("PROPERTY").text(property.total().id()).text(property.total().name());
        out.blank().blank().text(property.total().status());
        out.text(property.liability().currency()).blank().number(property.outstanding());
        out.number(property.liability()).number(property.difference()).end();
    }
}
