package org.quarterclose.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.usd;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.measurement.Facts;
import org.quarterclose.measurement.Facts.Line;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.rollforward.Opening;

class TotalsCollectorTest {

    @ParameterizedTest
    @EnumSource(PaymentsPostedBy.class)
    void expense_is_the_accrual_of_280_and_the_50_paid_above_the_balance(PaymentsPostedBy payments) {
        Books books = new Books(Facts.policy(payments, RoundingMode.HALF_UP));
        books.close(
                Facts.numbered(0, "BASIN", ObligationClass.LITIGATION, Likelihood.PROBABLE),
                Facts.sums(0, List.of(Line.range("1200", "1500").spent("2004-06-30"))),
                Opening.given(usd("1000.00")),
                usd("0.00"));
        books.close(
                Facts.numbered(1, "GROUSE", ObligationClass.REMEDIATION, Likelihood.PROBABLE),
                Facts.sums(1, List.of(Line.range("80", "200"))),
                Opening.given(usd("100.00")),
                usd("150.00"));
        books.close(
                Facts.numbered(2, "GROUSE", ObligationClass.REMEDIATION, Likelihood.REASONABLY_POSSIBLE),
                Facts.sums(2, List.of(Line.range("7", "9"))),
                Opening.none("USD"),
                usd("0.00"));
        BookTotals totals = books.collector.totals();

        assertThat(totals.expense()).isEqualTo(usd("330.00"));
        assertThat(totals.accrual()).isEqualTo(usd("280.00"));
        assertThat(totals.excessPayments()).isEqualTo(usd("50.00"));
        assertThat(totals.excessExposure()).isEqualTo(usd("429.00"));
        assertThat(totals.current()).isEqualTo(usd("1200.00"));
        assertThat(totals.quarter().opening()).isEqualTo(usd("1100.00"));
        assertThat(totals.quarter().closing()).isEqualTo(usd("1280.00"));
        assertThat(totals.yearToDate()).isEqualTo(totals.quarter());
        assertThat(totals.closingByClass())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(ObligationClass.REMEDIATION, usd("80.00"), ObligationClass.LITIGATION, usd("1200.00")));
        boolean closePays = payments == PaymentsPostedBy.CLOSE;
        assertThat(totals.entries()).isEqualTo(closePays ? 4 : 3);
        assertThat(totals.entryDebits()).isEqualTo(closePays ? usd("430.00") : usd("330.00"));
        assertThat(totals.entryCredits()).isEqualTo(totals.entryDebits());
        assertThat(totals.entriesByEvent()).containsEntry(Event.REVISION_UP, 2L);
        assertThat(totals.byProperty().get("GROUSE").obligations()).isEqualTo(2);
    }

    @Test
    void a_release_of_700_gives_expense_back() {
        Books books = new Books(Facts.POLICY);
        books.close(
                Facts.released("PIEDMONT", "2003-08-15", "Letter 17"),
                List.of(),
                Opening.given(usd("900.00")),
                usd("200.00"));
        BookTotals totals = books.collector.totals();

        assertThat(totals.expense()).isEqualTo(usd("-700.00"));
        assertThat(totals.accrual()).isEqualTo(usd("-700.00"));
        assertThat(totals.entryDebits()).isEqualTo(usd("700.00"));
    }

    @Test
    void books_without_obligations_come_to_zero() {
        BookTotals totals = new Books(Facts.POLICY).collector.totals();

        assertThat(totals.quarter().closing()).isEqualTo(usd("0.00"));
        assertThat(totals.expense()).isEqualTo(usd("0.00"));
        assertThat(totals.entries()).isZero();
        assertThat(totals.closingByClass()).isEmpty();
    }
}
