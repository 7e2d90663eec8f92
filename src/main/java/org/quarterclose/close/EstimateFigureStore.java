package org.quarterclose.close;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.Quarter;
import org.quarterclose.portfolio.EstimateFigures;
import org.quarterclose.portfolio.SheetFigures;

/** What is known of a version's estimates when the next quarter's come: figures by obligation, and by file. */
public final class EstimateFigureStore extends JdbcStore {

    public EstimateFigureStore(DataSource dataSource) {
        super(dataSource);
    }

    public void add(long closeId, List<EstimateFigures> figures) {
        if (!figures.isEmpty()) {
            copyInto(
                    "estimate_figures (close_id, obligation_id, fingerprint, since)",
                    copy -> figures.forEach(
                            one -> copy.row(closeId, one.obligationId(), one.fingerprint(), one.since())));
        }
    }

    /** By obligation id. */
    public Map<String, EstimateFigures> byObligation(long closeId) {
        Map<String, EstimateFigures> figures = new HashMap<>();
        forEach(closeId, one -> figures.put(one.obligationId(), one));
        return figures;
    }

    /** In the order of obligation ids. */
    public void forEach(long closeId, Consumer<EstimateFigures> consumer) {
        forEach(
                "select obligation_id, fingerprint, since from estimate_figures where close_id = ?"
                        + " order by obligation_id collate \"C\"",
                row -> new EstimateFigures(row.getString(1), row.getString(2), Quarter.parse(row.getString(3))),
                consumer,
                closeId);
    }

    public boolean isEmpty(long closeId) {
        return first("select 1 from estimate_figures where close_id = ? limit 1", row -> 1, closeId)
                .isEmpty();
    }

    /** Of every estimate file with rows, in the order of names; none of a version of which it is not known. */
    public List<SheetFigures> sheets(long closeId) {
        return list("""
                select file, sum(rows_accepted), sum(sum_low), sum(sum_high), sum(sum_best), sum(estimated_days)
                from estimate_load where close_id = ? group by file
                having sum(rows_accepted) > 0 and count(*) = count(estimated_days) order by file collate "C"
                """, EstimateFigureStore::sheet, closeId);
    }

    /** Notes files of a quarter of which nothing else is known. */
    public void addSheets(long closeId, List<SheetFigures> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            SheetFigures sheet = sheets.get(i);
            update(
                    "insert into estimate_load (load_id, close_id, load_no, file, start_byte, end_byte, rows_read,"
                            + " rows_accepted, rows_rejected, sum_low, sum_best, sum_high, estimated_days)"
                            + " values (open_load(?), ?, ?, ?, 0, 0, ?, ?, 0, ?, ?, ?, ?)",
                    closeId,
                    closeId,
                    i + 1,
                    sheet.file(),
                    sheet.rows(),
                    sheet.rows(),
                    sheet.low(),
                    sheet.best(),
                    sheet.high(),
                    sheet.estimatedDays());
        }
    }

    private static SheetFigures sheet(ResultSet row) throws SQLException {
        return new SheetFigures(
                row.getString(1),
                row.getLong(2),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6));
    }
}
