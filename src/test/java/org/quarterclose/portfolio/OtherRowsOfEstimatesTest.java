package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.RecordCutter;
import org.quarterclose.intake.Sheet;
import org.quarterclose.policy.Feed;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.Feed.Table;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;
import org.quarterclose.portfolio.EstimateFilesForTests.Kept;

/** Totals, notes and repeated headings in a sheet of estimates are told from its lines and never added to them. */
class OtherRowsOfEstimatesTest {

    private static final String HEADER = "obligation_id,line,low,high,best,estimated_on,category,description\n";
    private static final String LINES =
            HEADER + "A,1,100.10,250,150,2003-09-15,Cover,Clay\n" + "A,2,50,,60,2003-09-15,Cover,Seeding\n";

    @TempDir
    Path folder;

    private final Kept kept = new Kept();

    private EstimatePartResult read(String text) {
        Sheet sheet = EstimateFilesForTests.sheet(folder, "e.csv", text);
        return EstimatePart.read(sheet, sheet.records(), EstimateFilesForTests.context(), kept);
    }

    private List<String> said() {
        List<Problem> all = kept.rejected.isEmpty()
                ? kept.warnings
                : kept.rejected.stream().flatMap(row -> row.reasons().stream()).toList();
        return all.stream()
                .map(problem -> problem.place().line() + " " + problem.code() + " " + problem.column())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total,,150.10,250,210,,,",
                "TOTAL:,,150.10,250.00,210,,,",
                "A Total,,150.1,250,210,,,",
                "Subtotal,,150.10,,,,,",
                "Grand Total,,,,210,,,",
                ",,150.10,250,210,,Sub-total,",
                ",,,,210,,,Sum",
                "A,,150.10,250,210,2003-09-15,,Total",
                "A,Total,150.10,250,210,,,",
                "Total Grouse Creek,,,,210,,,",
                ",,150.10,250,210,,,",
                "A,3,150.10,250,210,2003-09-15,A total,",
                "Sum,,150.10,250,210,2003-09-30,,",
                "A,,150.10,250,210,2003-09-15,,Total costs",
                "A,,150.10,250,210,2003-09-15,,Sum of above",
                "A,,150.10,250,210,2003-09-15,Subtotal carried forward,",
                "A,,150.10,250,210,2003-09-15,,Total c/f",
                "A,,150.10,250,210,2003-09-15,,Brought forward",
                "A,,150.10,250,210,2003-09-15,Subtotal earthworks,",
                "A,,150.10,250,210,2003-09-15,Summe,",
                "A,,150.10,250,210,2003-09-15,Zwischensumme Abdeckung,",
                "A,,150.10,250,210,2003-09-15,,Gesamtkosten A",
                "A,,150.10,250,210,2003-09-15,,Total g\u00e9n\u00e9ral",
                "A,,150.10,250,210,2003-09-15,,SOUS-TOTAL :",
                "A,,150.10,250,210,2003-09-15,,Co\u00fbt total",
                "A,,150.10,250,210,2003-09-15,,*** Grand total (USD) ***",
                "A,,150.10,250,210,2003-09-15,,Total estimated cost of A",
                "Zwischensumme,,150.10,250,210,,,",
                ",,150.10,250,210,,,Suma total",
                "\u00dcbertrag,,150.10,250,210,,,"
            })
    void a_total_that_agrees_is_left_out_with_a_warning(String total) {
        EstimatePartResult result = read(LINES + total + "\n");
        assertThat(said()).containsExactly("4 TOTAL_ROW obligation_id");
        assertThat(result.rowsRead()).isEqualTo(2);
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.sumBest()).isEqualByComparingTo("210");
        assertThat(result.sums()).hasSize(1);
        assertThat(result.sums().get(0).accrued()).isEqualByComparingTo("210");
        assertThat(kept.accepted).hasSize(2);
    }

    @Test
    void a_total_that_differs_is_refused_with_the_difference() {
        EstimatePartResult result = read(LINES + "Total,,150.09,250,220,,,\n");
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(kept.rejected.get(0).reasons())
                .extracting(problem -> problem.code() + " " + problem.column() + " " + problem.message())
                .containsExactly(
                        "TOTAL_ROW_DIFFERS low found a total of 150.09, which is 0.01 less than the lines above it come"
                                + " to; expected 150.10",
                        "TOTAL_ROW_DIFFERS best found a total of 220.00, which is 10.00 more than the lines above it"
                                + " come to; expected 210.00");
    }

    @Test
    void subtotals_within_subtotals_and_a_grand_total_are_each_compared_with_their_own_lines() {
        EstimatePartResult result = read(LINES + "A Total,,,,210,,,\nB,1,5,,,2003-09-15,,\nB,2,7,,,2003-09-15,,\n"
                + "Subtotal,,12,,,,,\nB,3,1,,,2003-09-15,,\nSubtotal,,1,,,,,\nB Total,,13,,,,,\n"
                + "Grand Total,,163.10,250,210,,,\n");
        assertThat(said()).hasSize(5).allMatch(text -> text.contains(" TOTAL_ROW "));
        assertThat(result.accepted()).isEqualTo(5);
        assertThat(result.sumLow()).isEqualByComparingTo("163.10");
    }

    @Test
    void a_total_counts_the_lines_that_were_refused_because_its_sender_counted_them() {
        EstimatePartResult result = read(LINES + "C,3,40,,,2003-09-15,,\nTotal,,190.10,250,210,,,\n");
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(kept.warnings).extracting(Problem::code).hasToString("[TOTAL_ROW]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A,3,5,,,2003-09-15,Totalled vehicles,",
                "A,3,5,,,2003-09-15,Summit pit,Summer monitoring",
                "A,3,150.11,250,210,2003-09-15,Seeding,Lump sum",
                "A,3,150.10,250,210.01,2003-09-15,,Provisional sum",
                "B,3,150.10,250,210,2003-09-15,,Sums",
                "A,3,5,,,2003-09-15,Gesamtprojekt,Summenz\u00e4hler",
                "A,3,5,,,2003-09-15,Sub-totalling,Assumed"
            })
    void a_line_whose_words_only_look_alike_is_a_line(String line) {
        EstimatePartResult result = read(LINES + line + "\n");
        assertThat(result.accepted()).isEqualTo(3);
        assertThat(kept.warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A,3,5,,,2003-09-15,,Total station survey",
                "A,3,5,,,2003-09-15,,Sum of small works",
                "A,3,5,,,2003-09-15,Total contingency,",
                "B,3,5,,,2003-09-15,,Total of A and B",
                "A,3,150.10,250,209.99,2003-09-15,Total tailings,"
            })
    void a_line_that_reads_like_a_total_is_read_as_a_line_and_told(String line) {
        EstimatePartResult result = read(LINES + line + "\n");
        assertThat(result.accepted()).isEqualTo(3);
        assertThat(said()).containsExactly("4 LINE_LIKE_TOTAL ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6500,,,7250,,,8000,,,15250,,|3 to 4",
                "6500,,,7250,,,8000,,,21750,,|2 to 4",
                "6500,,,7250,,,8000,,,13750,,|",
                "6500,,,7250,,,8000,,,8000,,|",
                "10,20,,7,9,8,100,140,120,,,128|2 to 4",
                "10,20,,7,9,8,100,140,120,,,138|2 to 4",
                "10,20,,7,9,8,100,140,120,107,149,128|3 to 4",
                "10,20,,7,9,8,,,120,127,129,128|3 to 4",
                "10,20,,7,9,8,,,120,127,130,128|"
            })
    void the_total_of_a_group_directly_above_it_is_told_as_it_is_written_or_as_it_is_carried(
            String amounts, String lines) {
        String[] one = amounts.split(",", -1);
        StringBuilder rows = new StringBuilder("obligation_id,line,low,high,best,estimated_on\n");
        for (int row = 0; row < 4; row++) {
            rows.append("A,").append(row + 1);
            for (int column = 0; column < 3; column++) {
                rows.append(',').append(one[3 * row + column]);
            }
            rows.append(",2003-09-15\n");
        }
        assertThat(read(rows.toString()).accepted()).isEqualTo(4);
        assertThat(kept.warnings)
                .extracting(problem -> problem.place().line() + " " + problem.message())
                .isEqualTo(
                        lines == null
                                ? List.of()
                                : List.of("5 found what the lines " + lines
                                        + " above it come to, to the cent; expected work of its own, as it is read as a"
                                        + " line and added to them"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A,3,150.10,250,210,2003-09-15,TOT.,",
                "A,3,150.1,250.00,210,2003-09-15,,Overall",
                "A,3,,,210,2003-09-15,Razem,",
                "A,3,150.10,250,210,2003-09-15,\u5408\u8a08,",
                "A,3,150.10,250,210,2003-09-15,,",
                "A,3,150.10,250,210,2003-09-15,Seeding,Lump sum"
            })
    void a_line_that_is_the_sum_of_its_obligations_lines_above_it_is_told_whatever_its_words(String line) {
        EstimatePartResult result = read(LINES + line + "\n");
        assertThat(result.accepted()).isEqualTo(3);
        assertThat(said()).containsExactly("4 LINE_LIKE_TOTAL obligation_id");
        assertThat(kept.warnings.get(0).message())
                .isEqualTo("found what the lines 2 to 3 above it come to, to the cent; expected work of its own, as it"
                        + " is read as a line and added to them");
    }

    /** Letters are best amounts of one obligation, one a line; a capital one is a line of the other. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1 2 3|4",
                "1 2 3 4 5 9|4 7",
                "1 2 3 4 5 9 12|4 7 8",
                "3 5 5 10 23|5 6",
                "3 5 5 10 13|5 6",
                "3 5 5 10 20|5 6",
                "1 2 4|-",
                "5 5|-",
                "0 5 5|-",
                "1 B2 3|-",
                "B1 B2 1 2 3|6",
                "99999999999999 99999999999999 199999999999998|-"
            })
    void a_sum_begins_with_its_obligation_or_below_the_sum_before_it(String amounts, String lines) {
        StringBuilder text = new StringBuilder("obligation_id,best,estimated_on\n");
        for (String amount : amounts.split(" ")) {
            text.append(amount.startsWith("B") ? "B," + amount.substring(1) : "A," + amount)
                    .append(",2003-09-15\n");
        }
        read(text.toString());
        assertThat(kept.warnings.stream()
                        .map(problem -> String.valueOf(problem.place().line())))
                .containsExactly(lines == null ? new String[0] : lines.split(" "));
    }

    @Test
    void work_that_happens_to_be_the_sum_of_two_lines_hides_no_total_below_it() {
        read("obligation_id,best,estimated_on\nA,3,2003-09-15\nA,5,2003-09-15\nA,5,2003-09-15\nA,10,2003-09-15\n"
                + "A,23,2003-09-15\n");
        assertThat(kept.warnings)
                .extracting(Problem::message)
                .satisfiesExactly(
                        work -> assertThat(work).startsWith("found what the lines 3 to 4 above it come to"),
                        total -> assertThat(total).startsWith("found what the lines 2 to 5 above it come to"));
    }

    /** Whether it is work or what was worked above, only its author knows: it is not added, and not left out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A,3,150.10,250,210,2003-09-15,Total tailings,",
                "B,,150.10,250,210,2003-09-15,,Tailings total",
                "A,3,,,210,2003-09-15,,Total station survey"
            })
    void a_line_that_reads_like_a_total_and_comes_to_one_is_refused(String line) {
        EstimatePartResult result = read(LINES + line + "\nGrand total,,150.10,250,210,,,\n");
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(said()).containsExactly("4 TOTAL_UNCLEAR ");
        assertThat(kept.warnings).extracting(Problem::code).hasToString("[TOTAL_ROW]");
    }

    @Test
    void a_total_that_says_so_in_a_column_that_nobody_reads_is_a_total_all_the_same() {
        EstimatePartResult result = read("obligation_id,Activity,best,estimated_on\nA,Cover,100,2003-09-15\n"
                + "A,Clay,50,2003-09-15\nA,Total,150,2003-09-15\nB,Total,150.01,2003-09-15\n");
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(kept.warnings).extracting(Problem::code).hasToString("[TOTAL_ROW]");
        assertThat(said()).containsExactly("5 TOTAL_ROW_DIFFERS best");
    }

    @Test
    void amounts_without_a_word_that_are_no_total_are_a_line_without_its_obligation() {
        read(LINES + ",,77,,,,,\n");
        assertThat(said()).containsExactly("4 VALUE_MISSING obligation_id", "4 VALUE_MISSING estimated_on");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prepared by: A. Clerk,,,,,,,|NOTE_ROW",
                "Notes,,,,,,,|NOTE_ROW",
                ",,,,,,,costs are those of 2003|NOTE_ROW",
                "Grouse Creek mine,,,,,,,|NOTE_ROW",
                "Prepared by A. Clerk|NOTE_ROW",
                "Total of the mill,,,,,,,|NOTE_ROW",
                "amounts in thousands of dollars,,,,,,,|SCALE_UNDECLARED",
                "OBLIGATION_ID,LINE,LOW,HIGH,BEST,ESTIMATED_ON,CATEGORY,DESCRIPTION|HEADER_REPEATED"
            })
    void words_without_figures_and_the_header_row_are_passed_over(String row, String code) {
        EstimatePartResult result = read(LINES + row + "\nB,1,5,,,2003-09-15,,\n");
        assertThat(said()).hasSize(1).allMatch(text -> text.startsWith("4 " + code));
        assertThat(result.rowsRead()).isEqualTo(3);
        assertThat(result.accepted()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COVRE,,,,,,,", "A,3,,,,,,", "BAD,1,,,,,,", "Prepared by,,5,,,,,", "A x,,,,,2003-09-15,,"})
    void a_row_that_may_be_a_line_is_never_passed_over(String row) {
        read(LINES + row + "\n");
        assertThat(kept.rejected).hasSize(1);
        assertThat(kept.warnings).isEmpty();
    }

    @Test
    void words_of_another_language_are_declared_and_keep_a_sheet_in_one() {
        IntakePolicy german = new IntakePolicy(
                List.of(new Feed(
                        "*.csv",
                        AmountFormat.PLAIN,
                        Feed.ISO_DATE,
                        new Table(Map.of(), Map.of(), List.of("Zwischensumme", "\u00DCbertrag"), "", ""))),
                Map.of(),
                Limits.STANDARD);
        Sheet sheet = EstimateFilesForTests.sheet(folder, "e.csv", LINES + "Zwischensumme,,,,210,,,\n", german);
        EstimatePart.read(sheet, sheet.records(), EstimateFilesForTests.context(), kept);
        assertThat(said()).containsExactly("4 TOTAL_ROW obligation_id");
        assertThat(RecordCutter.cut(sheet, 10)).hasSize(1);
    }

    @Test
    void a_total_in_a_later_part_of_a_large_file_asks_for_its_word_in_the_policy() {
        Sheet sheet = EstimateFilesForTests.sheet(folder, "e.csv", LINES + "Total,,150.10,,,,,\n");
        List<ByteRange> parts = RecordCutter.cut(sheet, 40);
        assertThat(parts).hasSizeGreaterThan(1);
        parts.forEach(part -> EstimatePart.read(sheet, part, EstimateFilesForTests.context(), kept));
        assertThat(kept.rejected).hasSize(1);
        assertThat(kept.rejected.get(0).reasons().get(0).message()).contains("under total_rows");
    }

    @Test
    void what_holds_for_every_row_and_what_a_sender_calls_a_column_may_stand_in_the_policy() {
        Table table = new Table(
                Map.of("best", "Extended cost", "obligation_id", "Work area"),
                Map.of("estimated_on", "2003-09-15", "share_pct", "31", "share_basis", "SITE_TOTAL"),
                List.of(),
                "",
                "");
        IntakePolicy intake = new IntakePolicy(
                List.of(new Feed("*.csv", AmountFormat.PLAIN, Feed.ISO_DATE, table)),
                Map.of("extension", List.of("Extended cost")),
                Limits.STANDARD);
        Sheet sheet = EstimateFilesForTests.sheet(
                folder, "e.csv", "Work area,Extended cost\nA,1000\nB,2000\nTotal,3000\n", intake);
        EstimatePartResult result = EstimatePart.read(sheet, sheet.records(), EstimateFilesForTests.context(), kept);
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.sums())
                .extracting(EstimateSum::ourAccrued)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("310"), new BigDecimal("620"));
        assertThat(said()).containsExactly("4 TOTAL_ROW obligation_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "12,105.00,1260.00,-|-",
                "12,105.00,1300,-|found 1300, which is 40.00 more than 12 \u00D7 105.00; expected 1260.00",
                "12.5,99.99,1249.88,-|-",
                "12.5,99.99,1250,-|-",
                "12.5,99.99,1249,-|found 1249, which is 0.875 less than 12.5 \u00D7 99.99; expected 1249.875",
                "15%,2000,300,-|-",
                "15,2000,300,%|-",
                "15%,2000,250,-|found 250, which is 50.00 less than 15% \u00D7 2000; expected 300.00",
                "12,105.00,1300,1000 gal|-",
                "12,105.00,1300,thousand m3|-",
                "12,,1260.00,-|-",
                ",105,1260.00,-|-",
                "99999999999999,99999999999999,1,-|found 1, which is 9999999999999800000000000000.00 less than"
                        + " 99999999999999 \u00D7 99999999999999; expected 9999999999999800000000000001.00"
            })
    void quantity_times_unit_cost_is_compared_with_the_extension_which_stands(String figures, String message) {
        String unit = figures.substring(figures.lastIndexOf(',') + 1).replace("-", "");
        String cells = figures.substring(0, figures.lastIndexOf(','));
        String best = cells.substring(cells.lastIndexOf(',') + 1);
        EstimatePartResult result = read("obligation_id,best,estimated_on,quantity,unit_cost,extension,unit\nA," + best
                + ",2003-09-15," + cells + "," + unit + "\n");
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(kept.warnings)
                .extracting(Problem::message)
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                ",,250|100,25,each|found 250, which is 2250.00 less than 100 \u00D7 25; expected 2500.00",
                ",,2500|100,25,each|-",
                ",,3000.00|15%,20000,|-",
                ",,3000.01|15,20000,%|found 3000.01, which is 0.01 more than 15 \u00D7 20000; expected 3000.00",
                ",,1250|12.5,99.99,|-",
                ",,1249|12.5,99.99,|found 1249, which is 0.875 less than 12.5 \u00D7 99.99; expected 1249.875",
                "2000,3000,|100,25,|-",
                "2600,3000,|100,25,|found 2600, which is 100.00 more than 100 \u00D7 25; expected 2500.00",
                "2500,4000,3000|100,25,|-",
                "2000,4000,3000|100,25,|found 3000, which is 500.00 more than 100 \u00D7 25; expected 2500.00",
                ",,2.5|100,25,1000 gal|-",
                ",,2.5|100,25,thousand m3|-",
                ",,250|100,25,m3|found 250, which is 2250.00 less than 100 \u00D7 25; expected 2500.00",
                ",,250|100,,each|-",
                ",,250|,25,each|-"
            })
    void without_an_extension_quantity_times_unit_cost_is_compared_with_the_amounts(
            String amounts, String figures, String message) {
        EstimatePartResult result = read("obligation_id,estimated_on,low,high,best,quantity,unit_cost,unit\n"
                + "A,2003-09-15," + amounts + "," + figures + "\n");
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(kept.warnings)
                .extracting(Problem::message)
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    /** Low, high and best, then quantity, unit cost and extension. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                ",,1000.00|10,150.00,1500.00|found 1000.00, which is 500.00 less than the extension 1500.00; expected"
                        + " 1500.00",
                ",,1500.01|10,150.00,1500.00|found 1500.01, which is 0.01 more than the extension 1500.00; expected"
                        + " 1500.00",
                ",,1000.00|,,1500.00|found 1000.00, which is 500.00 less than the extension 1500.00; expected 1500.00",
                ",,1500|10,150.00,1500.00|-",
                ",,1500|10,150.00,1499.60|found 1499.60, which is 0.40 less than 10 \u00D7 150.00; expected 1500.00",
                "1000,2000,|10,150.00,1500.00|-",
                "1500,2000,1800|10,150.00,1500.00|-",
                "1600,2000,|10,150.00,1500.00|found 1600, which is 100.00 more than the extension 1500.00; expected"
                        + " 1500.00",
                "1000,2000,1800|10,150.00,1500.00|found 1800, which is 300.00 more than the extension 1500.00; expected"
                        + " 1500.00"
            })
    void the_extension_is_compared_with_the_amounts_which_stand(String amounts, String figures, String message) {
        EstimatePartResult result = read("obligation_id,estimated_on,low,high,best,quantity,unit_cost,extension\n"
                + "A,2003-09-15," + amounts + "," + figures + "\n");
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(kept.warnings)
                .extracting(Problem::message)
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    /** Many a sheet in thousands has its unit costs in dollars: both are taken for right. */
    @ParameterizedTest
    @CsvSource(value = {"2.5,0", "2500,0", "250,1"})
    void in_a_file_of_thousands_a_unit_cost_may_be_in_whole_units(String best, int warnings) {
        IntakePolicy thousands = new IntakePolicy(
                List.of(new Feed("*.csv", AmountFormat.PLAIN.in(Feed.Scale.THOUSANDS), Feed.ISO_DATE)),
                Map.of(),
                Limits.STANDARD);
        Sheet sheet = EstimateFilesForTests.sheet(
                folder,
                "e.csv",
                "obligation_id,estimated_on,best,quantity,unit_cost\nA,2003-09-15," + best + ",100,25\n",
                thousands);
        EstimatePart.read(sheet, sheet.records(), EstimateFilesForTests.context(), kept);
        assertThat(kept.warnings).hasSize(warnings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "250|USD thousands||SCALE_UNDECLARED unit",
                "250|k$/ha||SCALE_UNDECLARED unit",
                "250|CAD/m3||CURRENCY_MIXED unit",
                "250|USD/m3||-",
                "250|'000 m3||-",
                "250|each|USD m|SCALE_UNDECLARED currency",
                "250|each|CAD|CURRENCY_MIXED currency",
                "USD thousands 250|each||AMOUNT_UNREADABLE best",
                "1.2 CAD m|each||AMOUNT_UNREADABLE best",
                "CAD 250|each||AMOUNT_UNREADABLE best"
            })
    void a_scale_or_a_currency_in_a_cell_is_that_of_the_file_and_of_the_obligation(
            String best, String unit, String currency, String said) {
        read("obligation_id,estimated_on,best,unit,currency\nA,2003-09-15," + best + "," + unit + ","
                + (currency == null ? "" : currency) + "\n");
        assertThat(said().stream().map(text -> text.substring(2)).toList())
                .isEqualTo(said == null ? List.of() : List.of(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "All figures in CAD;obligation_id,estimated_on,best|CURRENCY_MIXED",
                "All figures in USD;obligation_id,estimated_on,best|-",
                "obligation_id,estimated_on,Best (CAD)|CURRENCY_MIXED",
                "obligation_id,estimated_on,Best USD|-"
            })
    void a_currency_in_a_title_or_a_heading_is_that_of_every_obligation(String above, String code) {
        IntakePolicy headings =
                new IntakePolicy(List.of(), Map.of("best", List.of("Best (CAD)", "Best USD")), Limits.STANDARD);
        Sheet sheet = EstimateFilesForTests.sheet(
                folder, "e.csv", above.replace(';', '\n') + "\nA,2003-09-15,5\nB,2003-09-15,7\n", headings);
        EstimatePartResult result = EstimatePart.read(sheet, sheet.records(), EstimateFilesForTests.context(), kept);
        assertThat(result.rejected()).isEqualTo(code == null ? 0 : 2);
        assertThat(said()).allMatch(text -> text.contains(code == null ? "-" : code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bedragen x EUR 1.000",
                "K CAD",
                "Figures in 1000 CAD",
                "in Tausend EUR",
                "Montos en miles de EUR",
                "Importi in migliaia di EUR"
            })
    void a_currency_beside_a_word_of_scale_is_seen(String title) {
        IntakePolicy thousands = new IntakePolicy(
                List.of(new Feed("*.csv", AmountFormat.PLAIN.in(Feed.Scale.THOUSANDS), Feed.ISO_DATE)),
                Map.of(),
                Limits.STANDARD);
        Sheet sheet = EstimateFilesForTests.sheet(
                folder, "e.csv", title + "\nobligation_id,estimated_on,best\nA,2003-09-15,5\n", thousands);
        EstimatePart.read(sheet, sheet.records(), EstimateFilesForTests.context(), kept);
        assertThat(said()).containsExactly("3 CURRENCY_MIXED currency");
    }
}
