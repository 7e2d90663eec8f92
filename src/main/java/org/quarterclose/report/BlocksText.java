package org.quarterclose.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.report.paper.Block;
import org.quarterclose.report.paper.Block.Cell;
import org.quarterclose.report.paper.Block.Heading;
import org.quarterclose.report.paper.Block.Kind;
import org.quarterclose.report.paper.Block.Paragraph;
import org.quarterclose.report.paper.Block.Row;
import org.quarterclose.report.paper.Block.Table;

/** What stands on a page as plain text: headings are underlined, paragraphs broken, the columns of a table aligned. */
final class BlocksText {

    private static final int WIDTH = 100;

    private final Writer out;

    private BlocksText(Writer out) {
        this.out = out;
    }

    static void write(List<Block> blocks, Writer out) throws IOException {
        BlocksText text = new BlocksText(out);
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                text.line(heading.text());
                text.line(
                        (heading.level() == 1 ? "=" : "-").repeat(heading.text().length()));
            } else if (block instanceof Paragraph paragraph) {
                text.paragraph(paragraph.text());
            } else if (block instanceof Table table) {
                text.table(table);
            }
        }
    }

    private void paragraph(String text) throws IOException {
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(line.toString()).line("");
    }

    private void table(Table table) throws IOException {
        List<Row> rows = new ArrayList<>();
        if (!table.headings().isEmpty()) {
            rows.add(new Row(false, table.headings()));
        }
        rows.addAll(table.rows());
        line(table.caption());
        for (Row row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.cells().size(); i++) {
                line.append(i == 0 ? "" : "  ").append(padded(row.cells().get(i), width(rows, i)));
            }
            line(line.toString().stripTrailing());
        }
        line("");
    }

    private static int width(List<Row> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.cells().size())
                .mapToInt(row -> row.cells().get(column).text().length())
                .max()
                .orElse(0);
    }

    private static String padded(Cell cell, int width) {
        String text = cell.text().replaceAll("\\s", " ");
        String blanks = " ".repeat(width - text.length());
        return cell.kind() == Kind.FIGURE ? blanks + text : text + blanks;
    }

    private BlocksText line(String text) throws IOException {
        out.write(text);
        out.write('\n');
        return this;
    }
}
