-- The chain of events, the life of a version, and the triggers that watch over both.
-- Fields with their length before them: no two lists of fields look alike.
create function audit_hash(p_fields text[]) returns text language sql immutable
    set search_path = quarter_close, pg_temp as $$
    select encode(sha256(convert_to(string_agg(octet_length(f) || ':' || f, '' order by n), 'UTF8')), 'hex')
    from unnest(p_fields) with ordinality as field(f, n)
$$;

create function audit_fields(p_event audit_event) returns text[] language sql immutable
    set search_path = quarter_close, pg_temp as $$
    select array[p_event.hash_version::text, p_event.company, p_event.quarter, p_event.event_no::text,
                 p_event.version, p_event.kind, p_event.who, p_event.login, p_event.detail,
                 p_event.content_hash, p_event.at, p_event.previous_hash]
$$;

-- Number, time, login and hashes are the database's own, whoever adds the event.
create function event_follows() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp as $$
declare
    v_last audit_event;
begin
    perform hold_quarter(new.company, new.quarter);
    select * into v_last from audit_event where company = new.company and quarter = new.quarter
    order by event_no desc limit 1;
    new.event_no := coalesce(v_last.event_no, 0) + 1;
    new.login := session_user;
    new.at := to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
    new.hash_version := 1;
    new.previous_hash := coalesce(v_last.hash, repeat('0', 64));
    new.hash := audit_hash(audit_fields(new));
    return new;
end
$$;

create function note_event(p_version close_version, p_kind text, p_who text, p_detail text) returns void
    language sql set search_path = quarter_close, pg_temp as $$
    insert into audit_event (company, quarter, close_id, version, kind, who, detail, content_hash)
    values (p_version.company, p_version.quarter, p_version.close_id, coalesce(p_version.version::text, ''), p_kind,
            p_who, p_detail, coalesce(p_version.content_hash, ''))
$$;

create function state_is_noted() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
begin
    if new.state is distinct from old.state and new.purpose = 'CLOSE' and new.version is not null then
        perform note_event(new, 'STATE', new.proposed_by, old.state || ' to ' || new.state);
    end if;
    return null;
end
$$;

create function require_open_quarter(p_version close_version) returns void language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    if p_version.purpose = 'CLOSE' then
        perform hold_quarter(p_version.company, p_version.quarter);
        if period_state(p_version.company, p_version.quarter) in ('POSTED', 'LOCKED') then
            perform refuse(format('%s is %s', p_version.quarter,
                                  lower(period_state(p_version.company, p_version.quarter))),
                           'A posted quarter changes only after it is reopened, a locked one never.');
        end if;
    end if;
end
$$;

-- The life of a version: what may follow what, why it may, and what stays as it was.
create or replace function version_moves_on() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    if new.state is distinct from old.state and (old.state, new.state) not in (
            ('DRAFT', 'PROPOSED'), ('DRAFT', 'INCOMPLETE'), ('DRAFT', 'ABANDONED'),
            ('PROPOSED', 'SUPERSEDED'), ('INCOMPLETE', 'SUPERSEDED'), ('INCOMPLETE', 'PROPOSED'),
            ('PROPOSED', 'APPROVED'), ('APPROVED', 'POSTED'), ('APPROVED', 'SUPERSEDED'),
            ('POSTED', 'SUPERSEDED')) then
        raise exception 'close % cannot go from % to %', old.close_id, old.state, new.state
            using errcode = 'restrict_violation';
    end if;
    if new.purpose <> 'CLOSE' and new.state in ('APPROVED', 'POSTED') then
        raise exception 'close % is a % and cannot be %', old.close_id, lower(replace(new.purpose, '_', ' ')), new.state
            using errcode = 'restrict_violation';
    end if;
    if new.state is distinct from old.state and not (case new.state
            when 'APPROVED' then (select count(*) from approval where close_id = new.close_id)
                                 >= new.approvals_required
            when 'POSTED' then exists (select from posting where close_id = new.close_id)
            when 'PROPOSED' then old.state = 'DRAFT' or exists (select from waiver where close_id = new.close_id)
                                                        and open_errors(new.close_id) = 0
            when 'SUPERSEDED' then old.state <> 'POSTED' or exists (
                select from posting p where p.company = new.company and p.quarter = new.quarter
                  and p.close_id > new.close_id)
            else true end) then
        raise exception 'close % does not go from % to % by itself: it takes an approval, a waiver or a posting',
            old.close_id, old.state, new.state using errcode = 'restrict_violation';
    end if;
    if (new.close_id, new.company, new.quarter, new.purpose, new.what_if, new.input_hash, new.after_version,
            new.proposed_by, new.proposed_login, new.prior_close_id, new.opened_at)
            is distinct from (old.close_id, old.company, old.quarter, old.purpose, old.what_if, old.input_hash,
            old.after_version, old.proposed_by, old.proposed_login, old.prior_close_id, old.opened_at) then
        raise exception 'what names close % is refused a change', old.close_id using errcode = 'restrict_violation';
    end if;
    if old.state <> 'DRAFT' and (new.version, new.content_hash, new.totals, new.proposed_at, new.approvals_required,
            new.accrual_total, new.currency) is distinct from (old.version, old.content_hash, old.totals,
            old.proposed_at, old.approvals_required, old.accrual_total, old.currency) then
        raise exception 'the figures of close % are refused a change: it is %; expected DRAFT', old.close_id, old.state
            using errcode = 'restrict_violation';
    end if;
    if old.state = 'DRAFT' and new.state in ('PROPOSED', 'INCOMPLETE') then
        perform require_open_quarter(new);
        perform require_whole_journal(new.close_id);
    end if;
    return new;
end
$$;

create or replace function version_opens_as_draft() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    if new.state <> 'DRAFT' then
        raise exception 'a close opens as DRAFT; found %', new.state using errcode = 'restrict_violation';
    end if;
    perform require_role('quarter_close_preparer', 'prepare a close');
    perform require_open_quarter(new);
    new.proposed_login := session_user;
    new.prior_close_id := posted_version(new.company, previous_quarter(new.quarter));
    return new;
end
$$;

create trigger is_noted after update of state on close_version for each row execute function state_is_noted();
create trigger is_given before insert on approval for each row execute function approval_is_given();
create trigger counts after insert on approval for each row execute function approval_counts();
create trigger is_given before insert on waiver for each row execute function waiver_is_given();
create trigger counts after insert on waiver for each row execute function waiver_counts();
create trigger is_given before insert on posting for each row execute function version_is_posted();
create trigger counts after insert on posting for each row execute function posting_counts();
create trigger is_given before insert on reopening for each row execute function quarter_is_reopened();
create trigger counts after insert on reopening for each row execute function reopening_counts();
create trigger is_given before insert on period_lock for each row execute function quarter_is_locked();
create trigger counts after insert on period_lock for each row execute function lock_counts();
create trigger follows before insert on audit_event for each row execute function event_follows();

call protect('approval', false);
call protect('waiver', false);
call protect('posting', false);
call protect('reopening', false);
call protect('period_lock', false);
call protect('audit_event', false);
revoke insert on audit_event from quarter_close_app;

-- What the books of the close say, for an auditor: every entry line that was posted, by whom and when.
create view posted_line as
    select v.company, v.quarter, v.version, e.entry_id, l.line_no, e.entry_date, e.property_id, e.obligation_id,
           e.event, l.account, l.account_name, l.debit, l.credit, l.currency, e.memo, e.rule, e.source,
           v.proposed_by, p.posted_by, p.at as posted_at
    from posting p join close_version v using (close_id) join journal_entry e using (close_id)
    join journal_line l using (close_id, entry_no);
alter view posted_line owner to quarter_close_owner;
grant select on posted_line to quarter_close_app, quarter_close_auditor;

do $$
declare
    v_routine regprocedure;
begin
    for v_routine in select oid from pg_proc where pronamespace = 'quarter_close'::regnamespace loop
        execute format('alter routine %s owner to quarter_close_owner', v_routine);
        execute format('revoke all on routine %s from public', v_routine);
    end loop;
end
$$;
grant execute on function period_state(text, text), posted_version(text, text), in_the_books_before(bigint),
    open_errors(bigint), previous_quarter(text), person(text), require_role(text, text), refuse(text, text),
    hold_quarter(text, text), require_open_quarter(close_version), audit_hash(text[]), audit_fields(audit_event)
    to quarter_close_app, quarter_close_auditor;
