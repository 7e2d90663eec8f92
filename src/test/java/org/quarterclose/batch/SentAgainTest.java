package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterclose.batch.InputSet.HashedFile;
import org.quarterclose.report.FrozenClose.InputFile;

/** A file that is there twice would be added up twice; last quarter's file is no estimate of this one. */
class SentAgainTest {

    private static HashedFile file(String name, String hash) {
        return new HashedFile(name, 10, hash);
    }

    private static InputFile before(String name, String hash) {
        return new InputFile(name, hash, 10, "UTF-8", ",", List.of(), List.of(), 1, 1, 0);
    }

    private static List<String> said(SentAgain again) {
        return again.problems().stream()
                .map(problem -> problem.code() + " " + problem.place() + ": " + problem.message())
                .toList();
    }

    @Test
    void the_same_bytes_under_another_name_are_refused() {
        SentAgain again = new SentAgain(
                List.of(file("estimates/a.csv", "11"), file("estimates/b.csv", "22"), file("estimates/c.csv", "11")),
                List.of());
        assertThat(said(again))
                .containsExactly(
                        "FILE_DUPLICATE estimates/c.csv: found the same content as in estimates/a.csv; expected"
                                + " each file once, under one name");
        assertThat(again.fromBefore()).isEmpty();
    }

    @Test
    void the_file_of_the_quarter_before_is_named_whatever_it_is_called_now() {
        SentAgain again = new SentAgain(
                List.of(file("estimates/new.csv", "11"), file("properties.csv", "33")),
                List.of(
                        before("estimates/old.csv", "11"),
                        before("estimates/b.csv", "22"),
                        before("properties.csv", "33")));
        assertThat(said(again))
                .containsExactly(
                        "FILE_OF_LAST_QUARTER estimates/new.csv: found the very file that the quarter before was"
                                + " closed with, estimates/old.csv");
        assertThat(again.fromBefore()).extracting(InputFile::file).containsExactly("estimates/old.csv");
    }

    @Test
    void a_copy_that_is_not_read_is_no_duplicate() {
        SentAgain again = new SentAgain(
                List.of(
                        file("estimates/a.csv", "11"),
                        file("estimates/a.csv.bak", "11"),
                        file("estimates/letter.pdf", "11"),
                        file("estimates/b.CSV", "22")),
                List.of());
        assertThat(again.problems()).isEmpty();
    }

    @Test
    void small_files_may_stay_as_they_are() {
        SentAgain again = new SentAgain(
                List.of(file("bonds.csv", "11"), file("properties.csv", "11")), List.of(before("bonds.csv", "11")));
        assertThat(again.problems()).isEmpty();
        assertThat(again.fromBefore()).isEmpty();
    }
}
