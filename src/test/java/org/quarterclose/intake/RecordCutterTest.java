package org.quarterclose.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;

class RecordCutterTest {

    private static final Columns COLUMNS = Columns.of("a", "b", "c");
    private static final String[] GOOD = {
        "1",
        "",
        "x y",
        "\"q\"",
        "\"a,b\"",
        "\"d\"\"d\"",
        "\"n\nm\"",
        "\"r\r\ns\r\"",
        "\"\"",
        "\u00E9",
        "\"\"\"\"",
        "\"\nm\"",
        "\"m\n\""
    };
    private static final String[] BAD = {"24\"", "24\" liner", "\"open", "\"x\"y", "\""};
    private static final String[] ENDINGS = {"\n", "\r\n", "\r", "\n\n"};

    @TempDir
    Path folder;

    @Test
    void any_cut_gives_the_same_records_lines_and_bytes_as_no_cut() {
        Random random = new Random(20030930);
        int cutSheets = 0;
        for (int round = 0; round < 1500; round++) {
            boolean broken = round % 5 == 0;
            Sheet sheet = SheetsForTests.sheet(folder, text(random, broken), COLUMNS);
            List<String> uncut = SheetsForTests.dump(sheet, List.of(sheet.records()));
            List<ByteRange> parts = RecordCutter.cut(sheet, 1 + random.nextInt(60));
            assertThat(SheetsForTests.dump(sheet, parts))
                    .as("round %d: %s", round, parts)
                    .isEqualTo(uncut);
            assertCovered(sheet, parts);
            cutSheets += parts.size() > 1 ? 1 : 0;
        }
        assertThat(cutSheets).isGreaterThan(1000);
    }

    @Test
    void a_large_sheet_is_cut_across_the_blocks_of_reading() {
        StringBuilder text = new StringBuilder("a,b,c\n");
        Random random = new Random(7);
        while (text.length() < 900_000) {
            text.append(row(random, false)).append(ENDINGS[random.nextInt(ENDINGS.length)]);
        }
        Sheet sheet = SheetsForTests.sheet(folder, text.toString(), COLUMNS);
        List<ByteRange> parts = RecordCutter.cut(sheet, 50_000);
        assertThat(parts).hasSizeBetween(15, 20);
        assertThat(SheetsForTests.dump(sheet, parts)).isEqualTo(SheetsForTests.dump(sheet, List.of(sheet.records())));
    }

    @Test
    void a_sheet_with_a_stray_quote_mark_or_in_utf_16_stays_whole() {
        Sheet stray = SheetsForTests.sheet(folder, "a,b,c\n" + "1,2,3\n".repeat(50) + "1,2\"x,3\n", COLUMNS);
        assertThat(RecordCutter.cut(stray, 20)).containsExactly(stray.records());
        byte[] bytes = ("\uFEFFa,b,c\n" + "1,2,3\n".repeat(50)).getBytes(StandardCharsets.UTF_16BE);
        Sheet wide = SheetsForTests.open(folder, bytes, COLUMNS).sheet().orElseThrow();
        assertThat(RecordCutter.cut(wide, 20)).containsExactly(wide.records());
    }

    @Test
    void stray_quote_marks_that_happen_to_pair_up_keep_a_sheet_whole() {
        String pairs = "24\",x,y\n1,2,\"\nm\"\n24\",x,y\n1,2,3\n";
        Sheet sheet = SheetsForTests.sheet(folder, "a,b,c\n" + pairs, COLUMNS);
        assertThat(SheetsForTests.dump(sheet, List.of(sheet.records()))).hasSize(4);
        assertThat(RecordCutter.cut(sheet, 1)).containsExactly(sheet.records());
    }

    @Test
    void a_line_too_long_to_hold_keeps_a_sheet_whole() {
        IntakePolicy policy = new IntakePolicy(List.of(), Map.of(), new Limits(20, 3, 18, 4, 1000));
        String text = "a,b,c\n" + "x".repeat(300) + ",2,\"y\n,\"\n1,2,3\n\",4,\"\n7,8,9\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Sheet sheet =
                SheetsForTests.open(folder, bytes, COLUMNS, policy).sheet().orElseThrow();
        assertThat(RecordCutter.cut(sheet, 1)).containsExactly(sheet.records());
    }

    private static void assertCovered(Sheet sheet, List<ByteRange> parts) {
        long at = sheet.records().start();
        for (ByteRange part : parts) {
            assertThat(part.start()).isEqualTo(at);
            at = part.end();
        }
        assertThat(at).isEqualTo(sheet.records().end());
    }

    private static String text(Random random, boolean broken) {
        StringBuilder text = new StringBuilder("a,b,c\n");
        int rows = random.nextInt(40);
        for (int i = 0; i < rows; i++) {
            text.append(row(random, broken)).append(ENDINGS[random.nextInt(ENDINGS.length)]);
        }
        return text.append(random.nextBoolean() ? "9,9,9" : "").toString();
    }

    private static String row(Random random, boolean broken) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            boolean bad = broken && random.nextInt(12) == 0;
            fields.add(bad ? BAD[random.nextInt(BAD.length)] : GOOD[random.nextInt(GOOD.length)]);
        }
        return String.join(",", fields);
    }
}
