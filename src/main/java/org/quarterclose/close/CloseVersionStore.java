package org.quarterclose.close;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Quarter;
import org.quarterclose.close.CloseVersion.ToApprove;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseHeader.Purpose;

/** Versions of closes and their states. Who calls it holds the quarter's lock. */
public final class CloseVersionStore extends JdbcStore {

    private static final String COLUMNS = """
            select close_id, company, quarter, quarter_ends, year_to_date_begins, purpose, what_if, version, state,
                   input_hash, content_hash, proposed_by, approvals_required, accrual_total, currency
            from close_version
            """;
    private static final String OF_KEY = " where company = ? and quarter = ? and purpose = ? and what_if = ? ";
    private static final String FINISHED = " and state not in ('DRAFT', 'ABANDONED') ";

    public CloseVersionStore(DataSource dataSource) {
        super(dataSource);
    }

    /**
     * Which close is meant: a company's quarter, for one purpose.
     *
     * @param whatIf the name of a what-if; empty otherwise
     */
    public record CloseKey(String company, Quarter quarter, Purpose purpose, String whatIf) {

        /** The close proper. */
        public static CloseKey ofClose(String company, Quarter quarter) {
            return new CloseKey(company, quarter, Purpose.CLOSE, "");
        }

        public CloseKey before() {
            return new CloseKey(company, quarter.previous(), purpose, whatIf);
        }
    }

    /** The newest version that was finished, whatever became of it. */
    public Optional<CloseVersion> newest(CloseKey key) {
        return find(key, FINISHED + "order by version desc limit 1");
    }

    /** A finished version by its number. */
    public Optional<CloseVersion> version(CloseKey key, int number) {
        return versions(key).stream()
                .filter(version -> version.version() == number)
                .findFirst();
    }

    /** The finished version with the number before; a first version has none, and a dry run has no number. */
    public Optional<CloseVersion> before(CloseVersion version) {
        return version.version() == null ? Optional.empty() : version(keyOf(version), version.version() - 1);
    }

    /** All finished versions, oldest first. */
    public List<CloseVersion> versions(CloseKey key) {
        return list(COLUMNS + OF_KEY + FINISHED + "order by version", CloseVersionStore::read, arguments(key));
    }

    public Optional<CloseVersion> draft(CloseKey key) {
        return find(key, " and state = 'DRAFT'");
    }

    /** The version in the books. */
    public Optional<CloseVersion> posted(CloseKey key) {
        return find(key, " and state = 'POSTED'");
    }

    /**
     * The versions of a quarter that were in its books before this one was made, oldest first: its entries add to
     * theirs.
     */
    public List<CloseVersion> inTheBooksBefore(CloseVersion version) {
        return list(
                COLUMNS + "where close_id in (select in_the_books_before(?)) order by close_id",
                CloseVersionStore::read,
                version.closeId());
    }

    /** Where a quarter stands. */
    public PeriodState period(String company, Quarter quarter) {
        return first(
                        "select period_state(?, ?)",
                        row -> PeriodState.valueOf(row.getString(1)),
                        company,
                        quarter.toString())
                .orElseThrow();
    }

    /** The first posted quarter, up to one, that stands on a closing which was restated since. */
    public Optional<Quarter> stale(String company, Quarter until) {
        return first(
                        "select stale_quarter(?, ?)",
                        row -> Optional.ofNullable(row.getString(1)),
                        company,
                        until.toString())
                .flatMap(quarter -> quarter)
                .map(Quarter::parse);
    }

    /** The first posted quarter of all that stands on a closing which was restated since. */
    public Optional<Quarter> stale(String company) {
        return stale(company, new Quarter(9999, 4));
    }

    /** The quarters a company has versions of, oldest first. */
    public List<Quarter> quarters(String company) {
        return list(
                "select distinct quarter from close_version where company = ? and purpose = 'CLOSE'"
                        + " and state not in ('DRAFT', 'ABANDONED') order by quarter",
                row -> Quarter.parse(row.getString(1)),
                company);
    }

    /** Whose closes the books hold. */
    public List<String> companies() {
        return list("select distinct company from close_version order by company", row -> row.getString(1));
    }

    /** The posted quarters of a company with the days they were closed with, oldest first. */
    public List<FiscalQuarter> postedQuarters(String company) {
        return list(
                "select quarter, quarter_ends from close_version where company = ? and purpose = 'CLOSE'"
                        + " and state = 'POSTED' order by quarter",
                CloseVersionStore::quarter,
                company);
    }

    /** What a draft is made of: the days of its quarter, its inputs, and who asked for it. */
    public record DraftOf(FiscalQuarter quarter, LocalDate yearToDateBegins, String inputHash, String proposedBy) {}

    /** Opens a draft; the one before it, if any, must have been abandoned. */
    public CloseVersion openDraft(CloseKey key, DraftOf draft) {
        int after = newest(key).map(CloseVersion::version).orElse(0);
        update(
                "insert into close_version (company, quarter, quarter_begins, quarter_ends, year_to_date_begins,"
                        + " purpose, what_if, input_hash, after_version, proposed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.company(),
                key.quarter().toString(),
                draft.quarter().start(),
                draft.quarter().end(),
                draft.yearToDateBegins(),
                key.purpose().name(),
                key.whatIf(),
                draft.inputHash(),
                after,
                draft.proposedBy());
        return draft(key).orElseThrow();
    }

    /** Gives a draft the number after the newest finished version; a dry run is version 0. */
    public void number(CloseVersion draft) {
        int number = draft.purpose() == Purpose.DRY_RUN
                ? 0
                : newest(keyOf(draft)).map(CloseVersion::version).orElse(0) + 1;
        update("update close_version set version = ? where close_id = ?", number, draft.closeId());
    }

    /** Ends the draft: from now on nobody can change it. Earlier proposals of the quarter are superseded. */
    public void freeze(CloseVersion draft, CloseState state, Proposal proposal) {
        update(
                "update close_version set state = 'SUPERSEDED' where company = ? and quarter = ? and purpose = ?"
                        + " and what_if = ? and state in ('PROPOSED', 'INCOMPLETE', 'APPROVED')",
                arguments(keyOf(draft)));
        Money total = proposal.approvals().total();
        update(
                "update close_version set state = ?, content_hash = ?, accrual_total = ?, currency = ?,"
                        + " approvals_required = ?, may_lock = ?, proposed_at = now() where close_id = ?",
                state.name(),
                proposal.contentHash(),
                total.amount(),
                total.currency(),
                proposal.approvals().required(),
                proposal.mayLock().toArray(String[]::new),
                draft.closeId());
    }

    /**
     * What a draft has come to: the hash of its figures, and what an approver signs.
     *
     * @param mayLock who may lock the quarter once it is posted; empty: everybody who may post
     */
    public record Proposal(String contentHash, ToApprove approvals, List<String> mayLock) {}

    public void abandon(CloseVersion draft) {
        update("update close_version set state = 'ABANDONED' where close_id = ?", draft.closeId());
        with(connection -> {
            try (var statement = connection.prepareStatement("select drop_loads(?)")) {
                statement.setLong(1, draft.closeId());
                return statement.execute();
            }
        });
    }

    /** Whether a stage of a draft was finished, and so need not be repeated. */
    public boolean isDone(long closeId, String stage) {
        return first("select 1 from close_stage where close_id = ? and stage = ?", row -> true, closeId, stage)
                .isPresent();
    }

    /** Marks a stage as finished, in the transaction that finishes it. */
    public void done(long closeId, String stage) {
        requireTransaction();
        update("insert into close_stage (close_id, stage) values (?, ?)", closeId, stage);
    }

    // Without one, what a killed stage wrote would stay, and the restart would write it again.
    private void requireTransaction() {
        boolean autoCommit = with(Connection::getAutoCommit);
        if (autoCommit) {
            throw new IllegalStateException("a stage runs in a transaction");
        }
    }

    public CloseVersion byId(long closeId) {
        return first(COLUMNS + "where close_id = ?", CloseVersionStore::read, closeId)
                .orElseThrow();
    }

    private Optional<CloseVersion> find(CloseKey key, String condition) {
        return first(COLUMNS + OF_KEY + condition, CloseVersionStore::read, arguments(key));
    }

    private static CloseKey keyOf(CloseVersion version) {
        return new CloseKey(version.company(), version.quarter().label(), version.purpose(), version.whatIf());
    }

    private static Object[] arguments(CloseKey key) {
        return new Object[] {
            key.company(), key.quarter().toString(), key.purpose().name(), key.whatIf()
        };
    }

    private static FiscalQuarter quarter(ResultSet row) throws SQLException {
        Quarter label = Quarter.parse(row.getString("quarter"));
        return FiscalCalendar.under(label, row.getObject("quarter_ends", LocalDate.class))
                .quarter(label);
    }

    private static CloseVersion read(ResultSet row) throws SQLException {
        return new CloseVersion(
                row.getLong("close_id"),
                row.getString("company"),
                quarter(row),
                row.getObject("year_to_date_begins", LocalDate.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("what_if"),
                row.getObject("version", Integer.class),
                CloseState.valueOf(row.getString("state")),
                row.getString("input_hash"),
                row.getString("content_hash"),
                row.getString("proposed_by"),
                toApprove(row));
    }

    private static ToApprove toApprove(ResultSet row) throws SQLException {
        BigDecimal total = row.getBigDecimal("accrual_total");
        return new ToApprove(
                total == null ? null : new Money(total, row.getString("currency")), row.getInt("approvals_required"));
    }
}
