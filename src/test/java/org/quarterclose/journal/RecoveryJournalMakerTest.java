package org.quarterclose.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.Q3;
import static org.quarterclose.measurement.Facts.usd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.measurement.Facts;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.RecoveryMovement;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.Assumption;
import org.quarterclose.portfolio.Assumption.AssumptionKind;
import org.quarterclose.rollforward.TranslatedRecoveries;
import org.quarterclose.rollforward.Translation;

class RecoveryJournalMakerTest {

    private static final RecoverySource SOURCE = new RecoverySource("recoveries.csv:2", "activity.csv:3");
    private static final Translation THREE_QUARTERS = new Translation(
            Facts.POLICY,
            Stream.of("CAD closing", "CAD average")
                    .map(key -> new Assumption(
                            AssumptionKind.FX, key, new BigDecimal("0.75"), new SourceLine("assumptions.csv", 2)))
                    .toList());

    private static List<JournalEntry> entries(PaymentsPostedBy payments, RecoveryMovement... movements) {
        ObligationRecoveries recoveries =
                new ObligationRecoveries("CDA-BASIN", List.of(movements), usd("0.00"), usd("0.00"));
        return new RecoveryJournalMaker(Facts.policy(payments, RoundingMode.HALF_UP), Q3)
                .entries(Facts.probable("CDA-BASIN"), recoveries, SOURCE);
    }

    private static RecoveryMovement moved(String id, String opening, String recognised, String collected) {
        return new RecoveryMovement(id, usd("0.00"), usd(opening), usd(recognised), usd(collected), usd("0.00"));
    }

    private static List<String> lines(List<JournalEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream()
                        .map(line -> entry.event() + " " + line.account().number() + " Dr "
                                + line.debit().plain() + " Cr " + line.credit().plain()))
                .toList();
    }

    @Test
    void a_recovery_debits_the_receivable_and_credits_its_own_line_of_income() {
        List<JournalEntry> entries = entries(PaymentsPostedBy.GL, moved("A", "0.00", "40.01", "0.00"));

        assertThat(lines(entries)).containsExactly("RECOVERY 1320 Dr 40.01 Cr 0.00", "RECOVERY 6450 Dr 0.00 Cr 40.01");
        JournalEntry entry = entries.get(0);
        assertThat(entry.id()).isEqualTo("2003-Q3-CDA-BASIN-RECOVERY");
        assertThat(entry.date()).isEqualTo(LocalDate.of(2003, 9, 30));
        assertThat(entry.memo()).isEqualTo("Recoveries up by 40.01 USD: books carried 0.00, may carry 40.01");
        assertThat(entry.rule()).contains("never netted (ASC 410-30-35-8)");
        assertThat(entry.source()).isEqualTo("recoveries.csv:2");
    }

    @Test
    void a_recovery_that_falls_is_reversed() {
        assertThat(lines(entries(PaymentsPostedBy.CLOSE, moved("A", "40.00", "-40.00", "0.00"))))
                .containsExactly("RECOVERY 6450 Dr 40.00 Cr 0.00", "RECOVERY 1320 Dr 0.00 Cr 40.00");
    }

    @Test
    void what_the_ledger_collected_makes_no_entry_but_the_income_above_the_receivable() {
        assertThat(entries(PaymentsPostedBy.GL, moved("A", "40.00", "0.00", "-40.00")))
                .isEmpty();
        assertThat(lines(entries(PaymentsPostedBy.GL, moved("A", "40.00", "0.07", "-40.07"))))
                .containsExactly("RECOVERY 1320 Dr 0.07 Cr 0.00", "RECOVERY 6450 Dr 0.00 Cr 0.07");
    }

    @Test
    void what_the_close_collects_goes_from_the_receivable_to_cash() {
        List<JournalEntry> entries = entries(PaymentsPostedBy.CLOSE, moved("A", "40.00", "0.07", "-40.07"));

        assertThat(lines(entries))
                .containsExactly(
                        "RECOVERY 1320 Dr 0.07 Cr 0.00",
                        "RECOVERY 6450 Dr 0.00 Cr 0.07",
                        "RECOVERY_COLLECTED 1010 Dr 40.07 Cr 0.00",
                        "RECOVERY_COLLECTED 1320 Dr 0.00 Cr 40.07");
        assertThat(entries.get(1).memo()).isEqualTo("Collected 40.07 USD on a receivable of 40.00");
        assertThat(entries.get(1).source()).isEqualTo("activity.csv:3");
    }

    @Test
    void several_recoveries_of_an_obligation_are_one_entry_an_event() {
        assertThat(lines(entries(
                        PaymentsPostedBy.CLOSE,
                        moved("A", "10.00", "-10.00", "0.00"),
                        moved("B", "50.00", "30.00", "-5.00"))))
                .containsExactly(
                        "RECOVERY 1320 Dr 20.00 Cr 0.00",
                        "RECOVERY 6450 Dr 0.00 Cr 20.00",
                        "RECOVERY_COLLECTED 1010 Dr 5.00 Cr 0.00",
                        "RECOVERY_COLLECTED 1320 Dr 0.00 Cr 5.00");
        assertThat(entries(
                        PaymentsPostedBy.GL,
                        moved("A", "10.00", "-10.00", "0.00"),
                        moved("B", "0.00", "10.00", "0.00")))
                .isEmpty();
    }

    // 75.0225, 30.0075 and 45.015 US dollars are 75.02, 30.01 and 45.02: a cent less, though nothing is left in
    // Canadian dollars.
    @Test
    void what_goes_from_one_recovery_to_others_in_another_currency_leaves_the_cent_of_their_rounding_to_post() {
        List<RecoveryMovement> movements = List.of(
                movedAbroad("A", "0.00", "100.03"),
                movedAbroad("B", "40.01", "-40.01"),
                movedAbroad("C", "60.02", "-60.02"));
        ObligationRecoveries recoveries = new ObligationRecoveries("CDA-BASIN", movements, cad("0.00"), cad("0.00"));
        Map<String, Money> posted = Map.of("B", usd("30.01"), "C", usd("45.02"));
        TranslatedRecoveries translated = TranslatedRecoveries.of(recoveries, posted, THREE_QUARTERS);

        List<JournalEntry> entries =
                new RecoveryJournalMaker(Facts.POLICY, Q3).entries(Facts.probable("CDA-BASIN"), translated, SOURCE);

        assertThat(translated.closing()).isEqualTo(usd("75.02"));
        assertThat(lines(entries)).containsExactly("RECOVERY 6450 Dr 0.01 Cr 0.00", "RECOVERY 1320 Dr 0.00 Cr 0.01");
    }

    private static RecoveryMovement movedAbroad(String id, String opening, String recognised) {
        return new RecoveryMovement(id, cad("0.00"), cad(opening), cad(recognised), cad("0.00"), cad("0.00"));
    }

    private static Money cad(String amount) {
        return Money.of(amount, "CAD");
    }
}
