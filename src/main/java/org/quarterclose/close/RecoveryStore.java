package org.quarterclose.close;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.RecoveryMovement;
import org.quarterclose.measurement.RecoveryOpening;
import org.quarterclose.reconciliation.CloseFigures.Break;
import org.quarterclose.reconciliation.CloseFigures.Recovered;
import org.quarterclose.report.FrozenClose.PresentedRecovery;
import org.quarterclose.rollforward.TranslatedRecoveries;
import org.quarterclose.rollforward.TranslatedRecovery;

/** The recoveries of a version, one row an obligation's recovery. */
public final class RecoveryStore extends JdbcStore {

    private static final String COLUMNS =
            "close_id, obligation_id, recovery_id, currency, claimed, opening, recognised,"
                    + " collected, closing, not_booked, paid_to_date, collected_to_date";
    private static final int BREAKS_NAMED = 101;

    public RecoveryStore(DataSource dataSource) {
        super(dataSource);
    }

    public void add(long closeId, List<ObligationRecoveries> recoveries) {
        if (!recoveries.isEmpty()) {
            copyInto(
                    "recovery (" + COLUMNS + ")",
                    copy -> recoveries.forEach(
                            one -> one.movements().forEach(movement -> copy.row(cells(closeId, one, movement)))));
        }
    }

    /** By obligation id; recoveries.csv is a small file, so all are at hand. */
    public SortedMap<String, ObligationRecoveries> byObligation(long closeId) {
        SortedMap<String, List<Stored>> rows = new TreeMap<>();
        forEach(
                "select " + COLUMNS + " from recovery where close_id = ?",
                RecoveryStore::read,
                row -> rows.computeIfAbsent(row.obligationId(), id -> new ArrayList<>())
                        .add(row),
                closeId);
        SortedMap<String, ObligationRecoveries> recoveries = new TreeMap<>();
        rows.forEach((id, stored) -> recoveries.put(id, together(stored)));
        return recoveries;
    }

    /** What the next quarter opens with, by obligation. */
    public Map<String, RecoveryOpening> closings(long closeId) {
        Map<String, RecoveryOpening> openings = new HashMap<>();
        byObligation(closeId).forEach((id, recoveries) -> openings.put(id, RecoveryOpening.after(recoveries)));
        return openings;
    }

    /** What is posted of recoveries in other currencies. */
    public void addTranslated(long closeId, List<TranslatedRecoveries> recoveries) {
        if (!recoveries.isEmpty()) {
            copyInto(
                    "translated_recovery (close_id, obligation_id, recovery_id, currency, claimed, opening, recognised,"
                            + " collected, fx, closing, not_booked)",
                    copy -> recoveries.forEach(
                            one -> one.presented().forEach(presented -> copy.row(cells(closeId, one, presented)))));
        }
    }

    /** In the order of recovery ids, then of obligations. */
    public void forEachTranslated(long closeId, Consumer<PresentedRecovery> consumer) {
        forEach(
                "select * from translated_recovery where close_id = ? order by recovery_id collate \"C\","
                        + " obligation_id collate \"C\"",
                RecoveryStore::presented,
                consumer,
                closeId);
    }

    private static PresentedRecovery presented(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new PresentedRecovery(
                row.getString("obligation_id"),
                new TranslatedRecovery(
                        row.getString("recovery_id"),
                        new Money(row.getBigDecimal("claimed"), currency),
                        new Money(row.getBigDecimal("opening"), currency),
                        new Money(row.getBigDecimal("recognised"), currency),
                        new Money(row.getBigDecimal("collected"), currency),
                        new Money(row.getBigDecimal("fx"), currency),
                        new Money(row.getBigDecimal("not_booked"), currency)));
    }

    /** What the quarter after opens with in the presentation currency, by obligation and recovery. */
    public Map<String, Map<String, Money>> postedClosings(long closeId) {
        Map<String, Map<String, Money>> posted = new HashMap<>();
        forEach(
                "select obligation_id, recovery_id, closing, currency from presented_recovery where close_id = ?",
                row -> posted.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                        .put(row.getString(2), new Money(row.getBigDecimal(3), row.getString(4))),
                kept -> {},
                closeId);
        return posted;
    }

    /** What the checks compare, added up by the database in the presentation currency. */
    public Recovered figures(long closeId, Money prior, Receivable receivable) {
        List<Break> breaks = breaks(closeId, receivable);
        return first(
                        "select coalesce(sum(opening), 0), coalesce(sum(recognised), 0), coalesce(sum(collected), 0),"
                                + " coalesce(sum(fx), 0), coalesce(sum(closing), 0) from presented_recovery"
                                + " where close_id = ?",
                        row -> new Recovered(
                                prior,
                                new Money(row.getBigDecimal(1), prior.currency()),
                                new Money(row.getBigDecimal(2), prior.currency()),
                                new Money(row.getBigDecimal(3), prior.currency()),
                                new Money(row.getBigDecimal(4), prior.currency()),
                                new Money(row.getBigDecimal(5), prior.currency()),
                                breaks),
                        closeId)
                .orElseThrow();
    }

    /** Obligations whose entries on the receivable (actual) are not what its movements call for (expected). */
    private List<Break> breaks(long closeId, Receivable receivable) {
        return list(
                """
                with moved as (
                    select close_id, obligation_id, currency,
                           sum(recognised) + sum(fx) + sum(case when ? then collected else 0 end) as net
                    from presented_recovery where close_id = ? group by 1, 2, 3)
                select m.obligation_id, m.net, coalesce(sum(l.debit - l.credit), 0), m.currency
                from moved m
                left join journal_entry e on e.obligation_id = m.obligation_id
                    and e.close_id = any(array(select m.close_id union all select in_the_books_before(m.close_id)))
                    and e.event in ('RECOVERY', 'RECOVERY_COLLECTED', 'RECOVERY_FX')
                left join journal_line l on l.close_id = e.close_id and l.entry_no = e.entry_no and l.account = ?
                group by m.obligation_id, m.net, m.currency
                having m.net <> coalesce(sum(l.debit - l.credit), 0)
                order by m.obligation_id limit ?
                """,
                RecoveryStore::difference,
                receivable.isCollectedByClose(),
                closeId,
                receivable.account(),
                BREAKS_NAMED);
    }

    /**
     * The account of recoveries.
     *
     * @param account its number; empty when the policy has none
     * @param isCollectedByClose whether the close posts what came in
     */
    public record Receivable(String account, boolean isCollectedByClose) {}

    private static Break difference(ResultSet row) throws SQLException {
        String currency = row.getString(4);
        return new Break(
                row.getString(1), new Money(row.getBigDecimal(2), currency), new Money(row.getBigDecimal(3), currency));
    }

    private record Stored(String obligationId, RecoveryMovement movement, Money paid, Money collected) {}

    private static ObligationRecoveries together(List<Stored> rows) {
        SortedMap<String, RecoveryMovement> movements = new TreeMap<>();
        rows.forEach(row -> movements.put(row.movement().recoveryId(), row.movement()));
        Stored first = rows.get(0);
        return new ObligationRecoveries(
                first.obligationId(), List.copyOf(movements.values()), first.paid(), first.collected());
    }

    private static Object[] cells(long closeId, ObligationRecoveries recoveries, RecoveryMovement movement) {
        return new Object[] {
            closeId,
            recoveries.obligationId(),
            movement.recoveryId(),
            movement.opening().currency(),
            movement.claimed().plain(),
            movement.opening().plain(),
            movement.recognised().plain(),
            movement.collected().plain(),
            movement.closing().plain(),
            movement.notBooked().plain(),
            recoveries.paidToDate().plain(),
            recoveries.collectedToDate().plain()
        };
    }

    private static Object[] cells(long closeId, TranslatedRecoveries recoveries, TranslatedRecovery presented) {
        return new Object[] {
            closeId,
            recoveries.local().obligationId(),
            presented.recoveryId(),
            presented.opening().currency(),
            presented.claimed().plain(),
            presented.opening().plain(),
            presented.recognised().plain(),
            presented.collected().plain(),
            presented.fx().plain(),
            presented.closing().plain(),
            presented.notBooked().plain()
        };
    }

    private static Stored read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        RecoveryMovement movement = new RecoveryMovement(
                row.getString("recovery_id"),
                new Money(row.getBigDecimal("claimed"), currency),
                new Money(row.getBigDecimal("opening"), currency),
                new Money(row.getBigDecimal("recognised"), currency),
                new Money(row.getBigDecimal("collected"), currency),
                new Money(row.getBigDecimal("not_booked"), currency));
        return new Stored(
                row.getString("obligation_id"),
                movement,
                new Money(row.getBigDecimal("paid_to_date"), currency),
                new Money(row.getBigDecimal("collected_to_date"), currency));
    }
}
