package org.quarterclose.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quarterclose.measurement.Facts.POLICY;
import static org.quarterclose.reconciliation.Figures.LEDGER;
import static org.quarterclose.reconciliation.Figures.broken;
import static org.quarterclose.reconciliation.Figures.failed;
import static org.quarterclose.reconciliation.Figures.good;
import static org.quarterclose.reconciliation.Figures.named;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarterclose.portfolio.ControlTotal;
import org.quarterclose.reconciliation.Check.Status;
import org.quarterclose.reconciliation.CloseFigures.Completeness;
import org.quarterclose.reconciliation.CloseFigures.FileFigures;
import org.quarterclose.reconciliation.CloseFigures.LineSums;

class ReceiptChecksTest {

    @Test
    void a_row_that_was_neither_accepted_nor_rejected_is_missed() {
        List<FileFigures> files = List.of(new FileFigures("obligations.csv", 7, 5, 1, null, null, null));

        assertThat(broken(figures -> figures.files(files).declared(List.of())))
                .containsExactly(failed(
                        "rows-read-equal-accepted-plus-rejected",
                        "7",
                        "6",
                        "-1",
                        "obligations.csv: 5 accepted, 1 rejected"));
    }

    @Test
    void declared_figures_that_differ_are_reported_with_their_difference() {
        ControlTotal declared = new ControlTotal(
                "estimates/a.csv", 6L, new BigDecimal("11.5"), new BigDecimal("19.99"), new BigDecimal("3.01"), LEDGER);

        assertThat(broken(figures -> figures.declared(List.of(declared))))
                .containsExactly(
                        failed("control-total-rows", "6", "5", "-1", "estimates/a.csv"),
                        failed("control-total-low", "11.5", "10.5", "-1.0", "estimates/a.csv"),
                        failed("control-total-high", "19.99", "20", "0.01", "estimates/a.csv"),
                        failed("control-total-best", "3.01", "3", "-0.01", "estimates/a.csv"));
    }

    @Test
    void a_declared_file_that_is_not_there_fails_by_all_of_its_figures() {
        ControlTotal declared = new ControlTotal("estimates/b.csv", 3L, new BigDecimal("9"), null, null, LEDGER);
        List<Check> checks =
                Reconciliation.checks(good().declared(List.of(declared)).figures(), POLICY);

        assertThat(checks.stream().filter(Check::failed))
                .containsExactly(
                        failed("control-total-rows", "3", "0", "-3", "estimates/b.csv: the file is not there"),
                        failed("control-total-low", "9", "0", "-9", "estimates/b.csv: the file is not there"));
        assertThat(named(checks, "control-total-rows"))
                .contains(new Check(
                        "control-total-rows", Status.NOT_DECLARED, "", "", "", "nothing declared for estimates/a.csv"));
    }

    @Test
    void without_control_totals_each_figure_says_that_it_was_not_declared() {
        List<Check> checks = Reconciliation.checks(good().declared(List.of()).figures(), POLICY);

        assertThat(checks)
                .filteredOn(check -> check.name().startsWith("control-total-"))
                .hasSize(4)
                .allMatch(check -> check.status() == Status.NOT_DECLARED);
    }

    @Test
    void an_obligation_without_estimate_or_reason_is_named() {
        List<String> missing = IntStream.range(10, 22).mapToObj(i -> "OB-" + i).toList();

        assertThat(broken(figures -> figures.completeness(new Completeness(20, missing))))
                .containsExactly(failed(
                        "every-obligation-has-an-estimate-or-a-reason",
                        "20",
                        "8",
                        "-12",
                        "missing for OB-10, OB-11, OB-12, OB-13, OB-14, OB-15, OB-16, OB-17, OB-18, OB-19 and 2 more"));
    }

    @Test
    void stored_lines_that_sum_to_something_else_are_reported_to_the_ten_thousandth() {
        LineSums stored = new LineSums(3, new BigDecimal("10.4999"), new BigDecimal("11.00"), new BigDecimal("20"));

        assertThat(broken(figures -> figures.resummed(stored)))
                .extracting(Check::difference, Check::detail)
                .containsExactly(tuple("-1", "accepted estimate lines"), tuple("-0.0001", "low end, before our share"));
    }
}
