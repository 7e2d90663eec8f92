package org.quarterclose.close;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Quarter;
import org.quarterclose.report.SignOffs;
import org.quarterclose.report.SignOffs.Approval;
import org.quarterclose.report.SignOffs.AuditEvent;
import org.quarterclose.report.SignOffs.Posting;
import org.quarterclose.report.SignOffs.Reopening;
import org.quarterclose.report.SignOffs.Waiver;

/**
 * Approvals, waivers, postings, reopenings and locks. Each is one row in one statement; the database checks it, moves
 * the version's state and notes the event in the same transaction, or refuses all of it.
 */
public final class SignOffStore extends JdbcStore {

    private static final String TIME = "to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') as at";

    public SignOffStore(DataSource dataSource) {
        super(dataSource);
    }

    /** @param total what the approver says the close accrues; null when they do not say */
    public void approve(CloseVersion version, String by, Signed signed) {
        update(
                "insert into approval (close_id, content_hash, approved_by, reference, total) values (?, ?, ?, ?, ?)",
                version.closeId(),
                signed.contentHash(),
                by,
                signed.reference(),
                signed.total());
    }

    /** What an approver puts a name to. */
    public record Signed(String contentHash, String reference, BigDecimal total) {}

    public void waive(CloseVersion version, Waiver waiver) {
        update(
                "insert into waiver (close_id, code, place, waived_by, reason) values (?, ?, ?, ?, ?)",
                version.closeId(),
                waiver.code(),
                waiver.place(),
                waiver.by(),
                waiver.reason());
    }

    public void post(CloseVersion version, String by) {
        update("insert into posting (close_id, posted_by) values (?, ?)", version.closeId(), by);
    }

    public void reopen(CloseVersion posted, Reopening reopening) {
        update(
                "insert into reopening (close_id, reopened_by, approved_by, reason, until, restatement)"
                        + " values (?, ?, ?, ?, ?, ?)",
                posted.closeId(),
                reopening.reopenedBy(),
                reopening.approvedBy(),
                reopening.reason(),
                LocalDate.parse(reopening.until()),
                reopening.restatement());
    }

    public void lock(String company, Quarter quarter, String by) {
        update(
                "insert into period_lock (company, quarter, locked_by) values (?, ?, ?)",
                company,
                quarter.toString(),
                by);
    }

    /** The newest reopening of a version. */
    public Optional<Reopening> reopening(CloseVersion posted) {
        return first(
                "select reopened_by, approved_by, reason, until, restatement from reopening where close_id = ?"
                        + " order by reopening_id desc limit 1",
                row -> new Reopening(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)),
                posted.closeId());
    }

    /** Whether a person has approved a version. */
    public boolean isApprovedBy(CloseVersion version, String by) {
        return first(
                        "select 1 from approval where close_id = ? and person = person(?)",
                        row -> true,
                        version.closeId(),
                        by)
                .isPresent();
    }

    /** Errors and failed checks that nobody has waived. */
    public long openErrors(CloseVersion version) {
        return first("select open_errors(?)", row -> row.getLong(1), version.closeId())
                .orElseThrow();
    }

    /** What was done with a version. */
    public SignOffs of(CloseVersion version) {
        return new SignOffs(approvals(version), waivers(version), postings(version), events(version));
    }

    private List<Approval> approvals(CloseVersion version) {
        return list(
                "select approved_by, login, reference, coalesce(total, accrual_total) as total, currency,"
                        + " a.content_hash, " + TIME
                        + " from approval a join close_version using (close_id) where close_id = ?"
                        + " order by approval_id",
                row -> new Approval(
                        row.getString("approved_by"),
                        row.getString("login"),
                        row.getString("reference"),
                        new Money(row.getBigDecimal("total"), row.getString("currency")),
                        row.getString("content_hash"),
                        row.getString("at")),
                version.closeId());
    }

    public List<Waiver> waivers(CloseVersion version) {
        return list(
                "select code, place, waived_by, login, reason, " + TIME
                        + " from waiver where close_id = ? order by waiver_id",
                row -> new Waiver(
                        row.getString("code"),
                        row.getString("place"),
                        row.getString("waived_by"),
                        row.getString("login"),
                        row.getString("reason"),
                        row.getString("at")),
                version.closeId());
    }

    private List<Posting> postings(CloseVersion version) {
        return list(
                "select posted_by, login, " + TIME + " from posting where close_id = ?",
                row -> new Posting(row.getString("posted_by"), row.getString("login"), row.getString("at")),
                version.closeId());
    }

    private List<AuditEvent> events(CloseVersion version) {
        return list(
                "select audit_fields(e) as fields, hash from audit_event e where company = ? and quarter = ?"
                        + " order by event_no",
                SignOffStore::event,
                version.company(),
                version.quarter().toString());
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        Array fields = row.getArray("fields");
        return new AuditEvent(texts(fields), row.getString("hash"));
    }
}
