package org.quarterclose.close;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.quarterclose.basics.Money;
import org.quarterclose.report.VersionChanges;
import org.quarterclose.report.VersionChanges.Changed;
import org.quarterclose.report.VersionChanges.Figure;
import org.quarterclose.rollforward.Movements;

/** What a version moves otherwise than the one before, compared by the database; the report shows the largest. */
public final class VersionChangeStore extends JdbcStore {

    private static final List<String> COLUMNS = Stream.concat(
                    Movements.COLUMNS.stream(), Stream.of("closing", "current"))
            .toList();
    private static final String ROWS =
            "(select obligation_id, currency, " + String.join(", ", COLUMNS) + " from roll_forward where close_id = ?)";
    private static final String SQL = "select obligation_id, count(*) over () as changed,"
            + " sum(coalesce(two.closing, 0) - coalesce(one.closing, 0)) over () as difference, "
            + named("one") + ", " + named("two") + " from " + ROWS + " one full join " + ROWS
            + " two using (obligation_id) where (" + all("one") + ") is distinct from (" + all("two") + ")"
            + " order by abs(coalesce(two.closing, 0) - coalesce(one.closing, 0)) desc,"
            + " obligation_id collate \"C\" limit " + VersionChanges.MOST;

    public VersionChangeStore(DataSource dataSource) {
        super(dataSource);
    }

    /** Empty where nothing is known of the version before, or it presented another currency. */
    public Optional<VersionChanges> of(CloseVersion before, CloseVersion now) {
        Optional<String> currency = currency(before);
        if (currency.isEmpty() || !currency.equals(currency(now))) {
            return Optional.empty();
        }
        List<Row> rows = list(SQL, row -> read(row, currency.get()), before.closeId(), now.closeId());
        long changed = rows.isEmpty() ? 0 : rows.get(0).changed();
        Money closing =
                rows.isEmpty() ? Money.zero(currency.get()) : rows.get(0).closing();
        return Optional.of(new VersionChanges(
                before.version(),
                changed,
                closing,
                rows.stream().map(Row::obligation).toList()));
    }

    private Optional<String> currency(CloseVersion version) {
        return first(
                "select currency from roll_forward where close_id = ? order by number limit 1",
                row -> row.getString(1),
                version.closeId());
    }

    /** An obligation, with what all that changed come to. */
    private record Row(Changed obligation, long changed, Money closing) {}

    private static String all(String table) {
        return COLUMNS.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    private static String named(String table) {
        return COLUMNS.stream()
                .map(column -> table + "." + column + " as " + table + "_" + column)
                .collect(Collectors.joining(", "));
    }

    private static Row read(ResultSet row, String currency) throws SQLException {
        List<Figure> figures = new ArrayList<>();
        for (String column : COLUMNS) {
            Money before = money(row, "one_" + column, currency);
            Money now = money(row, "two_" + column, currency);
            boolean told = before != null && now != null && !column.equals("closing");
            if (told && !before.equals(now)) {
                figures.add(new Figure(column, before, now));
            }
        }
        Changed changed = new Changed(
                row.getString("obligation_id"),
                money(row, "one_closing", currency),
                money(row, "two_closing", currency),
                figures);
        return new Row(changed, row.getLong("changed"), money(row, "difference", currency));
    }

    private static Money money(ResultSet row, String column, String currency) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount, currency);
    }
}
