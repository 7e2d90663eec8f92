package org.quarterclose.rollforward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.usd;

import org.junit.jupiter.api.Test;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.rollforward.RollForwardTotals.Subtotal;

class RollForwardTotalsTest {

    private static RollForwardRow row(String property, ObligationClass kind, String opening, String revised) {
        Movements moved = Movements.none("USD").openingAt(usd(opening));
        Movements quarter = new Movements(
                moved.opening(),
                moved.incurred(),
                usd(revised),
                moved.accretion(),
                moved.payments(),
                moved.acquired(),
                moved.disposed(),
                moved.fx(),
                moved.released(),
                moved.representation());
        return new RollForwardRow(0, property, "OB", kind, quarter, quarter, usd("0.25"), usd("1.00"));
    }

    private static RollForwardTotals totals() {
        RollForwardTotals totals = new RollForwardTotals("USD");
        totals.add(row("GROUSE", ObligationClass.REMEDIATION, "10.00", "5.00"));
        totals.add(row("BASIN", ObligationClass.LITIGATION, "100.00", "-20.00"));
        totals.add(row("BASIN", ObligationClass.REMEDIATION, "7.00", "0.01"));
        return totals;
    }

    @Test
    void rows_add_up_by_property_in_the_order_of_ids() {
        assertThat(totals().byProperty()).containsOnlyKeys("BASIN", "GROUSE");
        assertThat(totals().byProperty().firstKey()).isEqualTo("BASIN");
        Subtotal basin = totals().byProperty().get("BASIN");
        assertThat(basin.obligations()).isEqualTo(2);
        assertThat(basin.quarter().opening()).isEqualTo(usd("107.00"));
        assertThat(basin.quarter().revisions()).isEqualTo(usd("-19.99"));
        assertThat(basin.closing()).isEqualTo(usd("87.01"));
        assertThat(basin.current()).isEqualTo(usd("2.00"));
        assertThat(basin.noncurrent()).isEqualTo(usd("85.01"));
        assertThat(basin.excessPayment()).isEqualTo(usd("0.50"));
    }

    @Test
    void rows_add_up_by_class_and_in_total() {
        assertThat(totals().byClass().get(ObligationClass.REMEDIATION).closing())
                .isEqualTo(usd("22.01"));
        assertThat(totals().byClass().get(ObligationClass.LITIGATION).closing()).isEqualTo(usd("80.00"));
        assertThat(totals().total().closing()).isEqualTo(usd("102.01"));
        assertThat(totals().total().obligations()).isEqualTo(3);
    }

    @Test
    void without_rows_the_total_is_zero() {
        assertThat(new RollForwardTotals("USD").total()).isEqualTo(Subtotal.none("USD"));
    }
}
