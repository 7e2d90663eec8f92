package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed since last quarter, on the page and in the file. */
class ChangesTest {

    @TempDir
    Path folder;

    private final SampleClose close = Samples.complete();

    @Test
    void a_large_movement_stands_with_its_percent_its_words_and_who_gave_them() throws IOException {
        assertThat(row("CDA-BASIN"))
                .isEqualTo("CDA,CDA-BASIN,LITIGATION,Coeur d'Alene Basin damages and response costs,USD,2000000.00,"
                        + "18000000.00,16000000.00,800.0,true,\"The court's order: <31 %> of the tailings, at the"
                        + " range's minimum\",Counsel,explanations.csv:2");
    }

    @Test
    void a_large_movement_without_a_word_says_so_on_the_page() throws IOException {
        close.explanations.clear();
        assertThat(page()).contains("Not explained");
    }

    @Test
    void below_the_threshold_nothing_is_asked() throws IOException {
        close.explanations.clear();
        close.explainedAbove = null;
        assertThat(page()).doesNotContain("Not explained").contains("The policy asks for no explanations");
        assertThat(row("CDA-BASIN")).contains(",800.0,false,,,");
    }

    @Test
    void every_movement_adds_up_to_the_one_of_the_whole() throws IOException {
        ReportFiles.write(close, folder);
        var sum = lines().stream()
                .skip(1)
                .map(line -> new java.math.BigDecimal(
                        line.replaceAll("\"[^\"]*\"", "").split(",")[7]))
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        var quarter = close.totals().quarter();
        assertThat(sum)
                .isEqualByComparingTo(quarter.closing().minus(quarter.opening()).amount());
    }

    private String row(String obligation) throws IOException {
        if (Files.notExists(folder.resolve("changes.csv"))) {
            ReportFiles.write(close, folder);
        }
        return lines().stream()
                .filter(line -> line.contains("," + obligation + ","))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("changes.csv"));
    }

    private String page() throws IOException {
        ReportFiles.write(close, folder);
        return Files.readString(folder.resolve("reconciliation.html"));
    }
}
