package org.quarterclose.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;

class RecordsTest {

    private static final Columns COLUMNS = Columns.of("a*", "b", "c");

    @TempDir
    Path folder;

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("1,2,3\n", List.of("2@6 [1, 2, 3][1, 2, 3]")),
                Arguments.of("1,2,3", List.of("2@6 [1, 2, 3][1, 2, 3]")),
                Arguments.of(
                        "1,2,3\r4,5,6\r\n7,8,9",
                        List.of("2@6 [1, 2, 3][1, 2, 3]", "3@12 [4, 5, 6][4, 5, 6]", "4@19 [7, 8, 9][7, 8, 9]")),
                Arguments.of("\n\n1,2,3\n , ,\n\"\",,\n\n", List.of("4@8 [1, 2, 3][1, 2, 3]")),
                Arguments.of(" 1\u00A0,2,\n", List.of("2@6 [1, 2, ][ 1\u00A0, 2, ]")),
                Arguments.of("\"1\",\"2,\",\"3\"\n", List.of("2@6 [1, 2,, 3][1, 2,, 3]")),
                Arguments.of("\"a\"\"b\",\"\"\"\",c\n", List.of("2@6 [a\"b, \", c][a\"b, \", c]")),
                Arguments.of(
                        "\"x\r\ny\nz\",2,3\n4,5,6\n",
                        List.of("2@6 [x\r\ny\nz, 2, 3][x\r\ny\nz, 2, 3]", "5@19 [4, 5, 6][4, 5, 6]")),
                Arguments.of("a\\,2,3\n", List.of("2@6 [a\\, 2, 3][a\\, 2, 3]")),
                Arguments.of("1,2\n", List.of("2@6 FIELD_COUNT![1, 2, ][1, 2]")),
                Arguments.of("1,2,3,,\n", List.of("2@6 [1, 2, 3][1, 2, 3, , ]")),
                Arguments.of("1,2,3,4\n", List.of("2@6 FIELD_COUNT![1, 2, 3][1, 2, 3, 4]")),
                Arguments.of(
                        "1,24\" liner,3\n4,5,6\n",
                        List.of("2@6 QUOTE_STRAY![1, 24\" liner, 3][1, 24\" liner, 3]", "3@20 [4, 5, 6][4, 5, 6]")),
                Arguments.of(
                        "1,\"2\"x,3\n4,5,6\n",
                        List.of("2@6 QUOTE_STRAY![1, , ][1, \"2\"x, 3]", "3@15 [4, 5, 6][4, 5, 6]")),
                Arguments.of(
                        "1,\"2,3\n4,5,6\n7,8,9",
                        List.of(
                                "2@6 QUOTE_NOT_CLOSED![1, , ][1, \"2, 3]",
                                "3@13 [4, 5, 6][4, 5, 6]",
                                "4@19 [7, 8, 9][7, 8, 9]")),
                Arguments.of(
                        "1,\"2,3\n4,\"5\",6\n7,8,9\n",
                        List.of(
                                "2@6 QUOTE_NOT_CLOSED![1, , ][1, \"2, 3]",
                                "3@13 [4, 5, 6][4, 5, 6]",
                                "4@21 [7, 8, 9][7, 8, 9]")),
                Arguments.of("1,2,\"3", List.of("2@6 QUOTE_NOT_CLOSED![1, 2, ][1, 2, \"3]")));
    }

    @ParameterizedTest
    @MethodSource("records")
    void records_are_cut_by_rfc_4180_and_nothing_looser(String rows, List<String> expected) {
        Sheet sheet = SheetsForTests.sheet(folder, "a,b,c\n" + rows, COLUMNS);
        assertThat(SheetsForTests.dump(sheet, List.of(sheet.records()))).isEqualTo(expected);
    }

    @Test
    void a_row_may_end_before_columns_that_nobody_reads() {
        Sheet sheet = SheetsForTests.sheet(folder, "a,b,c,note\n1,2,3\n", COLUMNS);
        assertThat(SheetsForTests.dump(sheet, List.of(sheet.records()))).containsExactly("2@11 [1, 2, 3][1, 2, 3]");
    }

    @Test
    @Timeout(20)
    void one_open_quote_costs_one_row_of_two_hundred_thousand() {
        StringBuilder text = new StringBuilder("a,b,c\n1,\"2,3\n");
        text.append("4,5,6\n".repeat(200_000));
        Sheet sheet = SheetsForTests.sheet(folder, text.toString(), COLUMNS);
        List<String> rows = SheetsForTests.dump(sheet, List.of(sheet.records()));
        assertThat(rows).hasSize(200_001);
        assertThat(rows.get(0)).startsWith("2@6 QUOTE_NOT_CLOSED!");
        assertThat(rows).filteredOn(row -> row.contains("!")).hasSize(1);
    }

    @Test
    @Timeout(20)
    void an_open_quote_on_every_row_is_read_in_linear_time() {
        String text = "a,b,c\n" + "4,\"5,6\n".repeat(200_000);
        Sheet sheet = SheetsForTests.sheet(folder, text, COLUMNS);
        assertThat(SheetsForTests.dump(sheet, List.of(sheet.records()))).hasSize(200_000);
    }

    @Test
    void a_field_and_a_line_that_are_too_long_cost_their_row_only() {
        Limits limits = new Limits(100, 3, 18, 4, 1000);
        IntakePolicy policy = new IntakePolicy(List.of(), Map.of(), limits);
        String text = "a,b,c\n1," + "x".repeat(101) + ",3\n" + "y".repeat(1_000_000) + ",2,3\r\n4,5,6\n"
                + "z".repeat(5000) + ",2,3\n7,8,9\n";
        Sheet sheet = SheetsForTests.open(folder, text.getBytes(StandardCharsets.UTF_8), COLUMNS, policy)
                .sheet()
                .orElseThrow();
        List<String> rows = SheetsForTests.dump(sheet, List.of(sheet.records()));
        assertThat(rows)
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2@6 FIELD_TOO_LONG!"),
                        row -> assertThat(row)
                                .startsWith("3@112 FIELD_TOO_LONG!")
                                .hasSizeLessThan(3000),
                        row -> assertThat(row).startsWith("4@1000118 [4, 5, 6]"),
                        row -> assertThat(row)
                                .startsWith("5@1000124 FIELD_TOO_LONG!")
                                .hasSizeLessThan(3000),
                        row -> assertThat(row).startsWith("6@1005129 [7, 8, 9]"));
    }

    @Test
    void rows_beyond_the_limit_are_not_read() {
        IntakePolicy policy = new IntakePolicy(List.of(), Map.of(), new Limits(100, 3, 18, 4, 2));
        byte[] bytes = "a,b,c\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n".getBytes(StandardCharsets.UTF_8);
        Sheet sheet =
                SheetsForTests.open(folder, bytes, COLUMNS, policy).sheet().orElseThrow();
        List<String> rows = SheetsForTests.dump(sheet, List.of(sheet.records()));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(2)).contains("TOO_MANY_ROWS!");
    }

    @Test
    void utf_16_lines_of_any_length_keep_their_place() {
        StringBuilder text = new StringBuilder("\uFEFFa,b,c\r\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",\u00E4,").append("z".repeat(i % 40)).append(i % 2 == 0 ? "\r\n" : "\n");
        }
        Sheet sheet = SheetsForTests.open(folder, text.toString().getBytes(StandardCharsets.UTF_16LE), COLUMNS)
                .sheet()
                .orElseThrow();
        try (Records records = new Records(sheet, sheet.records())) {
            for (int i = 0; i < 20_000; i++) {
                assertThat(records.next()).isTrue();
                assertThat(records.field(0)).isEqualTo(Integer.toString(i));
                assertThat(records.line()).isEqualTo(i + 2);
                assertThat(records.fault()).isNull();
            }
            assertThat(records.next()).isFalse();
        }
    }
}
