package org.quarterclose.report.paper;

import java.util.List;

/** One thing below the other in a document. */
public sealed interface Block {

    /** @param level 1 for the document's name, 2 and 3 for what can be found in the outline */
    record Heading(int level, String text) implements Block {}

    /** @param style a word that says how it looks: note, stamp, headline, code, or none */
    record Paragraph(String style, String text) implements Block {}

    /** A table: without headings it is a list of names and what belongs to them. */
    record Table(String caption, List<Cell> headings, List<Row> rows) implements Block {}

    /** @param isTotal whether the row sums the rows above it */
    record Row(boolean isTotal, List<Cell> cells) {}

    /** @param drawing bars in the cell, in place of text */
    record Cell(String text, Kind kind, List<Bar> drawing) {

        public Cell(String text, Kind kind) {
            this(text, kind, List.of());
        }
    }

    /** What a cell holds. */
    enum Kind {
        TEXT,
        FIGURE,
        /** A word that is never broken. */
        UNBROKEN,
        DRAWING
    }

    /**
     * A bar of a drawing, in thousandths of the cell's width and twenty-fourths of its height.
     *
     * @param style a word that says what it stands for
     */
    record Bar(String style, int x, int y, int width, int height) {}
}
