package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook and the paper as programs of other makers read them: LibreOffice (calc) and poppler-utils. */
@Tag("soak")
class OfficeProgramsTest {

    @TempDir
    Path folder;

    @Test
    void libre_office_opens_the_workbook_and_calculates_the_same_figures() throws Exception {
        assumeTrue(isInstalled("soffice"), "LibreOffice is not installed");
        ReportFiles.write(Samples.complete(), folder);
        Path again = folder.resolve("again");
        ended(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                again.toString(),
                folder.resolve(ReconciliationXlsx.FILE).toString());
        try (WorkbookIn ours = new WorkbookIn(folder.resolve(ReconciliationXlsx.FILE));
                WorkbookIn theirs = new WorkbookIn(again.resolve(ReconciliationXlsx.FILE))) {
            assertThat(theirs.sheets()).isEqualTo(ours.sheets());
            assertThat(theirs.formulas()).isEqualTo(ours.formulas()).isPositive();
            assertThat(figures(theirs)).isEqualTo(figures(ours));
        }
    }

    @Test
    void poppler_finds_the_text_the_tags_and_the_number_of_pages() throws Exception {
        assumeTrue(isInstalled("pdftotext"), "poppler-utils is not installed");
        String hash = ReportFiles.write(Samples.complete(), folder);
        String file = folder.resolve(ReconciliationPdf.FILE).toString();
        assertThat(ended("pdfinfo", file))
                .containsPattern("Tagged: +yes")
                .containsPattern("Title: +Hecla Mining Company, 2003-Q3 version 1")
                .doesNotContain("CreationDate");
        assertThat(ended("pdftotext", "-layout", file, "-"))
                .contains("38,764,562.84", "23,100,000.00", "Content hash " + hash);
    }

    private static List<String> figures(WorkbookIn workbook) {
        List<String> figures = new ArrayList<>();
        for (String sheet : workbook.sheets()) {
            workbook.sheet(sheet)
                    .forEach(row -> row.forEach(cell -> {
                        String text = WorkbookIn.textOf(cell);
                        if (!text.isEmpty()) {
                            figures.add(sheet + " " + cell.getAddress() + " " + text);
                        }
                    }));
        }
        return figures;
    }

    private static boolean isInstalled(String program) {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() >= 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static String ended(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
