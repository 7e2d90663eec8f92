package org.quarterclose.close;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/** The roll-forward of a version, one row an obligation. */
public final class RollForwardStore extends JdbcStore {

    static final List<String> CAUSES = Movements.COLUMNS;
    static final List<String> YEAR_TO_DATE = CAUSES.stream().map("ytd_"::concat).toList();
    private static final String TABLE = "roll_forward (close_id, number, property_id, obligation_id, class, currency, "
            + String.join(", ", CAUSES) + ", closing, ytd_" + String.join(", ytd_", CAUSES)
            + ", excess_payment, current)";

    public RollForwardStore(DataSource dataSource) {
        super(dataSource);
    }

    public void add(long closeId, List<RollForwardRow> rows) {
        copyInto(TABLE, copy -> rows.forEach(row -> copy.row(cells(closeId, row))));
    }

    public void forEach(long closeId, Consumer<RollForwardRow> consumer) {
        forEach(
                "select * from roll_forward where close_id = ? order by number",
                RollForwardStore::read,
                consumer,
                closeId);
    }

    /** The rows of a block of obligations. */
    public List<RollForwardRow> range(long closeId, NumberRange numbers) {
        return list(
                "select * from roll_forward where close_id = ? and number >= ? and number < ? order by number",
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
        String currency = row.getString("currency");
        return new RollForwardRow(
                row.getInt("number"),
                row.getString("property_id"),
                row.getString("obligation_id"),
                ObligationClass.valueOf(row.getString("class")),
                movements(row, ""),
                movements(row, "ytd_"),
                new Money(row.getBigDecimal("excess_payment"), currency),
                new Money(row.getBigDecimal("current"), currency));
    }

    private static Movements movements(ResultSet row, String prefix) throws SQLException {
        List<Money> columns = new ArrayList<>();
        for (String cause : CAUSES) {
            columns.add(new Money(row.getBigDecimal(prefix + cause), row.getString("currency")));
        }
        return Movements.ofColumns(columns);
    }
}
