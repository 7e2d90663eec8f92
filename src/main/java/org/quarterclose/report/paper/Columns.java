package org.quarterclose.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.report.paper.Block.Cell;
import org.quarterclose.report.paper.Block.Kind;
import org.quarterclose.report.paper.Block.Row;
import org.quarterclose.report.paper.Block.Table;

/**
 * How wide the columns of a table are, and how large its letters: figures are never broken, texts share what is left,
 * and where that is too little the letters get smaller.
 *
 * @param widths in thousandths of a point, padding included
 */
record Columns(Style style, List<Integer> widths) {

    static final int PADDING = 3_500;
    private static final Style LARGEST = new Style(7_500, false, Style.INK);
    private static final int SMALLEST = 4_500;
    private static final int LONGEST_WORD = 120_000;
    private static final int DRAWING = 340_000;

    /** @param breadth what the table may take */
    static Columns of(Table table, Lines lines, int breadth) {
        Style style = LARGEST;
        Columns columns = of(table, style, lines).within(breadth);
        while (columns.sum() > breadth && style.size() > SMALLEST) {
            style = style.smaller(500);
            columns = of(table, style, lines).within(breadth);
        }
        return columns;
    }

    /** The least and the most that each column takes. */
    private record Limits(Style style, List<Integer> least, List<Integer> most) {

        Columns within(int breadth) {
            return new Columns(style, share(least, most, breadth));
        }
    }

    private static Limits of(Table table, Style style, Lines lines) {
        int count = withHeadings(table).stream()
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        List<Integer> least = new ArrayList<>();
        List<Integer> most = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int narrow = 0;
            int wide = 0;
            for (Row row : withHeadings(table)) {
                if (i < row.cells().size()) {
                    narrow = Math.max(narrow, narrowest(row, i, style, lines));
                    wide = Math.max(wide, widest(row.cells().get(i), style, lines));
                }
            }
            least.add(narrow + 2 * PADDING);
            most.add(Math.max(narrow, wide) + 2 * PADDING);
        }
        return new Limits(style, least, most);
    }

    private static List<Row> withHeadings(Table table) {
        List<Row> rows = new ArrayList<>(table.rows());
        rows.add(new Row(true, table.headings()));
        return rows;
    }

    private static int narrowest(Row row, int column, Style style, Lines lines) {
        Cell cell = row.cells().get(column);
        if (cell.kind() == Kind.DRAWING) {
            return DRAWING;
        }
        boolean unbroken = cell.kind() != Kind.TEXT && !row.isTotal();
        int narrowest = lines.narrowest(cell.text(), style, unbroken);
        return cell.kind() == Kind.TEXT ? Math.min(LONGEST_WORD, narrowest) : narrowest;
    }

    private static int widest(Cell cell, Style style, Lines lines) {
        return cell.kind() == Kind.DRAWING ? DRAWING : lines.narrowest(cell.text(), style, true);
    }

    /** Each column gets its least, and of the rest in proportion to what it lacks. */
    private static List<Integer> share(List<Integer> least, List<Integer> most, int breadth) {
        long used = least.stream().mapToLong(Integer::longValue).sum();
        long wanted = most.stream().mapToLong(Integer::longValue).sum();
        if (used >= breadth || wanted == used) {
            return least;
        }
        long rest = Math.min(breadth, wanted) - used;
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < least.size(); i++) {
            long lacking = most.get(i) - least.get(i);
            widths.add((int) (least.get(i) + lacking * rest / (wanted - used)));
        }
        return widths;
    }

    long sum() {
        return widths.stream().mapToLong(Integer::longValue).sum();
    }
}
