package org.quarterclose.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.generator.QuarterGenerator;
import org.quarterclose.generator.QuarterGenerator.Size;

/** A generated quarter is one that the program closes, with as many rejected rows as it was asked for. */
class GeneratedQuarterTest {

    @TempDir
    Path folder;

    @Test
    void without_bad_rows_it_closes_without_a_problem() throws IOException {
        Ended run = close(new Size(1, 6_000, 60, 2, 0));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("version 1: PROPOSED", " 0 rejected", "0 errors, 0 warnings");
    }

    @Test
    void with_bad_rows_of_every_kind_exactly_those_are_rejected() throws IOException {
        Size size = new Size(1, 6_000, 60, 2, 5_500);

        Ended run = close(size);

        assertThat(size.badLines()).isEqualTo(33);
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).contains("version 1: INCOMPLETE", " 33 rejected", "33 errors, 0 warnings");
        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "AMOUNT_UNREADABLE",
                        "RANGE_REVERSED",
                        "AMOUNT_MISSING",
                        "AMOUNT_NEGATIVE",
                        "BEST_OUTSIDE_RANGE",
                        "SHARE_WITHOUT_BASIS",
                        "PERIOD_UNREADABLE",
                        "DATE_UNREADABLE",
                        "OBLIGATION_UNKNOWN",
                        "FIELD_COUNT",
                        "ESTIMATE_LINE_DUPLICATE");
    }

    private Ended close(Size size) throws IOException {
        Path input = folder.resolve("input");
        QuarterGenerator.write(input, size);
        return new Program(folder.resolve("books")).run("2003-Q3", input);
    }

    private Set<String> codes() throws IOException {
        return Files.readAllLines(folder.resolve("books/closes/2003-Q3/v1/exceptions.csv")).stream()
                .filter(line -> line.startsWith("ERROR,"))
                .map(line -> line.split(",")[1])
                .collect(Collectors.toSet());
    }
}
