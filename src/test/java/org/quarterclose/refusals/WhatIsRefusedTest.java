package org.quarterclose.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.refusals.SmallQuarter.ACTIVITY;
import static org.quarterclose.refusals.SmallQuarter.ESTIMATES;
import static org.quarterclose.refusals.SmallQuarter.MISSING;
import static org.quarterclose.refusals.SmallQuarter.OBLIGATIONS;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Severity;
import org.quarterclose.basics.SourceLine;

/** The faults that people make most: each has its own code, its place, what was found and what was expected. */
class WhatIsRefusedTest {

    private static final String ESTIMATE_FILE = "estimates/cover.csv";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            an amount in words | COVER,2,many,,,,,,2003-09-15, | AMOUNT_UNREADABLE | low | many
            another number format | COVER,2,'5.000,00',,,,,,2003-09-15, | AMOUNT_UNREADABLE | low | '5.000,00'
            a mangled cell | COVER,2,#REF!,,,,,,2003-09-15, | FORMULA_FAILED | low | #REF!
            a day that is none | COVER,2,5,,,,,,2003-02-30, | DATE_UNREADABLE | estimated_on | 2003-02-30
            another date format | COVER,2,5,,,,,,09/15/2003, | DATE_UNREADABLE | estimated_on | 09/15/2003
            no date | COVER,2,5,,,,,,, | VALUE_MISSING | estimated_on | -
            low above high | COVER,2,250.01,250,,,,,2003-09-15, | RANGE_REVERSED | low | 250.01
            best below low | COVER,2,100,250,99.99,,,,2003-09-15, | BEST_OUTSIDE_RANGE | best | 99.99
            best above high | COVER,2,100,250,250.01,,,,2003-09-15, | BEST_OUTSIDE_RANGE | best | 250.01
            share without basis | COVER,2,100,,,31,,,2003-09-15, | SHARE_WITHOUT_BASIS | share_basis | -
            basis without share | COVER,2,100,,,,SITE_TOTAL,,2003-09-15, | BASIS_WITHOUT_SHARE | share_pct | -
            share as a fraction | COVER,2,100,,,0.31,ENTITY,,2003-09-15, | SHARE_AMBIGUOUS | share_pct | 0.31
            unknown obligation | COVRE,2,100,,,,,,2003-09-15, | OBLIGATION_UNKNOWN | obligation_id | COVRE
            the line again | COVER,1,100,,,,,,2003-09-15, | ESTIMATE_LINE_DUPLICATE | line | 1
            a field too many | COVER,2,100,,,,,,2003-09-15,,x | FIELD_COUNT | - | *
            """)
    void an_estimate_line(String fault, String row, Code code, String column, String value) {
        String written = row.replace('\'', '"');
        Problem problem = only(ESTIMATE_FILE, ESTIMATES + written + "\n");

        assertThat(problem.code()).as(fault).isEqualTo(code);
        assertThat(problem.place()).isEqualTo(new SourceLine(ESTIMATE_FILE, 3));
        assertThat(problem.column()).isEqualTo(column == null ? "" : column);
        assertThat(problem.value()).isEqualTo("*".equals(value) ? written : value == null ? "" : value);
        assertThatItHelps(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a missing column | bonds.csv | bond_id,property_id;B1,MINE | COLUMN_MISSING | 1 | amount | -
            an empty file | bonds.csv | - | FILE_EMPTY | 0 | - | -
            an unknown property | bonds.csv | bond_id,property_id,amount;B1,MIEN,5 | \
                PROPERTY_UNKNOWN | 2 | property_id | MIEN
            an unknown obligation | recoveries.csv | recovery_id,obligation_id,counterparty,amount,likelihood;\
                R1,PIT,Insurer,5,REMOTE \
                 | OBLIGATION_UNKNOWN | 2 | obligation_id | PIT
            a bond twice | bonds.csv | bond_id,property_id,amount;B1,MINE,5;B1,MINE,5 | \
                RECORD_DUPLICATE | 3 | bond_id | B1
            """)
    void another_file(String fault, String file, String text, Code code, int line, String column, String value) {
        Problem problem = only(file, text == null ? "" : text.replace(';', '\n') + "\n");

        assertThat(problem.code()).as(fault).isEqualTo(code);
        assertThat(problem.place()).isEqualTo(new SourceLine(file, line));
        assertThat(problem.column()).isEqualTo(column == null ? "" : column);
        assertThat(problem.value()).isEqualTo(value == null ? "" : value);
        assertThatItHelps(problem);
    }

    @ParameterizedTest
    @CsvSource({"2003-06-30", "2003-10-01", "2002-08-01"})
    void a_payment_of_another_quarter(String date) {
        Problem problem = only("activity.csv", ACTIVITY + "A2," + date + ",COVER,PAYMENT,5.00,,Inv 8\n");

        assertThat(problem.code()).isEqualTo(Code.QUARTER_WRONG);
        assertThat(ErrorsDocument.where(problem)).isEqualTo("activity.csv:3 date '" + date + "'");
        assertThatItHelps(problem);
    }

    @ParameterizedTest
    @CsvSource({"2003-07-01", "2003-09-30"})
    void the_first_and_the_last_day_belong_to_the_quarter(String date) {
        assertThat(new SmallQuarter()
                        .with("activity.csv", ACTIVITY + "A2," + date + ",COVER,PAYMENT,5.00,,Inv 8\n")
                        .problems(folder))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"properties.csv", "obligations.csv"})
    void a_required_file_that_is_missing(String file) {
        List<Problem> missing = new SmallQuarter()
                .with(file, MISSING).problems(folder).stream()
                        .filter(problem -> problem.code() == Code.FILE_MISSING)
                        .toList();

        assertThat(missing).hasSize(1);
        assertThat(missing.get(0).place()).isEqualTo(SourceLine.file(file));
        assertThatItHelps(missing.get(0));
    }

    @Test
    void every_fault_of_a_file_is_found_in_one_reading_and_of_a_row_too() {
        List<Problem> problems = new SmallQuarter()
                .with(
                        ESTIMATE_FILE,
                        ESTIMATES + "COVRE,2,many,,,31,,,2003-02-30,\n" + "COVER,3,250.01,250,,,,spring,2003-09-15,\n")
                .problems(folder);

        assertThat(problems)
                .extracting(problem -> problem.code() + " " + ErrorsDocument.where(problem))
                .containsExactly(
                        "DATE_UNREADABLE estimates/cover.csv:3 estimated_on '2003-02-30'",
                        "AMOUNT_UNREADABLE estimates/cover.csv:3 low 'many'",
                        "OBLIGATION_UNKNOWN estimates/cover.csv:3 obligation_id 'COVRE'",
                        "SHARE_WITHOUT_BASIS estimates/cover.csv:3 share_basis",
                        "RANGE_REVERSED estimates/cover.csv:4 low '250.01'",
                        "PERIOD_UNREADABLE estimates/cover.csv:4 spend_on 'spring'");
    }

    @Test
    void faults_of_several_files_are_found_in_one_reading() {
        assertThat(new SmallQuarter()
                        .with("bonds.csv", "bond_id,property_id,amount\nB1,MIEN,x\n")
                        .with("obligations.csv", OBLIGATIONS + "ADIT,MINE,REMEDIATION,Adit,,,,,no survey\n")
                        .with(ESTIMATE_FILE, ESTIMATES + "COVER,2,-5,,,,,,2003-09-15,\n")
                        .problems(folder))
                .extracting(Problem::code)
                .containsExactly(
                        Code.AMOUNT_UNREADABLE, Code.PROPERTY_UNKNOWN, Code.AMOUNT_NEGATIVE, Code.LIKELIHOOD_MISSING);
    }

    private Problem only(String file, String text) {
        List<Problem> problems = new SmallQuarter().with(file, text).problems(folder);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static void assertThatItHelps(Problem problem) {
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        assertThat(problem.message()).startsWith("found ").contains("expected ");
        assertThat(problem.remedy()).endsWith(".").hasSizeGreaterThan(15);
    }
}
