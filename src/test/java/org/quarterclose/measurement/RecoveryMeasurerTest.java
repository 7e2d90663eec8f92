package org.quarterclose.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.usd;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.Recovery;

/** The receivables of one obligation, to the cent. */
class RecoveryMeasurerTest {

    private static final RecoveryMeasurer BOOKED = new RecoveryMeasurer(RecoveryTreatment.ASSET);

    /** Claims as {@code id amount likelihood}, D for disputed; openings as {@code id amount}. */
    private static List<Recovery> claims(String text) {
        return parts(text)
                .map(part -> part.split(" "))
                .map(part -> new Recovery(
                        part[0],
                        "COVER",
                        "Insurer",
                        usd(part[1]),
                        part[2].equals("R") ? Likelihood.REASONABLY_POSSIBLE : Likelihood.PROBABLE,
                        part[2].equals("D"),
                        "Policy 5",
                        new SourceLine("recoveries.csv", 2)))
                .toList();
    }

    private static RecoveryOpening opening(String text) {
        TreeMap<String, Money> receivables = new TreeMap<>();
        parts(text).map(part -> part.split(" ")).forEach(part -> receivables.put(part[0], usd(part[1])));
        return new RecoveryOpening(receivables, usd("0.00"), usd("0.00"));
    }

    private static Stream<String> parts(String text) {
        return text == null ? Stream.empty() : Arrays.stream(text.split("; "));
    }

    private static RecoveredLoss loss(String balance, String paid, String collected) {
        return new RecoveredLoss("COVER", usd(balance), usd(paid), usd(collected));
    }

    /** Each recovery as {@code id opening recognised collected closing, not booked}. */
    private static List<String> figures(ObligationRecoveries recoveries) {
        return recoveries.movements().stream()
                .map(moved -> moved.recoveryId() + " " + moved.opening().plain() + " "
                        + moved.recognised().plain() + " " + moved.collected().plain() + " "
                        + moved.closing().plain() + ", " + moved.notBooked().plain())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            probable               | A 40.01 P            |         | 100.00 |  0.00 |  0.00 | A 0.00 40.01 0.00 40.01, 0.00
            disputed               | A 40.01 D            |         | 100.00 |  0.00 |  0.00 | A 0.00 0.00 0.00 0.00, 40.01
            reasonably possible    | A 40.01 R            |         | 100.00 |  0.00 |  0.00 | A 0.00 0.00 0.00 0.00, 40.01
            above the loss         | A 100.01 P           |         |  60.00 | 40.00 |  0.00 | A 0.00 100.00 0.00 100.00, 0.01
            no loss recognised     | A 40.01 P            |         |   0.00 |  0.00 |  0.00 | A 0.00 0.00 0.00 0.00, 40.01
            several above the loss | B 70.00 P; A 50.00 P |         | 100.00 |  0.00 |  0.00 | \
                A 0.00 50.00 0.00 50.00, 0.00; B 0.00 50.00 0.00 50.00, 20.00
            one of them disputed   | A 50.00 D; B 70.00 P |         | 100.00 |  0.00 |  0.00 | \
                A 0.00 0.00 0.00 0.00, 50.00; B 0.00 70.00 0.00 70.00, 0.00
            unchanged              | A 40.00 P            | A 40.00 | 100.00 |  0.00 |  0.00 | A 40.00 0.00 0.00 40.00, 0.00
            revised up             | A 55.55 P            | A 40.00 | 100.00 |  0.00 |  0.00 | A 40.00 15.55 0.00 55.55, 0.00
            revised down           | A 30.00 P            | A 40.00 | 100.00 |  0.00 |  0.00 | A 40.00 -10.00 0.00 30.00, 0.00
            disputed since         | A 40.00 D            | A 40.00 | 100.00 |  0.00 |  0.00 | A 40.00 -40.00 0.00 0.00, 40.00
            the loss falls         | A 40.00 P            | A 40.00 |  25.00 |  0.00 |  0.00 | A 40.00 -15.00 0.00 25.00, 15.00
            collected in part      | A 25.00 P            | A 40.00 | 100.00 |  0.00 | 15.00 | A 40.00 0.00 -15.00 25.00, 0.00
            collected in full      | A 0.00 P             | A 40.00 | 100.00 |  0.00 | 40.00 | A 40.00 0.00 -40.00 0.00, 0.00
            collected above        | A 0.00 P             | A 40.00 | 100.00 |  0.00 | 40.07 | A 40.00 0.07 -40.07 0.00, 0.00
            collected at once      | A 10.00 P            |         | 100.00 |  0.00 | 30.00 | A 0.00 40.00 -30.00 10.00, 0.00
            several collected      | A 0.00 P; B 5.00 P   | A 40.00; B 20.00 | 100.00 | 0.00 | 55.00 | \
                A 40.00 0.00 -40.00 0.00, 0.00; B 20.00 0.00 -15.00 5.00, 0.00
            several collected above | A 0.00 P; B 0.00 P  | A 40.00; B 20.00 | 100.00 | 0.00 | 60.50 | \
                A 40.00 0.00 -40.00 0.00, 0.00; B 20.00 0.50 -20.50 0.00, 0.00
            what came in uses up the loss | A 80.00 P     | A 100.00 |  50.00 | 50.00 | 30.00 | \
                A 100.00 0.00 -30.00 70.00, 10.00
            no longer listed       |                      | A 40.00 | 100.00 |  0.00 |  0.00 | A 40.00 0.00 0.00 40.00, 0.00
            """)
    void a_recovery_is_carried_at(
            String what,
            String claims,
            String opening,
            String balance,
            String paid,
            String collected,
            String expected) {
        ObligationRecoveries recoveries =
                BOOKED.measure(claims(claims), opening(opening), loss(balance, paid, collected));

        assertThat(figures(recoveries)).as(what).containsExactly(expected.split("; "));
    }

    @Test
    void money_above_the_receivable_is_reported() {
        ObligationRecoveries recoveries =
                BOOKED.measure(claims("A 0.00 P"), opening("A 40.00"), loss("9.00", "0.00", "40.07"));

        assertThat(recoveries.aboveReceivable()).isEqualTo(usd("0.07"));
        assertThat(CollectionAboveReceivable.of(recoveries, new SourceLine("activity.csv", 3)))
                .hasValueSatisfying(problem -> assertThat(problem.message())
                        .isEqualTo("found collections 0.07 USD above the receivable of 40.00 USD; expected collections"
                                + " up to the receivable"));
    }

    @Test
    void what_was_paid_since_the_asset_was_first_booked_stays_a_loss_that_others_may_pay_for() {
        ObligationRecoveries first =
                BOOKED.measure(claims("A 90.00 P"), RecoveryOpening.none("USD"), loss("100.00", "20.00", "0.00"));
        ObligationRecoveries second =
                BOOKED.measure(claims("A 90.00 P"), RecoveryOpening.after(first), loss("30.00", "70.00", "0.00"));
        ObligationRecoveries third =
                BOOKED.measure(claims("A 60.00 P"), RecoveryOpening.after(second), loss("30.00", "0.00", "65.00"));

        assertThat(figures(first)).containsExactly("A 0.00 90.00 0.00 90.00, 0.00");
        assertThat(figures(second)).containsExactly("A 90.00 0.00 0.00 90.00, 0.00");
        assertThat(second.paidToDate()).isEqualTo(usd("90.00"));
        assertThat(figures(third)).containsExactly("A 90.00 30.00 -65.00 55.00, 5.00");
        assertThat(third.collectedToDate()).isEqualTo(usd("65.00"));
    }

    @Test
    void payments_before_anything_is_booked_do_not_count() {
        ObligationRecoveries disputed =
                BOOKED.measure(claims("A 90.00 D"), RecoveryOpening.none("USD"), loss("10.00", "20.00", "0.00"));

        assertThat(disputed.paidToDate()).isEqualTo(usd("0.00"));
        assertThat(figures(BOOKED.measure(
                        claims("A 90.00 P"), RecoveryOpening.after(disputed), loss("10.00", "0.00", "0.00"))))
                .containsExactly("A 0.00 10.00 0.00 10.00, 80.00");
    }

    @Test
    void a_policy_without_the_accounts_books_nothing_and_drops_nothing() {
        RecoveryMeasurer listedOnly = new RecoveryMeasurer(RecoveryTreatment.WITHOUT_ACCOUNTS);

        assertThat(figures(listedOnly.measure(
                        claims("A 40.00 P"), RecoveryOpening.none("USD"), loss("100.00", "0.00", "0.00"))))
                .containsExactly("A 0.00 0.00 0.00 0.00, 40.00");
        assertThat(figures(listedOnly.measure(claims("A 40.00 P"), opening("A 25.00"), loss("100.00", "0.00", "0.00"))))
                .containsExactly("A 25.00 0.00 0.00 25.00, 15.00");
    }

    @Test
    void under_ias_37_a_listed_recovery_goes_through_income_and_one_without_its_row_stays() {
        RecoveryMeasurer listed = new RecoveryMeasurer(RecoveryTreatment.LISTED);

        assertThat(figures(listed.measure(claims("A 40.00 P"), opening("A 25.00"), loss("100.00", "0.00", "10.00"))))
                .containsExactly("A 25.00 -15.00 -10.00 0.00, 40.00");
        assertThat(figures(listed.measure(List.of(), opening("A 25.00"), loss("100.00", "0.00", "10.00"))))
                .containsExactly("A 25.00 0.00 -10.00 15.00, 0.00");
    }
}
