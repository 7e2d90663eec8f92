package org.quarterclose.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quarterclose.measurement.Facts.CASH;
import static org.quarterclose.measurement.Facts.EXPENSE;
import static org.quarterclose.measurement.Facts.LITIGATION_LIABILITY;
import static org.quarterclose.measurement.Facts.POLICY;
import static org.quarterclose.measurement.Facts.Q3;
import static org.quarterclose.measurement.Facts.REMEDIATION_LIABILITY;
import static org.quarterclose.measurement.Facts.carriedForward;
import static org.quarterclose.measurement.Facts.probable;
import static org.quarterclose.measurement.Facts.released;
import static org.quarterclose.measurement.Facts.sums;
import static org.quarterclose.measurement.Facts.usd;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.measurement.Facts;
import org.quarterclose.measurement.Facts.Line;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurer;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.rollforward.Opening;
import org.quarterclose.rollforward.RollForward;
import org.quarterclose.rollforward.RollForwardRow;

class JournalMakerTest {

    private static final EntrySource SOURCE = new EntrySource("estimates/counsel.csv:2", "activity.csv:3");
    private static final Obligation BASIN = probable("CDA-BASIN");
    private static final ClosePolicy CLOSE_PAYS = Facts.policy(PaymentsPostedBy.CLOSE, RoundingMode.HALF_UP);

    private static List<JournalEntry> entries(
            ClosePolicy policy, Obligation obligation, Opening opening, String paid, Line... lines) {
        Measurement measurement = new Measurer(policy, Q3)
                .measure(obligation, Facts.sums(obligation.number(), List.of(lines)), opening.lessPayments(usd(paid)));
        RollForwardRow row = RollForward.row(obligation, measurement, opening, usd(paid), null);
        return new JournalMaker(policy, Q3).entries(row, measurement, SOURCE);
    }

    private static List<String> lines(List<JournalEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream()
                        .map(line -> entry.event() + " " + line.number() + " "
                                + line.account().number() + " Dr "
                                + line.debit().plain() + " Cr "
                                + line.credit().plain()))
                .toList();
    }

    private static Opening opening(String balance) {
        return Opening.given(usd(balance));
    }

    @Test
    void a_revision_up_debits_the_provision_and_credits_the_accrued_costs_by_16_million() {
        List<JournalEntry> entries =
                entries(POLICY, BASIN, opening("2000000.00"), "0.00", Line.range("18000000", "58000000"));

        assertThat(entries).hasSize(1);
        JournalEntry entry = entries.get(0);
        assertThat(entry.id()).isEqualTo("2003-Q3-CDA-BASIN-REVISION_UP");
        assertThat(entry.date()).isEqualTo(LocalDate.of(2003, 9, 30));
        assertThat(entry.propertyId()).isEqualTo("BASIN");
        assertThat(entry.memo())
                .isEqualTo("Estimate up by 16000000.00 USD: books carried 2000000.00, must carry 18000000.00");
        assertThat(entry.rule())
                .isEqualTo("Without a best estimate the low end of the range is accrued (ASC 450-20-30-1)");
        assertThat(entry.source()).isEqualTo("estimates/counsel.csv:2");
        assertThat(entry.lines())
                .containsExactly(
                        new JournalEntry.Line(1, EXPENSE, usd("16000000.00"), usd("0.00")),
                        new JournalEntry.Line(2, REMEDIATION_LIABILITY, usd("0.00"), usd("16000000.00")));
    }

    @Test
    void a_revision_down_debits_the_accrued_costs() {
        List<JournalEntry> entries = entries(POLICY, BASIN, opening("500.00"), "0.00", Line.range("499.99", "900"));

        assertThat(lines(entries))
                .containsExactly("REVISION_DOWN 1 2450 Dr 0.01 Cr 0.00", "REVISION_DOWN 2 6420 Dr 0.00 Cr 0.01");
        assertThat(entries.get(0).memo())
                .isEqualTo("Estimate down by 0.01 USD: books carried 500.00, must carry 499.99");
    }

    @Test
    void a_claim_is_accrued_on_its_own_account() {
        Obligation claim = Facts.numbered(4, "BASIN", ObligationClass.LITIGATION, Likelihood.PROBABLE);
        List<JournalEntry> entries = entries(POLICY, claim, Opening.none("USD"), "0.00", Line.range("500", "900"));

        assertThat(lines(entries))
                .containsExactly("INCURRED 1 6420 Dr 500.00 Cr 0.00", "INCURRED 2 2460 Dr 0.00 Cr 500.00");
        assertThat(entries.get(0).id()).isEqualTo("2003-Q3-OB-4-INCURRED");
        assertThat(entries.get(0).lines().get(1).account()).isEqualTo(LITIGATION_LIABILITY);
    }

    @Test
    void a_release_debits_the_accrued_costs_with_what_was_left() {
        Obligation piedmont = released("PIEDMONT", "2003-08-15", "Letter 17");
        List<JournalEntry> entries = entries(POLICY, piedmont, opening("900.00"), "200.00");

        assertThat(lines(entries))
                .containsExactly("RELEASE 1 2450 Dr 700.00 Cr 0.00", "RELEASE 2 6420 Dr 0.00 Cr 700.00");
        assertThat(entries.get(0).memo()).isEqualTo("Release of 700.00 USD: books carried 700.00, must carry 0.00");
        assertThat(entries.get(0).rule()).startsWith("Released on 2003-08-15 by Letter 17");
    }

    @Test
    void payments_that_the_ledger_posts_make_no_entry() {
        assertThat(entries(POLICY, BASIN, opening("1000.00"), "300.00", Line.range("700", "900")))
                .isEmpty();
    }

    @Test
    void payments_that_the_close_posts_debit_the_accrued_costs_and_credit_cash() {
        List<JournalEntry> entries = entries(CLOSE_PAYS, BASIN, opening("1000.00"), "300.00", Line.range("700", "900"));

        assertThat(lines(entries))
                .containsExactly("PAYMENT 1 2450 Dr 300.00 Cr 0.00", "PAYMENT 2 1010 Dr 0.00 Cr 300.00");
        assertThat(entries.get(0).source()).isEqualTo("activity.csv:3");
        assertThat(entries.get(0).memo()).isEqualTo("Payments of 300.00 USD on a balance of 1000.00");
        assertThat(entries.get(0).lines().get(1).account()).isEqualTo(CASH);
    }

    @Test
    void a_refund_that_the_close_posts_debits_cash() {
        List<JournalEntry> entries = entries(CLOSE_PAYS, BASIN, opening("100.00"), "-20.00", Line.range("120", "900"));

        assertThat(lines(entries))
                .containsExactly("PAYMENT 1 1010 Dr 20.00 Cr 0.00", "PAYMENT 2 2450 Dr 0.00 Cr 20.00");
        assertThat(entries.get(0).memo()).isEqualTo("Refunds of 20.00 USD on a balance of 100.00");
    }

    @Test
    void what_the_ledger_paid_above_the_balance_moves_from_the_liability_to_expense() {
        List<JournalEntry> entries = entries(POLICY, carriedForward("SHUMAKE", "no news"), opening("100.00"), "150.00");

        assertThat(lines(entries))
                .containsExactly(
                        "PAYMENT_ABOVE_BALANCE 1 6420 Dr 50.00 Cr 0.00",
                        "PAYMENT_ABOVE_BALANCE 2 2450 Dr 0.00 Cr 50.00");
        assertThat(entries.get(0).memo()).isEqualTo("Paid 50.00 USD above the balance of 100.00: to expense");
    }

    @Test
    void what_the_close_pays_above_the_balance_is_expense_out_of_cash() {
        assertThat(lines(entries(CLOSE_PAYS, BASIN, opening("100.00"), "150.00", Line.range("80", "200"))))
                .containsExactly(
                        "PAYMENT 1 2450 Dr 100.00 Cr 0.00",
                        "PAYMENT 2 1010 Dr 0.00 Cr 100.00",
                        "PAYMENT_ABOVE_BALANCE 1 6420 Dr 50.00 Cr 0.00",
                        "PAYMENT_ABOVE_BALANCE 2 1010 Dr 0.00 Cr 50.00",
                        "REVISION_UP 1 6420 Dr 80.00 Cr 0.00",
                        "REVISION_UP 2 2450 Dr 0.00 Cr 80.00");
    }

    @Test
    void a_balance_that_is_right_already_makes_no_entry() {
        assertThat(entries(POLICY, BASIN, opening("700.00"), "0.00", Line.range("700", "900")))
                .isEmpty();
    }

    @Test
    void an_entry_out_of_balance_or_a_line_on_both_sides_cannot_be_made() {
        JournalEntry.Line debit = new JournalEntry.Line(1, EXPENSE, usd("1.00"), usd("0.00"));
        JournalEntry.Line credit = new JournalEntry.Line(2, CASH, usd("0.00"), usd("1.01"));
        LocalDate end = Q3.end();

        assertThatThrownBy(() -> new JournalEntry(
                        "E", end, "P", "O", Event.INCURRED, "memo", "rule", "source", List.of(debit, credit)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entry E is out of balance by -0.01 USD");
        assertThatThrownBy(() -> new JournalEntry.Line(1, EXPENSE, usd("1.00"), usd("1.00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JournalEntry.Line(1, EXPENSE, usd("0.00"), usd("0.00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_obligation_s_measurement_is_a_bug_of_the_caller() {
        Obligation other = Facts.numbered(3, "P", ObligationClass.LITIGATION, Likelihood.PROBABLE);
        Measurer measurer = new Measurer(POLICY, Q3);
        Measurement mine = measurer.measure(BASIN, sums(Line.range("1", "2")), usd("0.00"));
        Measurement theirs = measurer.measure(other, List.of(), usd("0.00"));
        RollForwardRow row = RollForward.row(BASIN, mine, Opening.none("USD"), usd("0.00"), null);

        assertThatThrownBy(() -> new JournalMaker(POLICY, Q3).entries(row, theirs, SOURCE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
