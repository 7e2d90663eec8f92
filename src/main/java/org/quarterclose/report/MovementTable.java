package org.quarterclose.report;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.rollforward.Movements;

/**
 * A roll-forward on the page; columns in which nothing moved are left out. Rows not shown stand as one, so that it
 * foots.
 */
final class MovementTable {

    private final Table table;
    private final List<Integer> columns = new ArrayList<>();
    private final Movements total;
    private Movements shown;
    private int names;

    /** @param total sum of all rows, shown or not; it decides which columns there are, with what the rows move */
    MovementTable(Html html, Headed headed, Movements total, List<Movements> rows) {
        this.total = total;
        this.shown = Movements.none(total.opening().currency());
        this.names = headed.names().size();
        List<String> headings = new ArrayList<>(headed.names());
        for (int i = 0; i < RollForwardColumns.HEADINGS.size(); i++) {
            if (i == 0 || moves(total, i) || anyMoves(rows, i)) {
                columns.add(i);
                headings.add("#" + RollForwardColumns.HEADINGS.get(i));
            }
        }
        headings.add("#Closing");
        this.table = new Table(html, headed.caption(), headings);
    }

    /** A caption and the headings of the columns that name a row. */
    record Headed(String caption, List<String> names) {}

    private static boolean anyMoves(List<Movements> rows, int column) {
        return rows.stream().anyMatch(row -> moves(row, column));
    }

    private static boolean moves(Movements movements, int column) {
        return !movements.columns().get(column).isZero();
    }

    void row(List<String> name, Movements movements) {
        shown = shown.plus(movements);
        table.row(cells(name, movements));
    }

    /** The rest in one row, if anything was left out, then the total. */
    void end(long leftOut, String noun) {
        if (leftOut > 0) {
            table.row(cells(List.of("All other " + noun + ": " + Figures.of(leftOut)), minus(total, shown)));
        }
        table.total(cells(List.of("Total"), total));
        table.end();
    }

    private List<String> cells(List<String> name, Movements movements) {
        List<String> cells = new ArrayList<>(name);
        while (cells.size() < names) {
            cells.add("");
        }
        List<Money> amounts = movements.columns();
        columns.forEach(column -> cells.add(Figures.of(amounts.get(column))));
        cells.add(Figures.total(movements.closing()));
        return cells;
    }

    private static Movements minus(Movements one, Movements other) {
        List<Money> a = one.columns();
        List<Money> b = other.columns();
        List<Money> left = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            left.add(a.get(i).minus(b.get(i)));
        }
        return new Movements(
                left.get(0),
                left.get(1),
                left.get(2),
                left.get(3),
                left.get(4),
                left.get(5),
                left.get(6),
                left.get(7),
                left.get(8),
                left.get(9));
    }
}
