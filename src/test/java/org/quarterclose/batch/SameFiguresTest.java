package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.Problem;
import org.quarterclose.close.EstimateSumStore.FileSums;
import org.quarterclose.close.EstimateSumStore.OnlyRow;
import org.quarterclose.report.FrozenClose.InputFile;

class SameFiguresTest {

    @Test
    void a_sheet_saved_again_under_another_name_is_named_and_another_cent_is_not() {
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
        assertThat(SameFigures.among(files, sums, Map.of()))
                .extracting(problem -> problem.code() + " " + problem.place() + " " + problem.message())
                .containsExactly("FILE_SAME_FIGURES estimates/b.csv found 2 rows with the same sums as in"
                        + " estimates/a.csv; expected each sheet once");
    }

    @ParameterizedTest
    @CsvSource({"7,12310,150.0,1", "8,12310,150.00,0", "7,12311,150.00,0", "7,12310,150.01,0"})
    void a_single_row_is_named_when_obligation_day_and_amounts_are_the_same(
            int obligation, String day, String best, int named) {
        List<InputFile> files = List.of(file("estimates/a.csv", 1), file("estimates/b.csv", 1));
        Map<String, FileSums> sums = Map.of("estimates/a.csv", sums("150.00"), "estimates/b.csv", sums(best));
        Map<String, OnlyRow> rows = Map.of(
                "estimates/a.csv", new OnlyRow(7, new BigDecimal("12310")),
                "estimates/b.csv", new OnlyRow(obligation, new BigDecimal(day)));
        assertThat(SameFigures.among(files, sums, rows))
                .extracting(Problem::message)
                .isEqualTo(
                        named == 0
                                ? List.of()
                                : List.of("found 1 row with the same sums as in estimates/a.csv; expected each sheet"
                                        + " once"));
    }

    private static InputFile file(String name, long rows) {
        return new InputFile(name, "", 1, "UTF-8", ",", List.of(), List.of(), rows, rows, 0);
    }

    private static FileSums sums(String best) {
        return new FileSums(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(best), 1);
    }
}
