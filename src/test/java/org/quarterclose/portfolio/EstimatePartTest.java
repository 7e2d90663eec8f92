package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.portfolio.EstimateFilesForTests.context;
import static org.quarterclose.portfolio.EstimateLine.BLANK;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Share;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.RecordCutter;
import org.quarterclose.intake.Sheet;
import org.quarterclose.portfolio.EstimateFilesForTests.Kept;
import org.quarterclose.portfolio.EstimateSum.Likeness;

class EstimatePartTest {

    private static final String RANGE = "obligation_id,low,high,best,estimated_on,";

    @TempDir
    Path folder;

    private final Kept kept = new Kept();

    private EstimatePartResult read(String text) {
        Sheet sheet = EstimateFilesForTests.sheet(folder, "e.csv", text);
        return EstimatePart.read(sheet, sheet.records(), context(), kept);
    }

    @Test
    void a_range_without_best_estimate_is_carried_at_its_minimum() {
        EstimatePartResult result = read(RANGE + "share_pct\nA,18000000,58000000,,2003-09-15,\n");
        assertThat(kept.accepted)
                .containsExactly(new EstimateLine(0, 2, 51, 180_000_000_000L, BLANK, 580_000_000_000L, 0, null));
        assertThat(result.sums())
                .containsExactly(new EstimateSum(
                        new Likeness(0, null, Share.WHOLE, null, false, false),
                        1,
                        new BigDecimal("18000000.0000"),
                        new BigDecimal("18000000.0000"),
                        new BigDecimal("58000000.0000")));
        assertThat(result.sumLow()).isEqualByComparingTo("18000000");
        assertThat(result.sumBest()).isEqualByComparingTo("0");
        assertThat(result.sumHigh()).isEqualByComparingTo("58000000");
    }

    @ParameterizedTest
    @CsvSource({
        "1,5,3,  1,3,5",
        "1,5,,  1,1,5",
        "1,,3,  1,3,3",
        "1,,,  1,1,1",
        ",5,3,  3,3,5",
        ",,3,  3,3,3",
        "0,5,,  0,0,5",
        "1,5,1,  1,1,5",
        "1,5,5,  1,5,5",
        "0,9,0, 0,0,9"
    })
    void blank_ends_are_filled_from_what_the_line_has(
            String low, String high, String best, String sumLow, String accrued, String sumHigh) {
        String cells =
                Stream.of(low, high, best).map(cell -> cell == null ? "" : cell).collect(Collectors.joining(","));
        EstimatePartResult result = read(RANGE + "line\nA," + cells + ",2003-09-15,\n");
        EstimateSum sum = result.sums().get(0);
        assertThat(sum.low()).isEqualByComparingTo(sumLow);
        assertThat(sum.accrued()).isEqualByComparingTo(accrued);
        assertThat(sum.high()).isEqualByComparingTo(sumHigh);
        assertThat(sum.likeness().best()).isEqualTo(best != null);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("line", "A,,5,,2003-09-15,", Code.AMOUNT_MISSING),
                refusal("line", "A,5,1,,2003-09-15,", Code.RANGE_REVERSED),
                refusal("line", "A,5,1,3,2003-09-15,", Code.RANGE_REVERSED),
                refusal("line", "A,5,9,3,2003-09-15,", Code.BEST_OUTSIDE_RANGE),
                refusal("line", "A,5,9,10,2003-09-15,", Code.BEST_OUTSIDE_RANGE),
                refusal("line", "A,,9,10,2003-09-15,", Code.BEST_OUTSIDE_RANGE),
                refusal("line", "A,-1,9,,2003-09-15,", Code.AMOUNT_NEGATIVE),
                refusal("line", "A,1E5,9,,2003-09-15,", Code.FIGURE_SHORTENED),
                refusal("line", "A,#REF!,,,2003-09-15,", Code.FORMULA_FAILED),
                refusal("line", "A,1.23456,9,,2003-09-15,", Code.AMOUNT_TOO_LARGE),
                refusal("line", "A,123456789012345678,123456789012345677,,2003-09-15,", Code.RANGE_REVERSED),
                refusal("line", "X,1,9,,2003-09-15,", Code.OBLIGATION_UNKNOWN),
                refusal("line", "BAD,1,9,,2003-09-15,", Code.OBLIGATION_REFUSED),
                refusal("line", ",1,9,,2003-09-15,", Code.VALUE_MISSING),
                refusal("line", "A,1,9,,,", Code.VALUE_MISSING),
                refusal("line", "A,1,9,,15.9.2003,", Code.DATE_UNREADABLE),
                refusal("line", "A,1,9,2003-09-15,", Code.FIELD_COUNT),
                refusal("conditions_existed_at", "A,1,9,,2003-09-15,then", Code.DATE_UNREADABLE),
                refusal("spend_on", "A,1,9,,2003-09-15,later", Code.PERIOD_UNREADABLE),
                refusal("cost_basis_year", "A,1,9,,2003-09-15,2003-01", Code.PERIOD_UNREADABLE),
                refusal("currency", "A,1,9,,2003-09-15,CAD", Code.CURRENCY_MIXED),
                refusal("quantity", "A,1,9,,2003-09-15,many", Code.AMOUNT_UNREADABLE),
                refusal("scenario", "A,1,9,,2003-09-15,high", Code.VALUE_MISSING, Code.SCENARIO_NOT_MEASURED),
                refusal("scenario,probability", "A,1,9,,2003-09-15,high,0.4", Code.SCENARIO_NOT_MEASURED),
                refusal("share_pct", "A,1,9,,2003-09-15,31", Code.SHARE_WITHOUT_BASIS),
                refusal("share_basis", "A,1,9,,2003-09-15,SITE_TOTAL", Code.BASIS_WITHOUT_SHARE),
                refusal("share_basis", "A,1,9,,2003-09-15,OURS", Code.VALUE_NOT_LISTED),
                refusal("share_pct,share_basis", "A,1,9,,2003-09-15,0.31,SITE_TOTAL", Code.SHARE_AMBIGUOUS),
                refusal("share_pct,share_basis", "A,1,9,,2003-09-15,101,SITE_TOTAL", Code.SHARE_UNREADABLE),
                refusal("share_pct,share_basis", "A,1,9,,2003-09-15,0,ENTITY", Code.SHARE_UNREADABLE),
                refusal("share_pct,share_basis", "A,1,9,,2003-09-15,-5,ENTITY", Code.SHARE_UNREADABLE),
                refusal("share_pct,share_basis", "A,1,9,,2003-09-15,half,ENTITY", Code.SHARE_UNREADABLE),
                refusal("share_pct,share_basis", "A,1,9,,2003-09-15,33.3333333,ENTITY", Code.SHARE_UNREADABLE),
                refusal(
                        "scenario,probability",
                        "A,1,9,,2003-09-15,x,1.5",
                        Code.RATE_UNREADABLE,
                        Code.SCENARIO_NOT_MEASURED),
                refusal(
                        "currency,spend_on",
                        "X,5,1,,never,CAD,whenever",
                        Code.OBLIGATION_UNKNOWN,
                        Code.RANGE_REVERSED,
                        Code.PERIOD_UNREADABLE,
                        Code.DATE_UNREADABLE));
    }

    private static Arguments refusal(String columns, String row, Code... codes) {
        return Arguments.of(columns, row, Arrays.asList(codes));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_row_is_refused_with_every_reason_and_the_next_one_stands(String columns, String row, List<Code> codes) {
        String blank = ",".repeat(columns.split(",").length - 1);
        EstimatePartResult result = read(RANGE + columns + "\n" + row + "\nB,7,,,2003-09-15," + blank + "\n");
        assertThat(result.rowsRead()).isEqualTo(2);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(kept.rejected.get(0).reasons()).extracting(Problem::code).isEqualTo(codes);
        assertThat(kept.rejected.get(0).place().line()).isEqualTo(2);
        assertThat(kept.accepted).extracting(EstimateLine::obligation).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({
        "31,SITE_TOTAL,31000000,31",
        "31%,site total,31000000,31",
        "0.31%,SITE_TOTAL,310000,0.31",
        "100,SITE_TOTAL,0,100",
        "1%,SITE_TOTAL,1000000,1",
        "31,ENTITY,0,31",
        ",ENTITY,0,",
        ",,0,"
    })
    void a_share_multiplies_the_site_total_only(String share, String basis, int stored, String declared) {
        String cells = (share == null ? "" : share) + "," + (basis == null ? "" : basis);
        EstimatePartResult result = read(RANGE + "share_pct,share_basis\nA,100,,,2003-09-15," + cells + "\n");
        assertThat(kept.rejected).isEmpty();
        assertThat(kept.accepted.get(0).share()).isEqualTo(stored);
        Likeness likeness = result.sums().get(0).likeness();
        assertThat(
                        likeness.declaredShare() == null
                                ? null
                                : likeness.declaredShare().percent())
                .isEqualTo(declared);
        assertThat(likeness.share().isWhole()).isEqualTo(stored == 0);
    }

    @Test
    void the_basin_tailings_at_31_percent_are_ours_to_5_580_000_00() {
        EstimatePartResult result =
                read(RANGE + "share_pct,share_basis\nA,18000000,58000000,,2003-09-15,31,SITE_TOTAL\n");
        assertThat(result.sums().get(0).ourAccrued()).isEqualByComparingTo("5580000.00");
    }

    @Test
    void later_conditions_and_late_estimates_are_warned_about() {
        EstimatePartResult result = read(RANGE + "conditions_existed_at\n"
                + "A,1,,,2003-10-15,\nA,1,,,2003-10-15,2003-09-30\nA,1,,,2003-10-15,2003-10-01\nLATE,1,,,2003-09-15,\n"
                + "LATE,1,,,2003-09-15,2003-09-01\n");
        assertThat(kept.warnings)
                .extracting(problem -> problem.place().line() + " " + problem.code())
                .containsExactly("2 ESTIMATE_AFTER_QUARTER_END", "4 LATER_CONDITIONS", "5 LATER_CONDITIONS");
        assertThat(result.sums())
                .extracting(sum ->
                        sum.likeness().obligation() + " " + sum.likeness().later() + " " + sum.lines())
                .containsExactlyInAnyOrder("0 false 2", "0 true 1", "2 false 1", "2 true 1");
    }

    @Test
    void control_totals_count_every_readable_amount_of_rejected_rows_too() {
        EstimatePartResult result = read(
                RANGE + "line\nA,1.5,2,,2003-09-15,\nX,10,1,x,2003-09-15,\nA,123456789012345678.25,,,2003-09-15,\n");
        assertThat(result.sumLow()).isEqualByComparingTo("123456789012345689.75");
        assertThat(result.sumHigh()).isEqualByComparingTo("3");
        assertThat(result.sumBest()).isEqualByComparingTo("0");
        assertThat(kept.accepted.get(1).wide().low()).isEqualByComparingTo("123456789012345678.25");
        assertThat(result.sums().get(0).accrued()).isEqualByComparingTo("123456789012345679.75");
    }

    @Test
    void a_sum_beyond_the_range_of_a_long_stays_exact() {
        String row = "A,99999999999999.9999,,,2003-09-15,\n";
        EstimatePartResult result = read(RANGE + "line\n" + row.repeat(1000));
        assertThat(result.sumLow()).isEqualByComparingTo("99999999999999999.9");
        assertThat(result.sums().get(0).accrued()).isEqualByComparingTo("99999999999999999.9");
    }

    @Test
    void sums_are_the_same_however_a_file_is_cut() {
        Random random = new Random(41030);
        StringBuilder text = new StringBuilder(RANGE + "spend_on,share_pct,share_basis,line\n");
        for (int i = 0; i < 3000; i++) {
            text.append(random.nextBoolean() ? "A" : "B")
                    .append(',')
                    .append(random.nextInt(100))
                    .append('.')
                    .append(random.nextInt(10_000))
                    .append(",,,2003-09-15,")
                    .append(2004 + random.nextInt(4))
                    .append(random.nextBoolean() ? ",31,SITE_TOTAL," : ",,,")
                    .append(i)
                    .append('\n');
        }
        Sheet sheet = EstimateFilesForTests.sheet(folder, "e.csv", text.toString());
        EstimatePartResult whole = EstimatePart.read(sheet, sheet.records(), context(), kept);
        List<List<EstimateSum>> parts = new ArrayList<>();
        List<LineSpan> spans = new ArrayList<>();
        for (ByteRange part : RecordCutter.cut(sheet, 10_000)) {
            EstimatePartResult result = EstimatePart.read(sheet, part, context(), new Kept());
            parts.add(result.sums());
            spans.addAll(result.spans());
        }
        assertThat(whole.rowsRead()).isEqualTo(3000);
        assertThat(whole.sums()).hasSizeGreaterThanOrEqualTo(16);
        for (int obligation = 0; obligation < 2; obligation++) {
            assertThat(SumsByObligation.of(3, parts).of(obligation))
                    .isEqualTo(SumsByObligation.of(3, List.of(whole.sums())).of(obligation))
                    .isSortedAccordingTo(Comparator.comparing(EstimateSum::likeness));
        }
        assertThat(spans).hasSizeGreaterThan(10);
        assertThat(LineSpans.suspects(spans)).isEmpty();
    }

    /** The quarter ends on 2003-09-30. */
    @ParameterizedTest
    @CsvSource({
        "2003,0",
        "2003-Q4,0",
        "2003-10-01,0",
        "2003-Q3,1",
        "2003-09-30,1",
        "2003-07-01,1",
        "2003-Q2,1",
        "2002,1"
    })
    void a_cost_whose_time_is_over_at_the_quarter_end_is_told(String spendOn, int warnings) {
        EstimatePartResult result = read(RANGE + "spend_on\nA,1,,,2003-09-15," + spendOn + "\n");
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(kept.warnings)
                .extracting(problem -> problem.code() + " " + problem.column())
                .isEqualTo(warnings == 0 ? List.of() : List.of("SPENDING_OVERDUE spend_on"));
    }

    @Test
    void a_quarter_of_spending_counts_by_its_last_day() {
        EstimatePartResult result = read(RANGE + "spend_on\nA,1,,,2003-09-15,2012-Q2\n");
        assertThat(result.sums().get(0).likeness().spendOn()).isEqualTo(LocalDate.of(2012, 6, 30));
    }
}
