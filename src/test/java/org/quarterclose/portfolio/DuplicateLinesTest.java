package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.portfolio.EstimateFilesForTests.context;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.RecordCutter;
import org.quarterclose.intake.Sheet;
import org.quarterclose.portfolio.DuplicateLines.Duplicate;
import org.quarterclose.portfolio.DuplicateLines.Part;
import org.quarterclose.portfolio.EstimateFilesForTests.Kept;

class DuplicateLinesTest {

    private static final String HEADER = "obligation_id,line,best,estimated_on\n";

    @TempDir
    Path folder;

    private final List<Part> parts = new ArrayList<>();
    private final List<LineSpan> spans = new ArrayList<>();

    private void load(String file, String rows, long cutAt) {
        Sheet sheet = EstimateFilesForTests.sheet(folder, file, HEADER + rows);
        for (ByteRange range : RecordCutter.cut(sheet, cutAt)) {
            parts.add(new Part(parts.size(), sheet, range));
            spans.addAll(EstimatePart.read(sheet, range, context(), new Kept()).spans());
        }
    }

    private List<Duplicate> duplicates() {
        List<Duplicate> found = new ArrayList<>();
        DuplicateLines.find(parts, LineSpans.suspects(spans), context(), found::add);
        return found;
    }

    @Test
    void the_second_line_of_the_same_id_is_refused_and_names_the_first() {
        load("a.csv", "A,1,10,2003-09-15\nA,2,20,2003-09-15\nB,1,5,2003-09-15\n", 10_000);
        load("b.csv", "A,3,1,2003-09-15\nA,02,30.25,2003-09-15\n", 10_000);
        List<Duplicate> found = duplicates();
        assertThat(found).hasSize(1);
        Duplicate duplicate = found.get(0);
        assertThat(duplicate.part()).isEqualTo(1);
        assertThat(duplicate.line().fileLine()).isEqualTo(3);
        assertThat(duplicate.line().byteOffset()).isEqualTo(HEADER.length() + 17);
        assertThat(duplicate.sum().lines()).isEqualTo(1);
        assertThat(duplicate.sum().accrued()).isEqualByComparingTo("30.25");
        Problem reason = duplicate.rejected().reasons().get(0);
        assertThat(reason.code()).isEqualTo(Code.ESTIMATE_LINE_DUPLICATE);
        assertThat(reason.message()).contains("a.csv:3");
        assertThat(duplicate.rejected().fields()).containsExactly("A", "02", "30.25", "2003-09-15");
    }

    @Test
    void lines_numbered_upwards_or_not_at_all_are_never_read_again() {
        load("a.csv", "A,1,1,2003-09-15\nB,1,1,2003-09-15\nA,2,1,2003-09-15\nA,,1,2003-09-15\n", 10_000);
        load("b.csv", "A,,1,2003-09-15\nA,7,1,2003-09-15\nB,2,1,2003-09-15\n", 10_000);
        assertThat(LineSpans.suspects(spans)).isEmpty();
    }

    @Test
    void ids_that_are_no_numbers_are_compared_by_their_text() {
        load("a.csv", "A,x-1,1,2003-09-15\nA,x-2,1,2003-09-15\nA,x-1,1,2003-09-15\nA,1,1,2003-09-15\n", 10_000);
        assertThat(LineSpans.suspects(spans)).isEqualTo(Map.of(0, 4L));
        assertThat(duplicates())
                .extracting(duplicate -> duplicate.line().fileLine())
                .containsExactly(4L);
    }

    @Test
    void a_refused_line_does_not_count() {
        load("a.csv", "A,1,-5,2003-09-15\nA,2,1,2003-09-15\nA,1,1,2003-09-15\n", 10_000);
        assertThat(duplicates()).isEmpty();
    }

    @Test
    void exactly_the_later_ones_are_found_in_any_order_and_cut() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            parts.clear();
            spans.clear();
            Set<String> seen = new HashSet<>();
            List<Long> expected = new ArrayList<>();
            StringBuilder rows = new StringBuilder();
            int count = random.nextInt(60);
            for (int i = 0; i < count; i++) {
                String key = (random.nextBoolean() ? "A," : "B,") + random.nextInt(40);
                rows.append(key).append(",1,2003-09-15\n");
                if (!seen.add(key)) {
                    expected.add(i + 2L);
                }
            }
            load("a.csv", rows.toString(), 1 + random.nextInt(500));
            assertThat(duplicates())
                    .extracting(duplicate -> duplicate.line().fileLine())
                    .isEqualTo(expected);
        }
    }
}
