package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.RecordCutter;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.policy.Feed;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.Feed.Table;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;
import org.quarterclose.portfolio.EstimateFilesForTests.Kept;

/** A table with a column for each year is read as a line for each filled-in cell. */
class WideSheetsTest {

    private static final IntakePolicy INTAKE = new IntakePolicy(
            List.of(new Feed(
                    "*.csv",
                    AmountFormat.PLAIN,
                    Feed.ISO_DATE,
                    new Table(Map.of(), Map.of("estimated_on", "2003-09-15"), List.of(), "FY YYYY", "best"))),
            Map.of(),
            Limits.STANDARD);
    private static final String HEADER = "obligation_id,line,description,FY 2004,fy 2005,FY 2006\n";

    @TempDir
    Path folder;

    private final Kept kept = new Kept();

    private EstimatePartResult read(String text) {
        Sheet sheet = EstimateFilesForTests.sheet(folder, "e.csv", text, INTAKE);
        return EstimatePart.read(sheet, sheet.records(), EstimateFilesForTests.context(), kept);
    }

    @ParameterizedTest
    @CsvSource({"mineplan-7.csv,0", "Mineplan.csv,1", "mine_plan 7.csv,1", "MINE-PLAN.CSV,1", "plan.csv,0"})
    void a_name_that_is_nearly_a_feeds_is_refused_and_not_read_as_if_there_were_none(String file, int refused)
            throws IOException {
        IntakePolicy intake = new IntakePolicy(
                List.of(new Feed("mineplan*.csv", AmountFormat.PLAIN.in(Feed.Scale.THOUSANDS), Feed.ISO_DATE)),
                Map.of(),
                Limits.STANDARD);
        Files.writeString(
                folder.resolve(file), "obligation_id,best,estimated_on\nA,250,2003-09-15\n", StandardCharsets.UTF_8);
        var opened = new SheetOpener(folder, intake).open(file, EstimateFile.COLUMNS);
        assertThat(opened.problems())
                .extracting(problem -> problem.code().name())
                .isEqualTo(refused == 1 ? List.of("FEED_MISSED") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "FY2005,1",
        "FY  2006,1",
        "fy_2007,1",
        "FY-2008,1",
        "FY 06,PERIOD_UNREADABLE",
        "FY 2005 (est.),PERIOD_UNREADABLE",
        "2007,PERIOD_UNREADABLE",
        "Thereafter,PERIOD_UNREADABLE",
        "FY_2004,COLUMN_DUPLICATE",
        "Total,1",
        "Row totals,1",
        "Gesamt,1",
        "Total 2007,PERIOD_UNREADABLE",
        "Remarks,COLUMN_UNKNOWN"
    })
    void a_year_is_read_however_its_heading_is_spaced_and_no_other_time_is_left_out_without_a_word(
            String heading, String expected) throws IOException {
        Files.writeString(
                folder.resolve("e.csv"), "obligation_id,FY 2004," + heading + "\nA,1,2\n", StandardCharsets.UTF_8);
        var opened = new SheetOpener(folder, INTAKE).open("e.csv", EstimateFile.COLUMNS);
        List<String> codes =
                opened.problems().stream().map(problem -> problem.code().name()).toList();
        assertThat(codes).isEqualTo(expected.equals("1") ? List.of() : List.of(expected));
    }

    @Test
    void each_filled_in_year_is_a_line_spent_in_it_and_each_column_is_compared_with_its_total() {
        EstimatePartResult result = read(HEADER + "A,1,Cover,100,,50.25\nB,,Roads,7,8,9\nTotal,,,107,8,59.25\n,,,,,\n");
        assertThat(kept.rejected).isEmpty();
        assertThat(result.accepted()).isEqualTo(5);
        assertThat(result.sent()).isEqualTo(2);
        assertThat(result.sumBest()).isEqualByComparingTo("174.25");
        assertThat(result.sums())
                .extracting(sum ->
                        sum.likeness().obligation() + " " + sum.likeness().spendOn() + " "
                                + sum.accrued().stripTrailingZeros().toPlainString())
                .containsExactly(
                        "0 2004-12-31 100", "0 2006-12-31 50.25", "1 2004-12-31 7", "1 2005-12-31 8", "1 2006-12-31 9");
        assertThat(kept.warnings)
                .extracting(problem -> problem.code() + " " + problem.column())
                .containsExactly("TOTAL_ROW 2004", "TOTAL_ROW 2005", "TOTAL_ROW 2006");
    }

    @Test
    void a_total_that_differs_in_one_year_is_refused_for_that_year() {
        read(HEADER + "A,1,Cover,100,,50\nTotal,,,100,,51\n");
        assertThat(kept.rejected).hasSize(1);
        assertThat(kept.rejected.get(0).reasons())
                .extracting(Problem::message)
                .containsExactly("found a total of 51.00, which is 1.00 more than the lines above it come to; expected"
                        + " 50.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,1,Cover,100,,50;A,2,Roads,7,8,9.50;A,3,All tasks,107.00,8,59.5|4",
                "A,1,Cover,100,,;A,2,Roads,,8,9;A,3,All tasks,100,8,9;B,1,Cover,100,8,9|4",
                "A,1,Cover,100,,50;A,2,Roads,7,8,9;A,3,Clay,107,8,60|0",
                "A,1,Cover,100,,50;A,2,Roads,7,8,9;A,3,Clay,107,,59|0",
                "A,1,Cover,100,,50;B,2,Roads,7,8,9;A,3,Clay,107,8,59|0"
            })
    void a_row_that_repeats_every_years_sum_is_told_once(String rows, long line) {
        read(HEADER + rows.replace(';', '\n') + "\n");
        assertThat(kept.rejected).isEmpty();
        assertThat(kept.warnings)
                .extracting(problem -> problem.code() + " " + problem.place().line())
                .isEqualTo(line == 0 ? List.of() : List.of("LINE_LIKE_TOTAL " + line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,1,Cover,100,,50.25,150.25|",
                "A,1,Cover,100,,50.25,157.25|found a total of 157.25, which is 7.00 more than the years of the row come"
                        + " to; expected 150.25",
                "A,1,Cover,100,20,50.25,150.25|found a total of 150.25, which is 20.00 less than the years of the row"
                        + " come to; expected 170.25",
                "A,1,Cover,100,20,50,172|",
                "A,1,Cover,100,20,50,172.01|found a total of 172.01, which is 2.01 more than the years of the row come"
                        + " to; expected 170.00",
                "A,1,Cover,100,20,50,|",
                "A,1,Cover,100,20,50,see note|"
            })
    void the_years_of_a_row_are_compared_with_the_total_beside_them_as_far_as_they_are_rounded(
            String row, String message) {
        EstimatePartResult result = read(HEADER.replace("\n", ",Total\n") + row + "\nB,,Roads,7,8,9,24\n");
        assertThat(kept.rejected).isEmpty();
        assertThat(result.sent()).isEqualTo(2);
        assertThat(kept.warnings)
                .extracting(problem -> problem.code() + " " + problem.place().line() + " " + problem.column() + " "
                        + problem.message())
                .isEqualTo(message == null ? List.of() : List.of("YEARS_DIFFER 2 Total " + message));
    }

    @Test
    void a_year_that_comes_back_has_no_total_beside_it() {
        read(HEADER.replace("\n", ",Total\n") + "A,1,Cover,100,many,50,150\n");
        assertThat(kept.warnings).isEmpty();
        assertThat(kept.rejected.get(0).fields()).containsExactly("A", "1", "Cover", "", "many", "", "");
    }

    @Test
    void only_the_year_that_is_wrong_comes_back() {
        EstimatePartResult result = read(HEADER + "A,1,Cover,100,many,50\n");
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(kept.rejected).hasSize(1);
        assertThat(kept.rejected.get(0).fields()).containsExactly("A", "1", "Cover", "", "many", "");
    }

    @Test
    void a_row_without_any_year_is_refused_once_and_words_and_headings_are_passed_over_once() {
        read(HEADER + "A,1,Cover,,,\n" + HEADER + "Prepared by A. Clerk,,,,,\n");
        assertThat(kept.rejected).hasSize(1);
        assertThat(kept.rejected.get(0).reasons())
                .extracting(problem -> problem.code().name())
                .contains("AMOUNT_MISSING");
        assertThat(kept.warnings)
                .extracting(problem -> problem.code().name())
                .containsExactly("HEADER_REPEATED", "NOTE_ROW");
    }

    @Test
    void a_line_number_counts_once_a_year_and_is_read_again_with_its_year() {
        Sheet sheet =
                EstimateFilesForTests.sheet(folder, "e.csv", HEADER + "A,1,Cover,100,100,\nA,1,Again,5,,\n", INTAKE);
        EstimatePartResult result = EstimatePart.read(sheet, sheet.records(), EstimateFilesForTests.context(), kept);
        List<DuplicateLines.Part> parts = List.of(new DuplicateLines.Part(1, sheet, sheet.records()));
        List<String> duplicates = new ArrayList<>();
        DuplicateLines.find(
                parts,
                LineSpans.suspects(result.spans()),
                EstimateFilesForTests.context(),
                one -> duplicates.add(one.rejected().place() + " " + one.line().best()));
        assertThat(duplicates).containsExactly("e.csv:3 50000");
        EstimateLine first = kept.accepted.get(0);
        assertThat(LineReadAgain.at(sheet, EstimateFilesForTests.context(), first.byteOffset(), first.fileLine()))
                .extracting(line -> line.best().compareTo(new BigDecimal("100")) + " "
                        + line.likeness().spendOn())
                .containsExactly("0 2004-12-31", "0 2005-12-31");
        assertThat(RecordCutter.cut(sheet, 10)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "obligation_id,line,Y2004|COLUMN_MISSING",
                "obligation_id,best,FY 2004|COLUMN_DUPLICATE",
                "obligation_id,low,FY 2004|COLUMN_DUPLICATE",
                "obligation_id,high,FY 2004|COLUMN_DUPLICATE",
                "obligation_id,spend_on,FY 2004|COLUMN_DUPLICATE"
            })
    void a_table_is_wide_or_long_and_not_both(String header, String code) throws Exception {
        Files.writeString(folder.resolve("e.csv"), header + "\nA,1,5\n", StandardCharsets.UTF_8);
        assertThat(new SheetOpener(folder, INTAKE)
                        .open("e.csv", EstimateFile.COLUMNS)
                        .problems())
                .extracting(problem -> problem.code().name())
                .contains(code);
    }
}
