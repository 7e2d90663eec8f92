package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quarterclose.portfolio.RegisterFolder.OBLIGATION_HEADER;
import static org.quarterclose.portfolio.RegisterFolder.PROPERTY_HEADER;
import static org.quarterclose.portfolio.RegisterFolder.said;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.portfolio.Activity.ActivityKind;
import org.quarterclose.portfolio.Bond.BondStatus;

class RegisterReaderTest {

    private static final String ACTIVITY_HEADER = "activity_id,date,obligation_id,kind,amount,currency,reference\n";

    @TempDir
    Path folder;

    @Test
    void two_small_files_make_a_register() {
        RegisterRead read = new RegisterFolder(folder).read();

        assertThat(read.problems()).isEmpty();
        assertThat(read.register().properties()).hasSize(1);
        assertThat(read.register().obligations()).hasSize(1);
        assertThat(read.sheets())
                .extracting(SheetRead::file, SheetRead::rowsRead, SheetRead::rowsAccepted, SheetRead::rowsRejected)
                .containsExactly(tuple("obligations.csv", 1L, 1L, 0L), tuple("properties.csv", 1L, 1L, 0L));
    }

    @Test
    void an_obligation_s_number_is_its_place_in_the_order_of_ids() {
        RegisterRead read = new RegisterFolder(folder)
                .with(
                        "obligations.csv",
                        OBLIGATION_HEADER + "POND,MINE,REMEDIATION,Pond,PROBABLE,,,,\n"
                                + "ADIT,MINE,LITIGATION,Adit,REMOTE,USD,,,\n" + "BAD,MINE,OTHER,Bad,REMOTE,,,,\n")
                .read();

        assertThat(read.register().obligations())
                .extracting(Obligation::number, Obligation::id)
                .containsExactly(tuple(0, "ADIT"), tuple(1, "POND"));
        assertThat(read.register().refusedObligations()).containsExactly("BAD");
    }

    @Test
    void every_file_s_facts_arrive_with_their_place() {
        Register register = new RegisterFolder(folder)
                .with("activity.csv", ACTIVITY_HEADER + "A1,2003-09-30,COVER,PAYMENT,1234.5,USD,Invoice 7\n")
                .with("opening-balances.csv", "obligation_id,balance\nCOVER,100.25\n")
                .with("ledger-balances.csv", "account,balance,property_id\n2450,-100.25,MINE\n")
                .with("control-totals.csv", "file,rows,sum_low,sum_high,sum_best\nactivity.csv,1,,2.5,\n")
                .with("bonds.csv", "bond_id,property_id,kind,amount,status\nB1,MINE,Surety,50,\n")
                .with(
                        "recoveries.csv",
                        "recovery_id,obligation_id,counterparty,amount,likelihood,disputed\n"
                                + "R1,COVER,Insurer,9.99,REMOTE,true\n")
                .with("assumptions.csv", "kind,key,value\nDISCOUNT,USD,8.5%\n")
                .read()
                .register();

        assertThat(register.activities())
                .containsExactly(new Activity(
                        "A1",
                        LocalDate.of(2003, 9, 30),
                        "COVER",
                        ActivityKind.PAYMENT,
                        Money.of("1234.50", "USD"),
                        "Invoice 7",
                        new SourceLine("activity.csv", 2)));
        assertThat(register.openings().get(0).balance()).isEqualTo(Money.of("100.25", "USD"));
        assertThat(register.ledger().get(0).balance()).isEqualTo(Money.of("-100.25", "USD"));
        assertThat(register.controlTotals().get(0).rows()).isEqualTo(1L);
        assertThat(register.controlTotals().get(0).sumLow()).isNull();
        assertThat(register.controlTotals().get(0).sumHigh()).isEqualByComparingTo("2.5");
        assertThat(register.bonds().get(0).status()).isEqualTo(BondStatus.OUTSTANDING);
        assertThat(register.recoveries().get(0).disputed()).isTrue();
        assertThat(register.assumptions().get(0).value()).isEqualByComparingTo(new BigDecimal("0.085"));
    }

    @Test
    void the_two_required_files_are_missed() {
        RegisterRead read = new RegisterFolder(folder)
                .without("properties.csv")
                .without("obligations.csv")
                .read();

        assertThat(said(read.problems()))
                .containsExactly("FILE_MISSING obligations.csv", "FILE_MISSING properties.csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MINE,The mine,OPEN | VALUE_NOT_LISTED properties.csv:2 status OPEN
            MINE,,CLOSED | VALUE_MISSING properties.csv:2 name
            ,The mine,CLOSED | VALUE_MISSING properties.csv:2 property_id
            """)
    void a_property_that_cannot_be_read_is_refused(String row, String problem) {
        RegisterRead read = new RegisterFolder(folder)
                .with("properties.csv", PROPERTY_HEADER + row + "\n")
                .with("obligations.csv", OBLIGATION_HEADER)
                .read();

        assertThat(said(read.problems())).containsExactly("FILE_EMPTY obligations.csv", problem);
        assertThat(read.rejected()).hasSize(1);
        assertThat(read.register().properties()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COVER,PIT,REMEDIATION,T,PROBABLE,,,, | PROPERTY_UNKNOWN obligations.csv:2 property_id PIT
            COVER,MINE,RETIREMENT,T,,,,, | CLASS_NOT_MEASURED obligations.csv:2 class RETIREMENT
            COVER,MINE,REMEDIATION,T,,,,, | LIKELIHOOD_MISSING obligations.csv:2 likelihood
            COVER,MINE,REMEDIATION,T,MAYBE,,,, | VALUE_NOT_LISTED obligations.csv:2 likelihood MAYBE
            COVER,MINE,REMEDIATION,T,REMOTE,dollars,,, | CURRENCY_UNKNOWN obligations.csv:2 currency dollars
            COVER,MINE,REMEDIATION,T,REMOTE,CAD,,, | CURRENCY_NOT_PRESENTED obligations.csv:2 currency CAD
            COVER,MINE,REMEDIATION,T,REMOTE,,2003-09-01,, | \
                RELEASE_WITHOUT_REFERENCE obligations.csv:2 release_reference
            COVER,MINE,REMEDIATION,T,REMOTE,,,Letter, | RELEASE_WITHOUT_REFERENCE obligations.csv:2 released_on
            COVER,MINE,REMEDIATION,T,REMOTE,,31/12/2003,Letter, | \
                DATE_UNREADABLE obligations.csv:2 released_on 31/12/2003
            """)
    void an_obligation_that_cannot_be_used_is_refused(String row, String problem) {
        RegisterRead read = new RegisterFolder(folder)
                .with("obligations.csv", OBLIGATION_HEADER + row + "\n")
                .read();

        assertThat(said(read.problems())).containsExactly(problem);
        assertThat(read.problems().get(0).obligationId()).isEqualTo("COVER");
        assertThat(read.register().obligations()).isEmpty();
        assertThat(read.register().refusedObligations()).containsExactly("COVER");
    }

    @Test
    void everything_wrong_with_a_row_is_said_at_once() {
        RegisterRead read = new RegisterFolder(folder)
                .with("obligations.csv", OBLIGATION_HEADER + "COVER,PIT,RETIREMENT,,MAYBE,CAD,,Letter,\n")
                .read();

        assertThat(said(read.problems()))
                .containsExactly(
                        "CLASS_NOT_MEASURED obligations.csv:2 class RETIREMENT",
                        "CURRENCY_NOT_PRESENTED obligations.csv:2 currency CAD",
                        "VALUE_NOT_LISTED obligations.csv:2 likelihood MAYBE",
                        "PROPERTY_UNKNOWN obligations.csv:2 property_id PIT",
                        "RELEASE_WITHOUT_REFERENCE obligations.csv:2 released_on",
                        "VALUE_MISSING obligations.csv:2 title");
        assertThat(read.rejected().get(0).reasons()).hasSize(6);
    }

    @Test
    void the_second_row_of_a_property_is_refused_and_the_first_stands() {
        RegisterRead read = new RegisterFolder(folder)
                .with("properties.csv", PROPERTY_HEADER + "MINE,The mine,CLOSED\nMINE,Another,IDLE\n")
                .read();

        assertThat(said(read.problems())).containsExactly("PROPERTY_DUPLICATE properties.csv:3 property_id MINE");
        assertThat(read.problems().get(0).message()).isEqualTo("found MINE a second time; expected it on line 2 only");
        assertThat(read.register().properties()).extracting(Property::name).containsExactly("The mine");
        assertThat(read.register().obligations()).hasSize(1);
    }

    @Test
    void all_rows_of_an_obligation_that_stands_twice_are_refused() {
        RegisterRead read = new RegisterFolder(folder)
                .with(
                        "obligations.csv",
                        OBLIGATION_HEADER + "COVER,MINE,REMEDIATION,T,PROBABLE,,,,\n"
                                + "POND,MINE,REMEDIATION,T,PROBABLE,,,,\n" + "COVER,MINE,LITIGATION,T,REMOTE,,,,\n")
                .with("activity.csv", ACTIVITY_HEADER + "A1,2003-08-01,COVER,PAYMENT,5,,\n")
                .read();

        assertThat(said(read.problems()))
                .containsExactly(
                        "OBLIGATION_REFUSED activity.csv:2 obligation_id COVER",
                        "OBLIGATION_DUPLICATE obligations.csv:2 obligation_id COVER",
                        "OBLIGATION_DUPLICATE obligations.csv:4 obligation_id COVER");
        assertThat(read.register().obligations()).extracting(Obligation::id).containsExactly("POND");
        assertThat(read.register().refusedObligations()).containsExactly("COVER");
        assertThat(read.sheets().get(1).rowsRejected()).isEqualTo(2);
    }

    @Test
    void an_obligation_of_a_refused_property_says_so() {
        RegisterRead read = new RegisterFolder(folder)
                .with("properties.csv", PROPERTY_HEADER + "MINE,The mine,OPEN\n")
                .read();

        assertThat(said(read.problems()))
                .containsExactly(
                        "PROPERTY_REFUSED obligations.csv:2 property_id MINE",
                        "VALUE_NOT_LISTED properties.csv:2 status OPEN");
    }

    @Test
    void an_id_longer_than_a_hundred_characters_is_no_id() {
        String id = "X".repeat(101);
        RegisterRead read = new RegisterFolder(folder)
                .with("obligations.csv", OBLIGATION_HEADER + id + ",MINE,REMEDIATION,T,PROBABLE,,,,\n")
                .read();

        assertThat(said(read.problems())).containsExactly("ID_UNUSABLE obligations.csv:2 obligation_id " + id);
    }

    @Test
    void one_account_may_have_a_balance_for_each_property() {
        RegisterRead read = new RegisterFolder(folder)
                .with("ledger-balances.csv", "account,balance,property_id\n2450,-1,MINE\n2450,-2,\n")
                .read();

        assertThat(read.problems()).isEmpty();
        assertThat(read.register().ledger()).hasSize(2);
    }

    @Test
    void notes_and_published_closes_are_left_alone() {
        RegisterRead read = new RegisterFolder(folder)
                .with("README.md", "notes")
                .with("expected/summary.json", "{}")
                .with("expected/summary.csv", "x")
                .with("estimates/README.txt", "notes")
                .with("estimates/cover.csv", "x")
                .with("control-totals.csv", "file,rows\nestimates\\cover.csv,1\n")
                .read();

        assertThat(read.problems()).isEmpty();
        assertThat(EstimateFiles.list(folder)).containsExactly("estimates/cover.csv");
    }

    @Test
    void a_release_after_the_quarter_end_is_a_warning_and_the_obligation_stays() {
        RegisterRead read = new RegisterFolder(folder)
                .with("obligations.csv", OBLIGATION_HEADER + "COVER,MINE,REMEDIATION,T,PROBABLE,,2003-10-01,Letter,\n")
                .read();

        assertThat(said(read.problems()))
                .containsExactly("RELEASE_AFTER_QUARTER_END obligations.csv:2 released_on 2003-10-01");
        assertThat(read.register().obligations()).hasSize(1);
    }

    @Test
    void a_released_property_with_a_duty_left_is_an_error_and_its_bond_a_warning() {
        RegisterRead read = new RegisterFolder(folder)
                .with("properties.csv", PROPERTY_HEADER + "MINE,The mine,RELEASED\n")
                .with(
                        "bonds.csv",
                        "bond_id,property_id,amount,status\nB,MINE,1,REDUCTION_REQUESTED\nC,MINE,1,RETURNED\n")
                .read();

        assertThat(said(read.problems()))
                .containsExactly(
                        "RELEASED_WITH_BOND bonds.csv:2 status REDUCTION_REQUESTED",
                        "RELEASED_PROPERTY_OBLIGED obligations.csv:2 property_id MINE");
    }

    @Test
    void a_released_property_whose_duty_is_released_too_is_in_order() {
        RegisterRead read = new RegisterFolder(folder)
                .with("properties.csv", PROPERTY_HEADER + "MINE,The mine,RELEASED\n")
                .with("obligations.csv", OBLIGATION_HEADER + "COVER,MINE,REMEDIATION,T,PROBABLE,,2003-09-30,Letter,\n")
                .read();

        assertThat(read.problems()).isEmpty();
    }
}
