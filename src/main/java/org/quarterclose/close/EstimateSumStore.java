package org.quarterclose.close;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.Share;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.EstimateSum.Likeness;

/** Exact sums of estimate lines, by part of a file as they were read, and together as they are measured. */
public final class EstimateSumStore extends JdbcStore {

    public EstimateSumStore(DataSource dataSource) {
        super(dataSource);
    }

    public void add(long closeId, int loadNo, List<EstimateSum> sums) {
        copyInto(
                "estimate_sum (close_id, load_no, obligation_no, spend_on, share, declared_share, best, later, lines,"
                        + " low, accrued, high)",
                copy -> sums.forEach(sum -> copy.row(cells(closeId, loadNo, sum))));
    }

    /** Sums of obligations numbered from (inclusive) to (exclusive), parts added up, in the order of likeness. */
    public void range(long closeId, NumberRange numbers, Consumer<EstimateSum> consumer) {
        forEach("""
                select obligation_no, spend_on, share, declared_share, best, later,
                       sum(lines)::bigint as lines, sum(low) as low, sum(accrued) as accrued, sum(high) as high
                from estimate_sum where close_id = ? and obligation_no >= ? and obligation_no < ?
                group by obligation_no, spend_on, share, declared_share, best, later
                having sum(lines) > 0
                order by obligation_no, spend_on nulls last, share, declared_share nulls last, best, later
                """, EstimateSumStore::read, consumer, closeId, numbers.from(), numbers.to());
    }

    /** Numbers of the obligations that have at least one accepted line, in order. */
    public List<Integer> obligationsWithLines(long closeId) {
        return list(
                "select obligation_no from estimate_sum where close_id = ? group by obligation_no"
                        + " having sum(lines) > 0 order by obligation_no",
                row -> row.getInt(1),
                closeId);
    }

    private static Object[] cells(long closeId, int loadNo, EstimateSum sum) {
        Likeness likeness = sum.likeness();
        Share declared = likeness.declaredShare();
        return new Object[] {
            closeId,
            loadNo,
            likeness.obligation(),
            likeness.spendOn(),
            likeness.share().hundredMillionths(),
            declared == null ? null : declared.hundredMillionths(),
            likeness.best(),
            likeness.later(),
            sum.lines(),
            sum.low().toPlainString(),
            sum.accrued().toPlainString(),
            sum.high().toPlainString()
        };
    }

    private static EstimateSum read(ResultSet row) throws SQLException {
        LocalDate spendOn = row.getObject("spend_on", LocalDate.class);
        Integer declared = row.getObject("declared_share", Integer.class);
        Likeness likeness = new Likeness(
                row.getInt("obligation_no"),
                spendOn,
                Share.ofHundredMillionths(row.getInt("share")),
                declared == null ? null : Share.ofHundredMillionths(declared),
                row.getBoolean("best"),
                row.getBoolean("later"));
        return new EstimateSum(
                likeness,
                row.getLong("lines"),
                row.getBigDecimal("low"),
                row.getBigDecimal("accrued"),
                row.getBigDecimal("high"));
    }
}
