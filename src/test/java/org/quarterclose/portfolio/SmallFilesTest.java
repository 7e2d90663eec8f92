package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.portfolio.RegisterFolder.said;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.Severity;

class SmallFilesTest {

    private static final String ACTIVITY_HEADER = "activity_id,date,obligation_id,kind,amount,currency,reference\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A1,2003-06-30,COVER,PAYMENT,5,, | QUARTER_WRONG activity.csv:2 date 2003-06-30
            A1,2003-10-01,COVER,PAYMENT,5,, | QUARTER_WRONG activity.csv:2 date 2003-10-01
            A1,,COVER,PAYMENT,5,, | VALUE_MISSING activity.csv:2 date
            A1,2003-08-01,PIT,PAYMENT,5,, | OBLIGATION_UNKNOWN activity.csv:2 obligation_id PIT
            A1,2003-08-01,COVER,DISPOSAL,5,, | ACTIVITY_NOT_SUPPORTED activity.csv:2 kind DISPOSAL
            A1,2003-08-01,COVER,RECOVERY_COLLECTED,5,, | ACTIVITY_NOT_SUPPORTED activity.csv:2 kind RECOVERY_COLLECTED
            A1,2003-08-01,COVER,CORRECTION,-5,, | VALUE_MISSING activity.csv:2 reference
            A1,2003-08-01,COVER,REFUND,5,, | VALUE_NOT_LISTED activity.csv:2 kind REFUND
            A1,2003-08-01,COVER,PAYMENT,0,, | PAYMENT_NOT_POSITIVE activity.csv:2 amount 0
            A1,2003-08-01,COVER,PAYMENT,-5,, | PAYMENT_NOT_POSITIVE activity.csv:2 amount -5
            A1,2003-08-01,COVER,PAYMENT,5.001,, | AMOUNT_UNREADABLE activity.csv:2 amount 5.001
            A1,2003-08-01,COVER,PAYMENT,,, | VALUE_MISSING activity.csv:2 amount
            A1,2003-08-01,COVER,PAYMENT,5,CAD, | CURRENCY_MIXED activity.csv:2 currency CAD
            A1,2003-08-01,COVER,PAYMENT,5,usd, | CURRENCY_UNKNOWN activity.csv:2 currency usd
            """)
    void an_activity_that_cannot_be_posted_is_refused(String row, String problem) {
        RegisterRead read = new RegisterFolder(folder)
                .with("activity.csv", ACTIVITY_HEADER + row + "\n")
                .read();

        assertThat(said(read.problems())).containsExactly(problem);
        assertThat(read.register().activities()).isEmpty();
    }

    @Test
    void the_second_activity_with_an_id_is_refused() {
        RegisterRead read = new RegisterFolder(folder)
                .with(
                        "activity.csv",
                        ACTIVITY_HEADER + "A1,2003-08-01,COVER,PAYMENT,5,,x\nA1,2003-08-02,COVER,PAYMENT,6,,y\n")
                .read();

        assertThat(said(read.problems())).containsExactly("ACTIVITY_DUPLICATE activity.csv:3 activity_id A1");
        assertThat(read.register().activities()).hasSize(1);
    }

    @Test
    void the_same_payment_under_another_id_stands_with_a_warning() {
        RegisterRead read = new RegisterFolder(folder)
                .with(
                        "activity.csv",
                        ACTIVITY_HEADER + "A1,2003-08-01,COVER,PAYMENT,5,,Inv 7\n"
                                + "A2,2003-08-01,COVER,PAYMENT,5.00,,Inv 7\n"
                                + "A3,2003-08-01,COVER,PAYMENT,5,,Inv 8\n")
                .read();

        assertThat(said(read.problems())).containsExactly("PAYMENT_REPEATED activity.csv:3 activity_id A2");
        assertThat(read.problems().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(read.register().activities()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            opening-balances.csv | obligation_id,balance;COVER,1;COVER,2 | \
                RECORD_DUPLICATE opening-balances.csv:3 obligation_id COVER
            opening-balances.csv | obligation_id,balance;COVER,-1 | OPENING_NEGATIVE opening-balances.csv:2 balance -1
            opening-balances.csv | obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on;COVER,1,2,8%,1,2005,2001-01-01 | \
                LAYER_UNUSABLE opening-balances.csv:2 layer 2
            opening-balances.csv | obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on;COVER,1,0,8%,1,2005,2001-01-01 | \
                AMOUNT_UNREADABLE opening-balances.csv:2 layer 0
            opening-balances.csv | obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on;COVER,1,1,8%,1,2005, | \
                VALUE_MISSING opening-balances.csv:2 incurred_on
            ledger-balances.csv | account,balance;2450,1;2450,2 | RECORD_DUPLICATE ledger-balances.csv:3 account 2450
            ledger-balances.csv | account,balance,property_id;2450,1,PIT | \
                PROPERTY_UNKNOWN ledger-balances.csv:2 property_id PIT
            ledger-balances.csv | account,balance;9999,1 | LEDGER_ACCOUNT_UNKNOWN ledger-balances.csv:2 account 9999
            control-totals.csv | file,rows;nowhere.csv,1 | \
                CONTROL_TOTAL_FILE_UNKNOWN control-totals.csv:2 file nowhere.csv
            control-totals.csv | file,rows;properties.csv,one | AMOUNT_UNREADABLE control-totals.csv:2 rows one
            control-totals.csv | file,rows;properties.csv,1;properties.csv,1 | \
                RECORD_DUPLICATE control-totals.csv:3 file properties.csv
            bonds.csv | bond_id,property_id,amount;B,PIT,1 | PROPERTY_UNKNOWN bonds.csv:2 property_id PIT
            bonds.csv | bond_id,property_id,amount;B,MINE,-1 | AMOUNT_NEGATIVE bonds.csv:2 amount -1
            bonds.csv | bond_id,property_id,amount;B,MINE,1;B,MINE,1 | RECORD_DUPLICATE bonds.csv:3 bond_id B
            recoveries.csv | recovery_id,obligation_id,counterparty,amount,likelihood;R,PIT,I,1,REMOTE | \
                OBLIGATION_UNKNOWN recoveries.csv:2 obligation_id PIT
            recoveries.csv | recovery_id,obligation_id,counterparty,amount,likelihood;\
                R,COVER,I,1,REMOTE;R,COVER,I,1,REMOTE | \
                RECORD_DUPLICATE recoveries.csv:3 recovery_id R
            assumptions.csv | kind,key,value;FX,CAD,1;FX,CAD,2 | RECORD_DUPLICATE assumptions.csv:3 kind FX
            assumptions.csv | kind,key,value;FX,CAD,1;FX,CAD closing,2 | RECORD_DUPLICATE assumptions.csv:3 kind FX
            assumptions.csv | kind,key,value;FX,,1 | VALUE_MISSING assumptions.csv:2 key
            assumptions.csv | kind,key,value;FX,XAU,1 | CURRENCY_UNKNOWN assumptions.csv:2 key XAU
            assumptions.csv | kind,key,value;FX,CAD spot,1 | VALUE_NOT_LISTED assumptions.csv:2 key CAD spot
            assumptions.csv | kind,key,value;FX,CAD,0 | EXCHANGE_RATE_UNUSABLE assumptions.csv:2 value 0
            assumptions.csv | kind,key,value;FX,CAD average,-0.74 | EXCHANGE_RATE_UNUSABLE assumptions.csv:2 value -0.74
            assumptions.csv | kind,key,value;FX,CAD,74% | EXCHANGE_RATE_UNUSABLE assumptions.csv:2 value 74%
            assumptions.csv | kind,key,value;FX,CAD,cheap | EXCHANGE_RATE_UNUSABLE assumptions.csv:2 value cheap
            assumptions.csv | kind,key,value;FX,USD,1 | EXCHANGE_RATE_OF_PRESENTATION assumptions.csv:2 key USD
            assumptions.csv | kind,key,value;FX,CAD, | VALUE_MISSING assumptions.csv:2 value
            explanations.csv | obligation_id,explanation;PIT,New order | \
                OBLIGATION_UNKNOWN explanations.csv:2 obligation_id PIT
            explanations.csv | obligation_id,explanation;COVER, | VALUE_MISSING explanations.csv:2 explanation
            explanations.csv | obligation_id,explanation,by;COVER,New order,Ann;COVER,Old order,Bob | \
                RECORD_DUPLICATE explanations.csv:3 obligation_id COVER
            surprise.csv | a,b;1,2 | FILE_UNKNOWN surprise.csv
            estimates/cover.xlsx | x | FILE_UNKNOWN estimates/cover.xlsx
            estimates/old/cover.csv | x | FILE_UNKNOWN estimates/old/cover.csv
            archive/cover.csv | x | FILE_UNKNOWN archive/cover.csv
            cover.tsv | x | FILE_UNKNOWN cover.tsv
            """)
    void what_the_other_files_may_not_say(String file, String text, String problem) {
        RegisterRead read = new RegisterFolder(folder)
                .with(file, text.replace(';', '\n') + "\n")
                .read();

        assertThat(said(read.problems())).containsExactly(problem);
    }
}
