package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what lies in the quarter's folder is read for it. */
class InputSetTest {

    @TempDir
    Path folder;

    private Path quarter;

    @BeforeEach
    void a_quarter_beside_something_else() throws IOException {
        quarter = Files.createDirectories(folder.resolve("2003-Q3"));
        Files.createDirectory(quarter.resolve("estimates"));
        write(quarter.resolve("estimates/a.csv"));
        write(folder.resolve("secret.csv"));
    }

    private static void write(Path file) throws IOException {
        Files.writeString(file, "x\n", StandardCharsets.UTF_8);
    }

    @Test
    void a_link_within_the_folder_is_a_file_like_any_other() throws IOException {
        Files.createSymbolicLink(quarter.resolve("estimates/b.csv"), quarter.resolve("estimates/a.csv"));
        Path link = Files.createSymbolicLink(folder.resolve("current"), quarter);
        assertThat(InputSet.names(link)).containsExactly("estimates/a.csv", "estimates/b.csv");
    }

    @Test
    void a_link_out_of_the_folder_is_refused() throws IOException {
        Files.createSymbolicLink(quarter.resolve("estimates/b.csv"), folder.resolve("secret.csv"));
        assertThatThrownBy(() -> InputSet.names(quarter))
                .isInstanceOf(InputRefused.class)
                .hasMessage(
                        "estimates/b.csv is a link that leads out of the quarter's folder: put the file itself there,"
                                + " then run again");
    }

    @Test
    void a_folder_of_estimates_that_lies_elsewhere_is_refused() throws IOException {
        Files.delete(quarter.resolve("estimates/a.csv"));
        Files.delete(quarter.resolve("estimates"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        write(elsewhere.resolve("a.csv"));
        Files.createSymbolicLink(quarter.resolve("estimates"), elsewhere);
        assertThatThrownBy(() -> InputSet.names(quarter)).isInstanceOf(InputRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"estimates\\a.csv", "x\\..\\a.csv", "a\nb.csv", "a\u0001.csv"})
    void a_name_that_means_another_place_is_refused(String name) throws IOException {
        write(quarter.resolve(name));
        assertThatThrownBy(() -> InputSet.names(quarter))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("has a backslash or a control character in its name: rename it")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("\n"));
    }

    @Test
    void what_may_be_a_table_and_is_not_read_is_taken_along_the_first_of_each_folder() throws IOException {
        for (String name : List.of(
                "estimates/old/b.csv",
                "estimates/old/a.csv",
                "estimates/old/older/letter.pdf",
                "archive/z.XLSX",
                "archive/letter.pdf",
                "letters/letter.pdf",
                "closes/v1/MANIFEST.sha256",
                "closes/v1/roll-forward.csv",
                ".hidden/a.csv",
                "estimates/.DS_Store",
                "estimates/~$a.xlsx",
                ".~lock.a.csv#",
                "README.txt",
                "estimates.xlsx",
                "Mine plan.txt",
                "order.pdf")) {
            Files.createDirectories(quarter.resolve(name).getParent());
            write(quarter.resolve(name));
        }
        assertThat(InputSet.names(quarter))
                .containsExactly(
                        "Mine plan.txt",
                        "archive/z.XLSX",
                        "estimates.xlsx",
                        "estimates/a.csv",
                        "estimates/old/a.csv",
                        "estimates/old/older/letter.pdf");
    }
}
