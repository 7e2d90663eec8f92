package org.quarterclose.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.policy.PaperSize;

/** Blanks around a cell's text are part of it, and a reader of the workbook keeps them only where it is told. */
class OuterBlanksTest {

    @TempDir
    private Path folder;

    @Test
    void blanks_around_a_text_are_kept() throws IOException {
        String sheet = sheetOf(List.of("GC-01", " GC-02", "GC-03 ", "two  words", "GC-04\n"));
        assertThat(sheet)
                .contains("<t>GC-01</t>")
                .contains("<t xml:space=\"preserve\"> GC-02</t>")
                .contains("<t xml:space=\"preserve\">GC-03 </t>")
                .contains("<t>two  words</t>")
                .contains("<t xml:space=\"preserve\">GC-04\n</t>");
    }

    private String sheetOf(List<String> texts) throws IOException {
        Path file = folder.resolve("close.xlsx");
        try (Workbook workbook = new Workbook(file, new Workbook.Printed("t", "h", "f", PaperSize.A4));
                Sheet sheet = workbook.sheet(new Sheet.Layout("Texts", List.of(20, 20, 20, 20, 20), 0, 0))) {
            sheet.row();
            texts.forEach(text -> sheet.text(text, CellStyle.TEXT));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
