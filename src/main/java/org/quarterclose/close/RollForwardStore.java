package org.quarterclose.close;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * The roll-forward of a version, one row an obligation: all of them in the presentation currency, or those in other
 * currencies in their own.
 */
public final class RollForwardStore extends JdbcStore {

    static final List<String> CAUSES = Movements.COLUMNS;
    static final List<String> YEAR_TO_DATE = CAUSES.stream().map("ytd_"::concat).toList();
    /** In this order rows are written and read. */
    private static final String COLUMNS = "close_id, number, property_id, obligation_id, class, currency, "
            + String.join(", ", CAUSES) + ", closing, " + String.join(", ", YEAR_TO_DATE)
            + ", excess_payment, current";

    private static final int CURRENCY = 6;
    private static final int FIRST_CAUSE = 7;

    private final String table;
    private final String select;

    private RollForwardStore(DataSource dataSource, String table) {
        super(dataSource);
        this.table = table;
        this.select = "select " + COLUMNS + " from " + table + " where close_id = ? ";
    }

    /** Every obligation in the presentation currency: what is posted and added up. */
    public RollForwardStore(DataSource dataSource) {
        this(dataSource, "roll_forward");
    }

    /** The obligations in other currencies in their own: what they are measured in. */
    static RollForwardStore foreign(DataSource dataSource) {
        return new RollForwardStore(dataSource, "foreign_roll_forward");
    }

    public void add(long closeId, List<RollForwardRow> rows) {
        if (!rows.isEmpty()) {
            copyInto(table + " (" + COLUMNS + ")", copy -> rows.forEach(row -> copy.row(cells(closeId, row))));
        }
    }

    public void forEach(long closeId, Consumer<RollForwardRow> consumer) {
        forEach(select + "order by number", RollForwardStore::read, consumer, closeId);
    }

    /** What each obligation opened with. */
    public void forEachOpening(long closeId, BiConsumer<String, Money> consumer) {
        forEach(
                "select obligation_id, opening, currency from " + table + " where close_id = ?",
                row -> {
                    consumer.accept(row.getString(1), new Money(row.getBigDecimal(2), row.getString(3)));
                    return row;
                },
                row -> {},
                closeId);
    }

    /** The currency that a version was posted in; empty when it has no obligation. */
    public Optional<String> currency(long closeId) {
        return first(
                "select currency from " + table + " where close_id = ? order by number limit 1",
                row -> row.getString(1),
                closeId);
    }

    /** The rows of a block of obligations. */
    public List<RollForwardRow> range(long closeId, NumberRange numbers) {
        return list(
                select + "and number >= ? and number < ? order by number",
                RollForwardStore::read,
                closeId,
                numbers.from(),
                numbers.to());
    }

    /** Year-to-date movements by obligation: what the next quarter of the same year adds to. */
    public Map<String, RollForwardRow> byObligation(long closeId) {
        Map<String, RollForwardRow> rows = new TreeMap<>();
        forEach(closeId, row -> rows.put(row.obligationId(), row));
        return rows;
    }

    /** The row of one obligation. */
    public Optional<RollForwardRow> of(long closeId, String obligationId) {
        return first(select + "and obligation_id = ?", RollForwardStore::read, closeId, obligationId);
    }

    private static Object[] cells(long closeId, RollForwardRow row) {
        List<Object> cells = new ArrayList<>(List.of(
                closeId, row.number(), row.propertyId(), row.obligationId(), row.obligationClass(), row.currency()));
        row.quarter().columns().forEach(money -> cells.add(money.plain()));
        cells.add(row.closing().plain());
        row.yearToDate().columns().forEach(money -> cells.add(money.plain()));
        cells.add(row.excessPayment().plain());
        cells.add(row.current().plain());
        return cells.toArray();
    }

    private static RollForwardRow read(ResultSet row) throws SQLException {
        String currency = row.getString(CURRENCY);
        int yearToDate = FIRST_CAUSE + CAUSES.size() + 1;
        int afterMovements = yearToDate + YEAR_TO_DATE.size();
        return new RollForwardRow(
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                ObligationClass.valueOf(row.getString(5)),
                movements(row, FIRST_CAUSE, currency),
                movements(row, yearToDate, currency),
                new Money(row.getBigDecimal(afterMovements), currency),
                new Money(row.getBigDecimal(afterMovements + 1), currency));
    }

    private static Movements movements(ResultSet row, int first, String currency) throws SQLException {
        List<Money> columns = new ArrayList<>();
        for (int i = 0; i < CAUSES.size(); i++) {
            columns.add(new Money(row.getBigDecimal(first + i), currency));
        }
        return Movements.ofColumns(columns);
    }
}
