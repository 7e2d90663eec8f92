package org.quarterclose.report.paper;

import java.io.IOException;
import java.util.List;
import org.quarterclose.report.paper.Block.Heading;
import org.quarterclose.report.paper.Block.Paragraph;
import org.quarterclose.report.paper.Block.Table;
import org.quarterclose.report.paper.Leaf.Point;

/** Where the next block goes: from the top of a page to its foot, then to the next page. */
final class Flow {

    static final int WIDTH = 842_000;
    static final int HEIGHT = 595_000;
    static final int MARGIN = 36_000;
    static final int FOOT = 40_000;
    /** What a text line may take. */
    static final int BREADTH = WIDTH - 2 * MARGIN;

    private static final int TOGETHER = 70_000;

    private final PdfFile file;
    private final Lines lines;
    private final Tag document;
    private Leaf leaf;
    private int y;

    Flow(PdfFile file) {
        this.file = file;
        this.lines = new Lines(file.typeface());
        this.document = file.document();
        newPage();
    }

    void add(List<Block> blocks) throws IOException {
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                heading(heading);
            } else if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Table table
                    && !(table.rows().isEmpty() && table.headings().isEmpty())) {
                new TableFlow(this, document, table).write();
            }
        }
    }

    private void heading(Heading heading) {
        Style style = Style.ofHeading(heading.level());
        space(style.size());
        keep(style.leading() + TOGETHER);
        file.bookmark(heading, leaf.page(), y);
        text(heading.text(), style, document.add("H" + heading.level()));
        space(style.size() / 4);
    }

    private void paragraph(Paragraph paragraph) {
        text(paragraph.text(), Style.ofParagraph(paragraph.style()), document.add("P"));
        space(2_000);
    }

    /** A text over the whole breadth. */
    void text(String text, Style style, Tag tag) {
        for (String line : lines.of(text, style, BREADTH)) {
            keep(style.leading());
            leaf.begin(tag)
                    .text(line, style, new Point(MARGIN, y - style.size()))
                    .end();
            y -= style.leading();
        }
    }

    void space(int height) {
        y -= height;
    }

    /** Begins a page unless so much room is left. */
    boolean keep(int height) {
        if (y - height >= FOOT) {
            return false;
        }
        newPage();
        return true;
    }

    private void newPage() {
        leaf = file.page();
        y = HEIGHT - MARGIN;
    }

    int room() {
        return y - FOOT;
    }

    Leaf leaf() {
        return leaf;
    }

    int y() {
        return y;
    }

    Lines lines() {
        return lines;
    }
}
