package org.quarterclose.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.policy.JournalImport.Column;

class JournalImportReaderTest {

    @TempDir
    Path folder;

    @Test
    void a_policy_that_does_not_speak_of_it_has_no_file_for_the_ledger() {
        assertThat(PolicyFile.read(Path.of("jobs/policy.yaml"))
                        .policy()
                        .orElseThrow()
                        .journalImport())
                .isNull();
    }

    @Test
    void columns_are_read_in_their_order_and_one_without_a_value_is_blank() throws IOException {
        JournalImport read = read("""
                journal_import:
                  delimiter: semicolon
                  columns:
                    - { heading: Company code, value: "1000" }
                    - { heading: Text, value: "{entry_id}: {memo}" }
                    - { heading: Cost centre }
                """).policy().orElseThrow().journalImport();

        assertThat(read.delimiter()).isEqualTo(';');
        assertThat(read.columns())
                .containsExactly(
                        new Column("Company code", "1000"),
                        new Column("Text", "{entry_id}: {memo}"),
                        new Column("Cost centre", ""));
        assertThat(read.columns().get(1).of(field -> "$" + field)).isEqualTo("$entry_id: $memo");
    }

    @Test
    void a_field_that_no_entry_has_is_refused_with_its_place() throws IOException {
        PolicyRead read = read("""
                journal_import:
                  columns:
                    - { heading: Account, value: "{acount}" }
                """);

        assertThat(read.policy()).isEmpty();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("journal_import.columns[1].value");
            assertThat(problem.message())
                    .startsWith(
                            "found '{acount}'; expected a text whose fields in braces are of [account, account_name,");
        });
    }

    @Test
    void columns_have_to_be_there() throws IOException {
        assertThat(read("journal_import:\n  delimiter: tab\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("journal_import.columns"));
    }

    private PolicyRead read(String more) throws IOException {
        Path file = folder.resolve("policy.yaml");
        Files.writeString(file, Files.readString(Path.of("jobs/policy.yaml")) + more);
        return PolicyFile.read(file);
    }
}
