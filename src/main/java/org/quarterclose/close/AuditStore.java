package org.quarterclose.close;

import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** What the books say about themselves: is every guard in place, does every version stand where its events say. */
public final class AuditStore extends JdbcStore {

    private static final String CONTRADICTIONS = """
            select format('entry %s is out of balance: debits %s, credits %s', e.entry_id, sum(l.debit),
                          sum(l.credit))
            from journal_entry e left join journal_line l using (close_id, entry_no)
            where close_id = ? group by e.entry_no, e.entry_id
            having sum(l.debit) is distinct from sum(l.credit)
            union all
            select format('it is %s, and its newest event says %s', v.state, e.detail)
            from close_version v left join lateral (
                select detail from audit_event a where a.close_id = v.close_id and a.kind = 'STATE'
                order by event_no desc limit 1) e on true
            where v.close_id = ? and v.purpose = 'CLOSE'
              and e.detail is not null and e.detail not like '% to ' || v.state
            union all
            select 'it was approved or posted, and no event says so'
            from close_version v where v.close_id = ? and v.state in ('APPROVED', 'POSTED')
              and not exists (select from audit_event a where a.close_id = v.close_id and a.kind = 'STATE')
            union all
            select format('event %s is of content %s; the version has %s', a.event_no, a.content_hash,
                          v.content_hash)
            from audit_event a join close_version v using (close_id)
            where close_id = ? and a.content_hash <> v.content_hash
            union all
            select format('the posting by %s has no event', p.posted_by) from posting p
            where close_id = ? and not exists (
                select from audit_event a where a.close_id = p.close_id and a.kind = 'POSTING'
                  and a.who = p.posted_by)
            union all
            select format('the approval by %s has no event', p.approved_by) from approval p
            where close_id = ? and not exists (
                select from audit_event a where a.close_id = p.close_id and a.kind = 'APPROVAL'
                  and a.who = p.approved_by)
            """;

    public AuditStore(DataSource dataSource) {
        super(dataSource);
    }

    /** Triggers that somebody switched off, or took away: each as a sentence. */
    public List<String> missingGuards() {
        return list("""
                select format('the trigger %s on %s is switched off', t.tgname, c.relname)
                from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where c.relnamespace = 'quarter_close'::regnamespace and t.tgenabled <> 'O' and not t.tgisinternal
                union all
                select format('the table %s has no trigger that keeps its rows', name)
                from unnest(array['property', 'obligation', 'measurement', 'roll_forward', 'retirement_layer',
                    'recovery', 'journal_entry', 'journal_line', 'check_result', 'problem', 'approval', 'waiver',
                    'posting', 'reopening', 'period_lock', 'audit_event', 'close_version', 'exchange_rate',
                    'foreign_roll_forward', 'translated_measurement', 'translated_recovery']) guarded(name)
                where not exists (select from pg_trigger t where t.tgname = 'stays'
                    and t.tgrelid = ('quarter_close.' || name)::regclass)
                order by 1
                """, row -> row.getString(1));
    }

    /** What does not hold of one version: each as a sentence. */
    public List<String> contradictions(CloseVersion version) {
        return list(
                CONTRADICTIONS,
                row -> row.getString(1),
                Collections.nCopies(6, version.closeId()).toArray());
    }
}
