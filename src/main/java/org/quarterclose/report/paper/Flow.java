package org.quarterclose.report.paper;

import java.io.IOException;
import java.util.List;
import org.quarterclose.report.paper.Block.Heading;
import org.quarterclose.report.paper.Block.Paragraph;
import org.quarterclose.report.paper.Block.Table;
import org.quarterclose.report.paper.Leaf.Point;

/** Where the next block goes: from the top of a page to its foot, then to the next page. */
final class Flow {

    static final int MARGIN = 36_000;
    static final int FOOT = 40_000;

    private static final int AFTER_PARAGRAPH = 2_000;

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
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Heading heading) {
                heading(heading, begins(blocks, i + 1));
            } else if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Table table && isThere(table)) {
                new TableFlow(this, document, table).write();
            }
        }
    }

    private static boolean isThere(Table table) {
        return !(table.rows().isEmpty() && table.headings().isEmpty());
    }

    /** What a heading is kept with: further headings, words, and the beginning of the table below them. */
    private int begins(List<Block> blocks, int first) {
        int height = 0;
        for (int i = first; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Table table) {
                return isThere(table) ? height + new TableFlow(this, null, table).begins() : height;
            }
            boolean follows = i > first && !(blocks.get(i - 1) instanceof Heading);
            if (block instanceof Heading heading && follows) {
                return height;
            }
            height += block instanceof Heading heading ? height(heading) : height((Paragraph) block);
        }
        return height;
    }

    private static int height(Heading heading) {
        Style style = Style.ofHeading(heading.level());
        return style.size() + style.leading() + style.size() / 4;
    }

    private int height(Paragraph paragraph) {
        Style style = Style.ofParagraph(paragraph.style());
        return lines.of(paragraph.text(), style, breadth()).size() * style.leading() + AFTER_PARAGRAPH;
    }

    private void heading(Heading heading, int with) {
        Style style = Style.ofHeading(heading.level());
        space(style.size());
        keep(Math.min(style.leading() + style.size() / 4 + with, page()));
        file.bookmark(heading, leaf.page(), y);
        text(heading.text(), style, document.add("H" + heading.level()));
        space(style.size() / 4);
    }

    private void paragraph(Paragraph paragraph) {
        text(paragraph.text(), Style.ofParagraph(paragraph.style()), document.add("P"));
        space(AFTER_PARAGRAPH);
    }

    /** What a text line may take. */
    int breadth() {
        return file.paper().width() - 2 * MARGIN;
    }

    /** What a page has room for. */
    int page() {
        return file.paper().height() - MARGIN - FOOT;
    }

    /** A text over the whole breadth. */
    void text(String text, Style style, Tag tag) {
        for (String line : lines.of(text, style, breadth())) {
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
        y = file.paper().height() - MARGIN;
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
