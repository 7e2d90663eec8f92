package org.quarterclose.close;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.quarterclose.basics.Share;
import org.quarterclose.basics.SourceLine;

/** The accepted estimate lines of one obligation, out of those of a whole close. */
public final class LineStore extends JdbcStore {

    private static final int DECIMALS = 4;

    public LineStore(DataSource dataSource) {
        super(dataSource);
    }

    /**
     * A line as it was stored.
     *
     * @param byteOffset the byte of the file at which it begins
     * @param low null when not given; so best and high
     * @param share applied to the amounts
     */
    public record StoredLine(
            SourceLine place, long byteOffset, BigDecimal low, BigDecimal best, BigDecimal high, Share share) {}

    private record Load(int id, String file) {}

    /** In the order of files and lines. Only the loads that hold lines of the obligation are read. */
    public List<StoredLine> of(long closeId, int obligation) {
        List<StoredLine> lines = new ArrayList<>();
        loads(closeId, obligation).forEach(load -> {
            forEach(
                    "select file_line, byte_offset, low, best, high, share from estimate_line"
                            + " where load_id = ? and obligation_no = ?",
                    row -> line(load, row, DECIMALS),
                    lines::add,
                    load.id(),
                    obligation);
            forEach(
                    "select file_line, byte_offset, low, best, high, share from estimate_line_wide"
                            + " where load_id = ? and obligation_no = ?",
                    row -> line(load, row, 0),
                    lines::add,
                    load.id(),
                    obligation);
        });
        lines.sort((one, other) -> one.place().compareTo(other.place()));
        return lines;
    }

    private List<Load> loads(long closeId, int obligation) {
        return list(
                "select l.load_id, l.file from estimate_load l join estimate_span s using (close_id, load_no)"
                        + " where s.close_id = ? and s.obligation_no = ? order by l.load_id",
                row -> new Load(row.getInt(1), row.getString(2)),
                closeId,
                obligation);
    }

    private static StoredLine line(Load load, ResultSet row, int decimals) throws SQLException {
        Integer share = row.getObject(6, Integer.class);
        return new StoredLine(
                new SourceLine(load.file(), row.getLong(1)),
                row.getLong(2),
                amount(row, 3, decimals),
                amount(row, 4, decimals),
                amount(row, 5, decimals),
                share == null ? Share.WHOLE : Share.ofHundredMillionths(share));
    }

    private static BigDecimal amount(ResultSet row, int column, int decimals) throws SQLException {
        BigDecimal units = row.getBigDecimal(column);
        return units == null ? null : units.movePointLeft(decimals);
    }
}
