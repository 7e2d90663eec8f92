package org.quarterclose.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.report.paper.Block.Bar;
import org.quarterclose.report.paper.Block.Cell;
import org.quarterclose.report.paper.Block.Kind;
import org.quarterclose.report.paper.Block.Row;
import org.quarterclose.report.paper.Block.Table;
import org.quarterclose.report.paper.Leaf.Point;

/** A table from page to page: its headings stand on each, and a row is broken only where it is longer than a page. */
final class TableFlow {

    private static final int PAIRS = 4;
    private static final int BEFORE = 4_000;
    private static final int FIRST_ROWS = 4;
    private static final int BAR_UNITS = 1_005;
    private static final int BAR_HEIGHT = 24;

    private final Flow flow;
    private final Tag parent;
    private final Table table;
    private final Columns columns;

    TableFlow(Flow flow, Tag parent, Table table) {
        this.flow = flow;
        this.parent = parent;
        this.table = table.headings().isEmpty() && table.caption().isEmpty() ? sideBySide(table) : table;
        this.columns = Columns.of(this.table, flow.lines(), flow.breadth());
    }

    /** Names and amounts alone stand several in a row. */
    private static Table sideBySide(Table list) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < list.rows().size(); i += PAIRS) {
            List<Cell> cells = new ArrayList<>();
            list.rows().subList(i, Math.min(i + PAIRS, list.rows().size())).forEach(row -> cells.addAll(row.cells()));
            while (cells.size() < 2 * PAIRS) {
                cells.add(new Cell("", Kind.TEXT));
            }
            rows.add(new Row(false, cells));
        }
        return new Table("", List.of(), rows);
    }

    void write() {
        Tag tag = parent.add("Table");
        flow.space(BEFORE);
        flow.keep(begins() - BEFORE);
        if (!table.caption().isEmpty()) {
            flow.text(table.caption(), Style.CAPTION, tag.add("Caption"));
        }
        headings(tag);
        if (!table.rows().isEmpty()) {
            Tag body = tag.add("TBody");
            for (int i = 0; i < table.rows().size(); i++) {
                row(i, body);
            }
        }
        flow.space(6_000);
    }

    /** What stays on one page with what stands above: all of a short table, of a longer one its first rows. */
    int begins() {
        int height = BEFORE + (table.caption().isEmpty() ? 0 : Style.CAPTION.leading());
        if (!table.headings().isEmpty()) {
            height += height(lay(new Row(true, table.headings())).height());
        }
        int first = height;
        for (int i = 0; i < table.rows().size() && height <= flow.page() / 2; i++) {
            height += height(lay(table.rows().get(i)).height());
            first = i < FIRST_ROWS ? height : first;
        }
        return height <= flow.page() / 2 ? height : Math.min(first, flow.page() / 2);
    }

    private void headings(Tag tag) {
        if (!table.headings().isEmpty()) {
            Laid laid = lay(new Row(true, table.headings()));
            draw(laid, tag.add("THead").add("TR"), true);
        }
    }

    /** A row with its texts broken into lines, and how many of them are on paper already. */
    private record Laid(Row row, List<List<String>> cells, int height) {}

    private Laid lay(Row row) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            int width = columns.widths().get(i) - 2 * Columns.PADDING;
            List<String> lines =
                    cell.kind() == Kind.DRAWING ? List.of() : flow.lines().of(cell.text(), columns.style(), width);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        return new Laid(row, cells, height);
    }

    private void row(int at, Tag body) {
        Row row = table.rows().get(at);
        Laid laid = lay(row);
        int sum = sumBelow(at);
        Tag tag = body.add("TR");
        List<Tag> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            boolean names = i == 0 && !table.headings().isEmpty();
            cells.add(names ? tag.add("TH").heads("Row") : tag.add("TD"));
        }
        int begun = 0;
        int page = flow.page() / leading() - 8;
        while (begun < laid.height()) {
            int lines = Math.min(laid.height() - begun, page);
            if (flow.keep(height(lines) + (lines == laid.height() ? sum : 0))) {
                repeatHeadings();
            }
            band(laid, lines);
            lines(laid, begun, lines, cells);
            begun += lines;
        }
    }

    /** A sum does not stand on a page without a row that it sums. */
    private int sumBelow(int at) {
        boolean sum = at + 1 < table.rows().size() && table.rows().get(at + 1).isTotal();
        return sum ? height(lay(table.rows().get(at + 1)).height()) : 0;
    }

    private void repeatHeadings() {
        if (!table.headings().isEmpty()) {
            draw(lay(new Row(true, table.headings())), null, false);
        }
    }

    /** Headings, with their elements or as a repetition of them. */
    private void draw(Laid laid, Tag tag, boolean tagged) {
        flow.keep(height(laid.height()));
        flow.leaf().beginArtifact();
        flow.leaf().rectangle(Style.BAND, at(0, height(laid.height())), new Point(width(), height(laid.height())));
        flow.leaf().end();
        List<Tag> cells = new ArrayList<>();
        if (tagged) {
            laid.row().cells().forEach(cell -> cells.add(tag.add("TH").heads("Column")));
        }
        lines(laid, 0, laid.height(), cells);
    }

    /** The line below a row; sums stand between two of them. */
    private void band(Laid laid, int lines) {
        flow.leaf().beginArtifact();
        int colour = laid.row().isTotal() ? Style.INK : Style.LINE;
        flow.leaf().rectangle(colour, at(0, height(lines)), new Point(width(), 400));
        if (laid.row().isTotal()) {
            flow.leaf().rectangle(colour, at(0, 0), new Point(width(), 400));
        }
        flow.leaf().end();
    }

    private void lines(Laid laid, int first, int count, List<Tag> tags) {
        Style style = laid.row().isTotal() ? columns.style().bold() : columns.style();
        int x = 0;
        for (int i = 0; i < laid.cells().size(); i++) {
            Cell cell = laid.row().cells().get(i);
            List<String> lines = laid.cells().get(i);
            List<String> shown = lines.subList(Math.min(first, lines.size()), Math.min(first + count, lines.size()));
            if (!shown.isEmpty() && !(shown.size() == 1 && shown.get(0).isEmpty())
                    || !cell.drawing().isEmpty()) {
                begin(tags.isEmpty() ? null : tags.get(i), cell);
                draw(cell, shown, style, new Point(x, columns.widths().get(i)));
                flow.leaf().end();
            }
            x += columns.widths().get(i);
        }
        flow.space(height(count));
    }

    private void begin(Tag tag, Cell cell) {
        if (tag == null) {
            flow.leaf().beginArtifact();
        } else if (cell.drawing().isEmpty()) {
            flow.leaf().begin(tag);
        } else {
            flow.leaf().begin(tag.add("Figure").says(cell.text()));
        }
    }

    /** @param span where the cell begins, and how wide it is */
    private void draw(Cell cell, List<String> lines, Style style, Point span) {
        for (int i = 0; i < lines.size(); i++) {
            int width = flow.lines().typeface().width(lines.get(i), style.size());
            int right = span.x() + span.y() - Columns.PADDING - width;
            int x = cell.kind() == Kind.FIGURE ? right : span.x() + Columns.PADDING;
            Point at = at(x, Columns.PADDING / 2 + style.size() + i * leading());
            flow.leaf().text(lines.get(i), style, at);
        }
        for (Bar bar : cell.drawing()) {
            int height = height(1);
            Point at = at(span.x() + span.y() * bar.x() / BAR_UNITS, height * (bar.y() + bar.height()) / BAR_HEIGHT);
            Point size = new Point(span.y() * bar.width() / BAR_UNITS, height * bar.height() / BAR_HEIGHT);
            flow.leaf().rectangle(Style.ofBar(bar.style()), at, size);
        }
    }

    /** A place in the row being drawn: from the table's left edge, down from the row's upper edge. */
    private Point at(int x, int below) {
        return new Point(Flow.MARGIN + x, flow.y() - below);
    }

    private int leading() {
        return columns.style().leading();
    }

    private int height(int lines) {
        return lines * leading() + Columns.PADDING;
    }

    private int width() {
        return (int) columns.sum();
    }
}
