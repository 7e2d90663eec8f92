package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.Quarter;
import org.quarterclose.intake.Columns.Column;
import org.quarterclose.policy.InputColumns;
import org.quarterclose.policy.PolicyFile;
import org.quarterclose.policy.PolicyRead;

class TemplateTest {

    @TempDir
    Path folder;

    @Test
    void a_template_is_a_quarter_in_which_nothing_is_wrong_but_that_it_is_empty() throws IOException {
        Template.Outcome outcome = Template.write(folder.resolve("new/quarter"));

        assertThat(outcome.written()).hasSize(13).contains("properties.csv", "estimates/estimate.csv", "policy.yaml");
        PolicyRead policy = PolicyFile.read(folder.resolve("new/quarter/policy.yaml"));
        assertThat(policy.problems()).isEmpty();
        RegisterRead read = new RegisterReader(
                        policy.policy().orElseThrow(), FiscalCalendar.DECEMBER.quarter(Quarter.parse("2003-Q3")))
                .read(folder.resolve("new/quarter"));
        assertThat(read.problems())
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly("FILE_EMPTY obligations.csv", "FILE_EMPTY properties.csv");
        assertThat(read.sheets()).extracting(SheetRead::file).containsExactlyInAnyOrderElementsOf(RegisterReader.FILES);
    }

    @Test
    void a_file_that_is_there_is_kept() throws IOException {
        Files.writeString(folder.resolve("bonds.csv"), "mine", StandardCharsets.UTF_8);

        Template.Outcome outcome = Template.write(folder);

        assertThat(outcome.kept()).containsExactly("bonds.csv");
        assertThat(outcome.written()).hasSize(12);
        assertThat(folder.resolve("bonds.csv")).hasContent("mine");
    }

    @Test
    void an_alias_may_stand_for_any_column_of_any_file() {
        Set<String> names = new TreeSet<>();
        Template.FILES.values().forEach(columns -> columns.columns().forEach(column -> names.add(column.name())));

        assertThat(InputColumns.NAMES).containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/template/README.txt", "docs/input-files.md"})
    void every_file_and_column_is_explained(String file) throws IOException {
        String text = Files.readString(Path.of(file), StandardCharsets.UTF_8);

        assertThat(text).contains(RegisterReader.FILES).contains("estimates/*.csv");
        Template.FILES
                .values()
                .forEach(columns -> assertThat(columns.columns())
                        .extracting(Column::name)
                        .allSatisfy(name -> assertThat(text).containsPattern("\\b" + name + "\\b")));
    }
}
