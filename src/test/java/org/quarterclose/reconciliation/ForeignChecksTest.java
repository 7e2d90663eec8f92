package org.quarterclose.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Facts;
import org.quarterclose.reconciliation.Check.Status;
import org.quarterclose.reconciliation.CloseFigures.Break;
import org.quarterclose.reconciliation.CloseFigures.LineSums;

/** What the checks say of obligations in other currencies. */
class ForeignChecksTest {

    private static final Break CENT = new Break("TAIL", Money.of("500.00", "CLP"), Money.of("500.01", "CLP"));
    private static final List<Break> NONE = List.of();

    private static SortedMap<String, LineSums> pesos(String low) {
        BigDecimal amount = new BigDecimal(low);
        return new TreeMap<>(Map.of("CLP", new LineSums(2, amount, amount, amount)));
    }

    private static List<Check> checks(ForeignFigures foreign) {
        CloseFigures good = Figures.good().figures();
        return Reconciliation.checks(
                new CloseFigures(
                        good.files(),
                        good.controlTotals(),
                        good.completeness(),
                        good.aggregated(),
                        good.resummed(),
                        good.resummedDifferently(),
                        good.prior(),
                        good.balances(),
                        good.postings(),
                        good.ledger(),
                        good.operating(),
                        good.beyondCost(),
                        good.layers(),
                        good.recoveries(),
                        foreign),
                Facts.POLICY);
    }

    private static List<Check> failed(ForeignFigures foreign) {
        return checks(foreign).stream().filter(Check::failed).toList();
    }

    @Test
    void a_close_in_one_currency_has_none_of_them() {
        assertThat(checks(ForeignFigures.NONE)).noneMatch(check -> check.name().startsWith("foreign-"));
    }

    @Test
    void what_agrees_passes_by_its_name_and_lines_are_added_up_currency_by_currency() {
        List<Check> checks = checks(new ForeignFigures(pesos("7.00"), pesos("7.00"), NONE, NONE, NONE, NONE));

        assertThat(checks)
                .filteredOn(check -> check.detail().endsWith(", CLP"))
                .hasSize(4)
                .allMatch(check -> check.status() == Status.PASSED);
        assertThat(checks)
                .extracting(Check::name)
                .contains(
                        "foreign-opening-equals-prior-closing",
                        "foreign-roll-forward-foots",
                        "foreign-closing-equals-required-balance",
                        "translated-at-the-rates");
    }

    @Test
    void a_cent_is_named_by_the_check_that_misses_it() {
        List<Break> cent = List.of(CENT);

        assertThat(failed(new ForeignFigures(pesos("7"), pesos("7"), cent, NONE, NONE, NONE)))
                .containsExactly(row("foreign-opening-equals-prior-closing"));
        assertThat(failed(new ForeignFigures(pesos("7"), pesos("7"), NONE, cent, NONE, NONE)))
                .containsExactly(row("foreign-roll-forward-foots"));
        assertThat(failed(new ForeignFigures(pesos("7"), pesos("7"), NONE, NONE, cent, NONE)))
                .containsExactly(row("foreign-closing-equals-required-balance"));
        assertThat(failed(new ForeignFigures(pesos("7"), pesos("7"), NONE, NONE, NONE, cent)))
                .containsExactly(row("translated-at-the-rates"));
        assertThat(failed(new ForeignFigures(pesos("7.00"), pesos("7.01"), NONE, NONE, NONE, NONE)))
                .hasSize(3);
    }

    private static Check row(String name) {
        return new Check(name, Status.FAILED, "500.00", "500.01", "0.01", "TAIL");
    }
}
