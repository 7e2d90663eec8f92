package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.portfolio.Property;
import org.quarterclose.portfolio.Property.PropertyStatus;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.reconciliation.Check.Status;
import org.quarterclose.report.paper.Block;
import org.quarterclose.report.paper.Block.Cell;
import org.quarterclose.report.paper.Block.Heading;
import org.quarterclose.report.paper.Block.Kind;
import org.quarterclose.report.paper.Block.Paragraph;
import org.quarterclose.report.paper.Block.Table;

class ReconciliationPdfTest {

    @TempDir
    Path folder;

    @Test
    void everything_that_stands_on_the_page_stands_on_paper() throws IOException {
        for (SampleClose close : List.of(Samples.incomplete(), Samples.dryRun(), Samples.empty())) {
            try (PDDocument pdf = pdf(close)) {
                String text = plain(new PDFTextStripper().getText(pdf));
                for (String part : texts(close)) {
                    assertThat(text).contains(plain(part));
                }
            }
        }
    }

    @Test
    void each_page_has_its_number_and_the_content_hash_at_its_foot() throws IOException {
        String hash = ReportFiles.write(Samples.complete(), folder);
        try (PDDocument pdf =
                Loader.loadPDF(folder.resolve(ReconciliationPdf.FILE).toFile())) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(5, 15);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .contains("Hecla Mining Company, 2003-Q3 version 1   Content hash " + hash)
                        .contains(page + " / " + pages);
            }
        }
    }

    @Test
    void the_bookmarks_are_the_sections_and_below_them_the_memos() throws IOException {
        try (PDDocument pdf = pdf(Samples.complete())) {
            List<String> sections = new ArrayList<>();
            List<String> memos = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                sections.add(item.getTitle());
                item.children().forEach(memo -> memos.add(memo.getTitle()));
                assertThat(item.findDestinationPage(pdf)).isNotNull();
            }
            assertThat(sections)
                    .containsExactly(
                            "Environmental obligations, 2003-Q3",
                            "From opening to closing",
                            "Ranges",
                            "Roll-forward",
                            "Changes against last quarter",
                            "Measurement",
                            "Measurement memos",
                            "Exposures beyond the accrual",
                            "Not updated this quarter",
                            "Journal",
                            "Tie-out to the ledger",
                            "Checks",
                            "Exceptions",
                            "Bonds and recoveries",
                            "Spending by year",
                            "Inputs",
                            "Policy",
                            "Identity");
            assertThat(memos).hasSize(7).contains("Grouse Creek mine reclamation");
        }
    }

    @Test
    void a_screen_reader_finds_headings_tables_with_heading_cells_and_what_each_drawing_shows() throws IOException {
        try (PDDocument pdf = pdf(Samples.complete())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> types = new ArrayList<>();
            List<String> drawings = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), types, drawings);
            assertThat(types)
                    .contains("Document", "H1", "H2", "H3", "P", "Table", "Caption", "THead", "TR", "TH", "TD");
            assertThat(drawings).contains("Opening 16,285,013.09", "Closing 38,764,562.84");
        }
    }

    @Test
    void its_one_font_is_embedded_and_nothing_tells_when_or_where_it_was_made() throws IOException {
        try (PDDocument pdf = pdf(Samples.complete())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(pdf.getDocumentInformation().getCOSObject().keySet())
                    .containsExactlyInAnyOrder(COSName.TITLE, COSName.PRODUCER);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Hecla Mining Company, 2003-Q3 version 1");
        }
    }

    @Test
    void letters_beyond_latin_are_shown_and_a_sign_without_a_letter_form_is_a_question_mark() throws IOException {
        SampleClose close = Samples.complete();
        close.properties.set(
                1,
                new Property(
                        "GROUSE",
                        "Zażółć Ρόδος Жёлтая ש \uD83D\uDE00",
                        PropertyStatus.CLOSED,
                        "",
                        "",
                        new SourceLine("properties.csv", 2)));
        try (PDDocument pdf = pdf(close)) {
            assertThat(plain(new PDFTextStripper().getText(pdf))).contains("ZażółćΡόδοςЖёлтаяש?");
        }
    }

    @Test
    void of_very_many_obligations_the_paper_shows_what_the_page_shows() throws IOException {
        try (PDDocument pdf = pdf(Samples.many(2_000))) {
            assertThat(pdf.getNumberOfPages()).isLessThan(150);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("All 2,000 obligations are in roll-forward.csv")
                    .contains("OB-0001999")
                    .doesNotContain("OB-0001699");
        }
    }

    @Test
    void a_text_longer_than_a_page_goes_on_on_the_next() throws IOException {
        SampleClose close = Samples.complete();
        close.checks.add(new Check("long", Status.PASSED, "", "", "", "word ".repeat(6_000) + "end"));
        try (PDDocument pdf = pdf(close)) {
            String text = plain(new PDFTextStripper().getText(pdf));
            assertThat(text.split("word", -1)).hasSize(6_001);
        }
    }

    private PDDocument pdf(SampleClose close) throws IOException {
        ReportFiles.write(close, folder);
        return Loader.loadPDF(folder.resolve(ReconciliationPdf.FILE).toFile());
    }

    /** Without blanks and ends of lines, which differ with the width of a column; and with the font's own signs. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", "").replace('\u2713', '\u221A').replace('\u2717', '\u00D7');
    }

    private static List<String> texts(SampleClose close) {
        List<String> texts = new ArrayList<>();
        for (Block block : ReconciliationHtml.write(Shown.of(close), "c0ffee", new StringWriter())) {
            if (block instanceof Heading heading) {
                texts.add(heading.text());
            } else if (block instanceof Paragraph paragraph) {
                texts.add(paragraph.text().replaceAll("c0ffee", ""));
            } else if (block instanceof Table table) {
                texts.add(table.caption());
                table.headings().forEach(cell -> texts.add(cell.text()));
                table.rows()
                        .forEach(row -> row.cells().stream()
                                .filter(cell -> cell.kind() != Kind.DRAWING)
                                .map(Cell::text)
                                .forEach(texts::add));
            }
        }
        return texts;
    }

    private static void collect(COSDictionary element, List<String> types, List<String> drawings) {
        types.add(String.valueOf(element.getNameAsString(COSName.S)));
        if ("Figure".equals(element.getNameAsString(COSName.S))) {
            drawings.add(element.getString(COSName.ALT));
        }
        COSBase content = element.getDictionaryObject(COSName.K);
        if (content instanceof COSDictionary one) {
            collect(one, types, drawings);
        } else if (content instanceof COSArray array) {
            for (COSBase child : array) {
                COSBase object = child instanceof COSObject reference ? reference.getObject() : child;
                if (object instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S)) {
                    collect(dictionary, types, drawings);
                }
            }
        }
    }
}
