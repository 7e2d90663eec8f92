package org.quarterclose.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.POLICY;
import static org.quarterclose.measurement.Facts.usd;
import static org.quarterclose.reconciliation.Figures.failed;
import static org.quarterclose.reconciliation.Figures.good;
import static org.quarterclose.reconciliation.Figures.named;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.reconciliation.Check.Status;
import org.quarterclose.reconciliation.CloseFigures.Break;

class ReconciliationTest {

    @ParameterizedTest
    @EnumSource(PaymentsPostedBy.class)
    void books_that_agree_pass_every_check_whoever_posts_the_payments(PaymentsPostedBy payments) {
        Books books = Figures.books(payments);
        List<Check> checks = Reconciliation.checks(books.figures(), books.policy);

        assertThat(checks).noneMatch(Check::failed);
        assertThat(checks)
                .extracting(Check::name)
                .doesNotContainNull()
                .contains(
                        "rows-read-equal-accepted-plus-rejected",
                        "control-total-rows",
                        "control-total-low",
                        "control-total-high",
                        "control-total-best",
                        "every-obligation-has-an-estimate-or-a-reason",
                        "lines-resummed-in-the-database-equal-the-totals",
                        "opening-equals-prior-closing",
                        "roll-forward-foots",
                        "closing-equals-required-balance",
                        "layers-equal-roll-forward",
                        "current-plus-noncurrent-equals-closing",
                        "recoveries-foot",
                        "entry-debits-equal-credits",
                        "entries-equal-movements",
                        "ledger-ties-to-roll-forward");
    }

    @Test
    void the_ledger_ties_by_account_with_the_payments_it_holds_already() {
        assertThat(named(Reconciliation.checks(good().figures(), POLICY), "ledger-ties-to-roll-forward"))
                .containsExactly(
                        new Check(
                                "ledger-ties-to-roll-forward",
                                Status.PASSED,
                                "-980.00",
                                "-980.00",
                                "0.00",
                                "account 2450: ledger -650.00, entries -330.00"),
                        new Check(
                                "ledger-ties-to-roll-forward",
                                Status.PASSED,
                                "0",
                                "0",
                                "0",
                                "account 2450, every property"),
                        new Check(
                                "ledger-ties-to-roll-forward",
                                Status.PASSED,
                                "-18000000.00",
                                "-18000000.00",
                                "0.00",
                                "account 2460: ledger -2000000.00, entries -16000000.00"),
                        new Check(
                                "ledger-ties-to-roll-forward",
                                Status.PASSED,
                                "0",
                                "0",
                                "0",
                                "account 2460, every property"),
                        new Check(
                                "ledger-ties-to-roll-forward",
                                Status.PASSED,
                                "0.00",
                                "0.00",
                                "0.00",
                                "account 2470, absent from the ledger: ledger 0.00, entries 0.00"));
    }

    @Test
    void more_than_a_hundred_breaks_are_counted_after_the_first_hundred() {
        List<Break> breaks = new ArrayList<>();
        IntStream.range(0, 103).forEach(i -> breaks.add(new Break("OB-" + i, usd("1.00"), usd("0.00"))));

        assertThat(Compared.breaks("opening-equals-prior-closing", breaks, "all"))
                .hasSize(101)
                .allMatch(Check::failed)
                .last()
                .isEqualTo(failed(
                        "opening-equals-prior-closing", "0", "3", "3", "further breaks of this kind, not listed"));
    }
}
