package org.quarterclose.close;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quarterclose.close.VersionDiff.Changed;
import org.quarterclose.close.VersionDiff.Figure;
import org.quarterclose.close.VersionDiff.Presence;

/** Two versions beside each other, compared by the database. */
public final class DiffStore extends JdbcStore {

    private static final List<String> MEASURED = List.of(
            "currency",
            "basis",
            "low",
            "best",
            "high",
            "declared_share",
            "required",
            "excess_exposure",
            "undiscounted",
            "rate");
    /** Amounts of these are in the obligation's own currency, the others in the presentation currency. */
    private static final Set<String> LOCAL =
            Set.of("low", "best", "high", "required", "excess_exposure", "undiscounted");

    private static final List<String> MOVED = List.of(
            "opening",
            "incurred",
            "revisions",
            "accretion",
            "payments",
            "acquired",
            "disposed",
            "fx",
            "released",
            "representation",
            "closing",
            "current");

    public DiffStore(DataSource dataSource) {
        super(dataSource);
    }

    public VersionDiff of(CloseVersion from, CloseVersion to) {
        return new VersionDiff(from, to, files(from, to), obligations(from, to));
    }

    private List<String> files(CloseVersion from, CloseVersion to) {
        return list("""
                select file from (select file, sha256 from input_file where close_id = ?) one
                full join (select file, sha256 from input_file where close_id = ?) two using (file)
                where one.sha256 is distinct from two.sha256 order by file
                """, row -> row.getString(1), from.closeId(), to.closeId());
    }

    private List<Changed> obligations(CloseVersion from, CloseVersion to) {
        List<String> columns = new ArrayList<>(MEASURED);
        columns.addAll(MOVED);
        String sql = "select one.presented as from_presented, two.presented as to_presented, obligation_id,"
                + " one.obligation_id is null as is_new, two.obligation_id is null as is_gone, "
                + all("one.", columns, "from_") + ", " + all("two.", columns, "to_") + " from (" + figures()
                + ") one full join (" + figures() + ") two using (obligation_id) where ("
                + all("one.", columns, "")
                + ") is distinct from (" + all("two.", columns, "") + ")"
                + " order by abs(coalesce(two.closing, 0) - coalesce(one.closing, 0)) desc,"
                + " obligation_id collate \"C\"";
        return list(sql, row -> changed(row, columns), from.closeId(), to.closeId());
    }

    private static String figures() {
        return "select r.currency as presented, r.obligation_id, m." + String.join(", m.", MEASURED) + ", r."
                + String.join(", r.", MOVED)
                + " from roll_forward r join measurement m using (close_id, number) where close_id = ?";
    }

    /** @param prefix of the names the columns get; blank to leave them unnamed */
    private static String all(String table, List<String> columns, String prefix) {
        return columns.stream()
                .map(column -> table + column + (prefix.isEmpty() ? "" : " as " + prefix + column))
                .collect(Collectors.joining(", "));
    }

    private static Changed changed(ResultSet row, List<String> columns) throws SQLException {
        List<Figure> figures = new ArrayList<>();
        for (String column : columns) {
            String from = text(row, "from_" + column);
            String to = text(row, "to_" + column);
            if (!from.equals(to)) {
                figures.add(new Figure(LOCAL.contains(column) ? column + foreign(row) : column, from, to));
            }
        }
        Presence presence =
                row.getBoolean("is_new") ? Presence.NEW : row.getBoolean("is_gone") ? Presence.GONE : Presence.BOTH;
        BigDecimal closing = amount(row, "to_closing").subtract(amount(row, "from_closing"));
        return new Changed(row.getString("obligation_id"), presence, closing, figures);
    }

    /** How a figure is named that is not in the presentation currency. */
    private static String foreign(ResultSet row) throws SQLException {
        String version = row.getString("to_currency") == null ? "from_" : "to_";
        String currency = row.getString(version + "currency");
        return currency.equals(row.getString(version + "presented")) ? "" : " in " + currency;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? BigDecimal.ZERO.setScale(2) : amount;
    }
}
