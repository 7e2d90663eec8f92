package org.quarterclose.close;

import java.util.List;
import javax.sql.DataSource;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.reconciliation.Check.Status;

/** Reconciliation checks of a version, in the order in which they were made. */
public final class CheckStore extends JdbcStore {

    public CheckStore(DataSource dataSource) {
        super(dataSource);
    }

    public void add(long closeId, List<Check> checks) {
        copyInto("check_result (close_id, check_no, name, status, expected, actual, difference, detail)", copy -> {
            for (int i = 0; i < checks.size(); i++) {
                Check check = checks.get(i);
                copy.row(
                        closeId,
                        i + 1,
                        check.name(),
                        check.status(),
                        check.expected(),
                        check.actual(),
                        check.difference(),
                        check.detail());
            }
        });
    }

    public List<Check> list(long closeId) {
        return list(
                "select name, status, expected, actual, difference, detail from check_result where close_id = ?"
                        + " order by check_no",
                row -> new Check(
                        row.getString(1),
                        Status.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                closeId);
    }
}
