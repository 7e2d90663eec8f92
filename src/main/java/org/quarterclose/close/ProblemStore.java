package org.quarterclose.close;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.ProblemGroup;
import org.quarterclose.basics.Severity;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.RejectedRow;

/** Problems and rejected rows of a version. */
public final class ProblemStore extends JdbcStore {

    // Files and texts are compared byte by byte, so that the order is the same on every machine.
    private static final String ORDER =
            " order by file collate \"C\", line, column_name collate \"C\", code collate \"C\", value collate \"C\","
                    + " obligation_id collate \"C\", message collate \"C\"";

    private static final String SELECT =
            "select code, file, line, column_name, value, message, obligation_id from problem where close_id = ?";

    public ProblemStore(DataSource dataSource) {
        super(dataSource);
    }

    public void add(long closeId, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        copyInto(
                "problem (close_id, severity, code, file, line, column_name, value, message, obligation_id)",
                copy -> problems.forEach(problem -> copy.row(
                        closeId,
                        problem.severity(),
                        problem.code(),
                        problem.place().file(),
                        problem.place().line(),
                        problem.column(),
                        problem.value(),
                        problem.message(),
                        problem.obligationId())));
    }

    /** Adds rejected rows together with their reasons. */
    public void addRejected(long closeId, List<RejectedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        copyInto(
                "rejected_row (close_id, file, line, fields)",
                copy -> rows.forEach(
                        row -> copy.row(closeId, row.place().file(), row.place().line(), row.fields())));
        add(closeId, rows.stream().flatMap(row -> row.reasons().stream()).toList());
    }

    public void forEach(long closeId, Consumer<Problem> consumer) {
        forEach(SELECT + ORDER, ProblemStore::read, consumer, closeId);
    }

    /** What was found about one obligation. */
    public List<Problem> about(long closeId, String obligationId) {
        return list(SELECT + " and obligation_id = ?" + ORDER, ProblemStore::read, closeId, obligationId);
    }

    /** The rejected rows that name an obligation, with their fields; the reasons are among its problems. */
    public List<RejectedRow> rejectedAbout(long closeId, String obligationId) {
        return list(
                """
                select file, line, fields from rejected_row where close_id = ? and (file, line) in (
                    select file, line from problem where close_id = ? and obligation_id = ? and severity = 'ERROR')
                order by file collate "C", line
                """,
                row -> new RejectedRow(
                        new SourceLine(row.getString(1), row.getLong(2)), texts(row.getArray(3)), List.of()),
                closeId,
                closeId,
                obligationId);
    }

    /** Problems by kind, errors before warnings; what is wrong with a whole file comes before its consequences. */
    public List<ProblemGroup> groups(long closeId, int most) {
        List<ProblemGroup> groups = new ArrayList<>();
        List<Problem> first = new ArrayList<>();
        forEach(
                """
                select code, file, line, column_name, value, message, obligation_id, same, nth, least(same, ?)
                from (select *, count(*) over kind same, row_number() over (kind order by line,
                             value collate "C", obligation_id collate "C", message collate "C") nth,
                             min(line) over kind begins
                      from problem where close_id = ?
                      window kind as (partition by code, file, column_name)) by_kind
                where nth <= ?
                order by severity, begins > 0, file collate "C", begins, column_name collate "C", code collate "C", nth
                limit ?
                """,
                row -> {
                    first.add(read(row));
                    if (row.getLong(9) == row.getLong(10)) {
                        groups.add(new ProblemGroup(first, row.getLong(8)));
                        first.clear();
                    }
                    return row;
                },
                row -> {},
                ProblemGroup.TOLD,
                closeId,
                ProblemGroup.TOLD,
                ProblemGroup.TOLD * most);
        return groups.stream().limit(most).toList();
    }

    public long count(long closeId, Severity severity) {
        return first(
                        "select count(*) from problem where close_id = ? and severity = ?",
                        row -> row.getLong(1),
                        closeId,
                        severity.name())
                .orElseThrow();
    }

    /** The obligations that a code was found of. */
    public Set<String> obligations(long closeId, Code code) {
        return Set.copyOf(list(
                "select distinct obligation_id from problem where close_id = ? and code = ?",
                row -> row.getString(1),
                closeId,
                code.name()));
    }

    /** Rejected rows by file and line, each with its reasons in the order of problems. */
    public void forEachRejected(long closeId, Consumer<RejectedRow> consumer) {
        forEach(
                """
                select r.file, r.line, r.fields,
                       array_agg(p.code || chr(1) || p.column_name || chr(1) || p.value || chr(1) || p.message
                                 || chr(1) || p.obligation_id
                                 order by p.column_name collate "C", p.code collate "C", p.value collate "C",
                                          p.message collate "C") reasons
                from rejected_row r join problem p using (close_id, file, line)
                where r.close_id = ? and p.severity = 'ERROR' and p.line > 0
                group by r.file, r.line, r.fields
                order by r.file collate "C", r.line
                """,
                row -> rejected(
                        new SourceLine(row.getString(1), row.getLong(2)),
                        texts(row.getArray(3)),
                        texts(row.getArray(4))),
                consumer,
                closeId);
    }

    private static Problem read(ResultSet row) throws SQLException {
        return new Problem(
                Code.valueOf(row.getString(1)),
                new SourceLine(row.getString(2), row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private static RejectedRow rejected(SourceLine place, List<String> fields, List<String> reasons) {
        List<Problem> problems = new ArrayList<>();
        for (String reason : reasons) {
            String[] parts = reason.split("\u0001", -1);
            problems.add(new Problem(Code.valueOf(parts[0]), place, parts[1], parts[2], parts[3], parts[4]));
        }
        return new RejectedRow(place, fields, problems);
    }
}
