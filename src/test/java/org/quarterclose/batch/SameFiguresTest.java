package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterclose.close.EstimateSumStore.FileSums;
import org.quarterclose.report.FrozenClose.InputFile;

class SameFiguresTest {

    @Test
    void a_sheet_saved_again_under_another_name_is_named_and_a_single_row_or_another_cent_is_not() {
        List<InputFile> files = List.of(
                file("estimates/a.csv", 2),
                file("estimates/b.csv", 2),
                file("estimates/c.csv", 2),
                file("estimates/d.csv", 1),
                file("estimates/e.csv", 1));
        Map<String, FileSums> sums = Map.of(
                "estimates/a.csv", sums("150.00"),
                "estimates/b.csv", sums("150.0000"),
                "estimates/c.csv", sums("150.01"),
                "estimates/d.csv", sums("150.00"),
                "estimates/e.csv", sums("150.00"));
        assertThat(SameFigures.among(files, sums))
                .extracting(problem -> problem.code() + " " + problem.place() + " " + problem.message())
                .containsExactly("FILE_SAME_FIGURES estimates/b.csv found 2 rows with the same sums as in"
                        + " estimates/a.csv; expected each sheet once");
    }

    private static InputFile file(String name, long rows) {
        return new InputFile(name, "", 1, "UTF-8", ",", List.of(), List.of(), rows, rows, 0);
    }

    private static FileSums sums(String best) {
        return new FileSums(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(best), 1);
    }
}
