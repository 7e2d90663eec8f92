package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.policy.PaperSize;

/** What comes out of a printer: the sheet that the policy names, and nothing torn from what it belongs to. */
class PrintedTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void page_paper_and_workbook_are_for_the_sheet_of_the_policy(PaperSize paper) throws IOException {
        SampleClose close = Samples.complete();
        close.paper = paper;
        ReportFiles.write(close, folder);
        try (PDDocument pdf =
                Loader.loadPDF(folder.resolve("reconciliation.pdf").toFile())) {
            assertThat(pdf.getPages()).allSatisfy(page -> {
                assertThat((int) page.getMediaBox().getWidth()).isEqualTo(paper.width() / 1000);
                assertThat((int) page.getMediaBox().getHeight()).isEqualTo(paper.height() / 1000);
            });
        }
        assertThat(folder.resolve("reconciliation.html"))
                .content()
                .contains("@page { size: " + paper.styleName() + " landscape;");
        try (WorkbookIn workbook = new WorkbookIn(folder.resolve("reconciliation.xlsx"))) {
            assertThat(workbook.sheet("Summary").getPrintSetup().getPaperSize())
                    .isEqualTo((short) paper.spreadsheetCode());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 14, 20, 26, 33, 41})
    void no_heading_stands_at_the_foot_of_a_page_and_no_sum_alone_at_its_head(int obligations) throws IOException {
        ReportFiles.write(Samples.many(obligations), folder);
        try (PDDocument pdf =
                Loader.loadPDF(folder.resolve("reconciliation.pdf").toFile())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                List<String> lines = stripper.getText(pdf).lines().toList();
                String last = lines.get(lines.size() - 2);
                assertThat(last).as("page %s", page).doesNotContain(", USD").doesNotMatch("[A-Z][a-z -]+");
                assertThat(lines.get(1)).as("page %s", page).doesNotStartWith("Total ");
            }
        }
    }

    @Test
    void a_workbook_repeats_the_names_of_its_rows_where_it_takes_two_pages_beside_each_other() throws IOException {
        ReportFiles.write(Samples.complete(), folder);
        try (WorkbookIn workbook = new WorkbookIn(folder.resolve("reconciliation.xlsx"))) {
            assertThat(workbook.sheet("Journal entries").getPrintSetup().getFitWidth())
                    .isEqualTo((short) 2);
            assertThat(workbook.sheet("Journal entries").getRepeatingColumns().formatAsString())
                    .isEqualTo("A:A");
            assertThat(workbook.sheet("Checks").getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        }
    }

    @Test
    void a_proposal_with_warnings_does_not_look_simply_good_and_says_what_to_look_at() throws IOException {
        SampleClose close = Samples.complete();
        ReportFiles.write(close, Files.createDirectory(folder.resolve("good")));
        close.problem(Code.ZERO_MINIMUM, new SourceLine("estimates/basin.csv", 30), "0");
        ReportFiles.write(close, Files.createDirectory(folder.resolve("warned")));

        assertThat(folder.resolve("good/reconciliation.html")).content().contains("class=\"verdict good\"");
        assertThat(folder.resolve("warned/reconciliation.html"))
                .content()
                .contains("class=\"verdict warn\"", ">PROPOSED<", "look at each warning under");
    }
}
