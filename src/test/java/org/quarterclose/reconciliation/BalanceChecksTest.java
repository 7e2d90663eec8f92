package org.quarterclose.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quarterclose.measurement.Facts.POLICY;
import static org.quarterclose.measurement.Facts.usd;
import static org.quarterclose.reconciliation.Figures.broken;
import static org.quarterclose.reconciliation.Figures.closing;
import static org.quarterclose.reconciliation.Figures.failed;
import static org.quarterclose.reconciliation.Figures.named;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.reconciliation.Check.Status;
import org.quarterclose.reconciliation.CloseFigures.Balance;
import org.quarterclose.reconciliation.CloseFigures.Break;
import org.quarterclose.reconciliation.CloseFigures.Cell;
import org.quarterclose.reconciliation.CloseFigures.PriorClosing;
import org.quarterclose.rollforward.Movements;

class BalanceChecksTest {

    @Test
    void an_opening_other_than_the_prior_closing_is_a_break_in_total_and_by_obligation() {
        List<Break> differing = List.of(new Break("OB-1", usd("1500.00"), usd("1000.00")));
        PriorClosing prior = new PriorClosing("closing of 2003-Q2 version 1", usd("2001600.00"), differing);

        assertThat(broken(figures -> figures.prior(prior)))
                .containsExactly(
                        failed(
                                "opening-equals-prior-closing",
                                "2001600.00",
                                "2001100.00",
                                "-500.00",
                                "total, closing of 2003-Q2 version 1"),
                        failed("opening-equals-prior-closing", "1500.00", "1000.00", "-500.00", "OB-1"));
    }

    @Test
    void an_opening_out_of_nowhere_is_a_break_and_a_first_close_at_zero_is_not() {
        PriorClosing none = new PriorClosing("", null, List.of());

        assertThat(broken(figures -> figures.prior(none)))
                .extracting(Check::name, Check::difference)
                .containsExactly(tuple("opening-equals-prior-closing", "2001100.00"));
        Figures empty = new Figures(new Books(POLICY).figures()).prior(none);
        assertThat(named(Reconciliation.checks(empty.figures(), POLICY), "opening-equals-prior-closing"))
                .extracting(Check::status)
                .containsExactly(Status.NOT_DECLARED);
    }

    @Test
    void a_closing_that_its_columns_do_not_make_is_a_break() {
        assertThat(broken(figures -> figures.total(total -> closing(total, "18000980.01"))))
                .filteredOn(check -> check.name().equals("roll-forward-foots"))
                .extracting(Check::difference, Check::detail)
                .containsExactly(
                        tuple("0.01", "opening and movements, quarter"),
                        tuple("0.01", "opening and movements, year to date"),
                        tuple("-0.01", "properties, closing"));
    }

    @Test
    void a_property_that_does_not_foot_is_named_even_if_the_total_does() {
        Cell basin = new Cell("BASIN", ObligationClass.REMEDIATION);
        Cell grouse = new Cell("GROUSE", ObligationClass.REMEDIATION);

        assertThat(broken(figures -> figures.cell(basin, cell -> closing(cell, "901.00"))
                        .cell(grouse, cell -> closing(cell, "79.00"))))
                .filteredOn(check -> check.name().equals("roll-forward-foots"))
                .extracting(Check::difference, Check::detail)
                .containsExactly(
                        tuple("1.00", "BASIN REMEDIATION, quarter"),
                        tuple("1.00", "BASIN REMEDIATION, year to date"),
                        tuple("-1.00", "GROUSE REMEDIATION, quarter"),
                        tuple("-1.00", "GROUSE REMEDIATION, year to date"));
    }

    @Test
    void properties_that_do_not_make_the_total_are_a_break_in_their_column() {
        assertThat(broken(figures -> figures.total(total -> new Balance(
                        total.quarter().plus(Movements.none("USD").openingAt(usd("5.00"))),
                        total.yearToDate(),
                        total.closing().plus(usd("5.00")),
                        total.excessPayment(),
                        total.current(),
                        total.noncurrent().plus(usd("5.00")),
                        total.required().plus(usd("5.00"))))))
                .extracting(Check::detail)
                .contains("properties, opening, quarter", "properties, closing");
    }

    @Test
    void a_closing_other_than_the_required_balance_is_a_break() {
        assertThat(broken(figures -> figures.total(total -> new Balance(
                        total.quarter(),
                        total.yearToDate(),
                        total.closing(),
                        total.excessPayment(),
                        total.current(),
                        total.noncurrent(),
                        usd("18000981.00")))))
                .containsExactly(failed(
                        "closing-equals-required-balance",
                        "18000981.00",
                        "18000980.00",
                        "-1.00",
                        "measurements and roll-forward"));
    }

    @Test
    void a_split_that_loses_a_cent_is_a_break() {
        assertThat(broken(figures -> figures.total(total -> new Balance(
                        total.quarter(),
                        total.yearToDate(),
                        total.closing(),
                        total.excessPayment(),
                        total.current(),
                        total.noncurrent().minus(usd("0.01")),
                        total.required()))))
                .containsExactly(failed(
                        "current-plus-noncurrent-equals-closing",
                        "18000980.00",
                        "18000979.99",
                        "-0.01",
                        "current 0.00, non-current 18000979.99"));
    }
}
