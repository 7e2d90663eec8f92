-- Who may do what, and what nobody may do. Three roles: the owner migrates, the app runs closes, the auditor reads.
-- The guards are triggers, so that they hold for the owner as well; only a change of the schema gets past them.

do $$
begin
    if not exists (select from pg_roles where rolname = 'quarter_close_owner') then
        create role quarter_close_owner nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'quarter_close_app') then
        create role quarter_close_app nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'quarter_close_auditor') then
        create role quarter_close_auditor nologin;
    end if;
    -- Whoever migrates without being a superuser hands the tables over, and so must belong to the owner.
    if not pg_has_role(current_user, 'quarter_close_owner', 'SET') then
        execute format('grant quarter_close_owner to %I with inherit true, set true', current_user);
    end if;
    if not pg_has_role(current_user, 'quarter_close_app', 'SET') then
        execute format('grant quarter_close_app to %I with inherit false, set true', current_user);
    end if;
    execute format('grant create on database %I to quarter_close_owner', current_database());
end
$$;

alter schema quarter_close owner to quarter_close_owner;
grant usage on schema quarter_close to quarter_close_app, quarter_close_auditor;

-- What is stored of a close is never changed, by nobody.
create function refuse_change() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    raise exception '% on % is refused: what a close has stored is never changed; make a new version',
        tg_op, tg_table_name using errcode = 'restrict_violation';
end
$$;

-- Holds the version's row until the end of the transaction: nothing arrives under a version while it is proposed.
create function require_draft(p_close bigint, p_what text) returns void language plpgsql
    set search_path = quarter_close, pg_temp as $$
declare
    v_state text;
begin
    select state into v_state from close_version where close_id = p_close for share;
    if v_state is distinct from 'DRAFT' then
        raise exception '% is refused: close % is %; expected DRAFT', p_what, p_close, coalesce(v_state, 'unknown')
            using errcode = 'restrict_violation';
    end if;
end
$$;

create function only_into_a_draft() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    perform require_draft(c.close_id, 'INSERT on ' || tg_table_name)
    from (select distinct close_id from arrived order by close_id) c;
    return null;
end
$$;

-- Debits are credits in every entry that arrives. Whole entries only: lines are numbered from 1 without a gap, so a
-- line that came later would need a number that is taken. One pass over a statement's lines, because a large close
-- posts a million entries; planned afresh each time, because a plan made for two lines would crawl through two million.
create function entries_balance() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp set enable_nestloop = off set work_mem = '128MB' as $$
declare
    v_wrong record;
begin
    execute $query$
        select e.*, h.entry_no is null as orphan
        from (select close_id, entry_no, sum(debit) as debits, sum(credit) as credits, count(*) as lines,
                     min(line_no) as first_line, max(line_no) as last_line,
                     min(currency) as currency, max(currency) as other_currency
              from arrived group by close_id, entry_no) e
        left join journal_entry h on h.close_id = e.close_id and h.entry_no = e.entry_no
        where h.entry_no is null or debits <> credits or lines < 2 or first_line <> 1 or last_line <> lines
           or currency <> other_currency
        limit 1
    $query$ into v_wrong;
    if v_wrong is null then
        return null;
    end if;
    raise exception 'journal entry % of close % is refused: %', v_wrong.entry_no, v_wrong.close_id,
        case when v_wrong.orphan then 'its lines have no header'
             when v_wrong.currency <> v_wrong.other_currency
                 then format('found %s and %s; expected one currency', v_wrong.currency, v_wrong.other_currency)
             when v_wrong.debits <> v_wrong.credits
                 then format('found debits %s and credits %s; expected them equal', v_wrong.debits, v_wrong.credits)
             when v_wrong.lines < 2 then 'found one line; expected at least two'
             else 'found lines that are not numbered from 1; expected all lines of an entry at once' end
        using errcode = 'check_violation';
end
$$;

-- The life of a version: what may follow what, and what stays as it was.
create function version_moves_on() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    if new.state is distinct from old.state and (old.state, new.state) not in (
            ('DRAFT', 'PROPOSED'), ('DRAFT', 'INCOMPLETE'), ('DRAFT', 'ABANDONED'),
            ('PROPOSED', 'SUPERSEDED'), ('INCOMPLETE', 'SUPERSEDED'), ('PROPOSED', 'APPROVED'),
            ('APPROVED', 'POSTED'), ('APPROVED', 'SUPERSEDED'), ('APPROVED', 'PROPOSED')) then
        raise exception 'close % cannot go from % to %', old.close_id, old.state, new.state
            using errcode = 'restrict_violation';
    end if;
    if new.purpose = 'DRY_RUN' and new.state in ('APPROVED', 'POSTED') then
        raise exception 'close % is a dry run and cannot be %', old.close_id, new.state
            using errcode = 'restrict_violation';
    end if;
    if (new.close_id, new.company, new.quarter, new.purpose, new.input_hash, new.after_version, new.proposed_by,
            new.opened_at) is distinct from (old.close_id, old.company, old.quarter, old.purpose, old.input_hash,
            old.after_version, old.proposed_by, old.opened_at) then
        raise exception 'what names close % is refused a change', old.close_id using errcode = 'restrict_violation';
    end if;
    if old.state <> 'DRAFT' and (new.version, new.content_hash, new.totals, new.proposed_at)
            is distinct from (old.version, old.content_hash, old.totals, old.proposed_at) then
        raise exception 'the figures of close % are refused a change: it is %; expected DRAFT', old.close_id, old.state
            using errcode = 'restrict_violation';
    end if;
    if old.state = 'DRAFT' and new.state in ('PROPOSED', 'INCOMPLETE') then
        perform require_whole_journal(new.close_id);
    end if;
    return new;
end
$$;

create function require_whole_journal(p_close bigint) returns void language plpgsql
    set search_path = quarter_close, pg_temp set enable_nestloop = off as $$
declare
    v_entry  text;
    v_totals record;
begin
    execute 'select h.entry_id from journal_entry h where h.close_id = $1 and not exists (
                 select from journal_line l where l.close_id = h.close_id and l.entry_no = h.entry_no) limit 1'
        into v_entry using p_close;
    if v_entry is not null then
        raise exception 'close % cannot be proposed: entry % has no lines', p_close, v_entry
            using errcode = 'check_violation';
    end if;
    execute 'select currency, sum(debit) as debits, sum(credit) as credits from journal_line where close_id = $1
             group by currency having sum(debit) <> sum(credit) limit 1' into v_totals using p_close;
    if v_totals is not null then
        raise exception 'close % cannot be proposed: found % debits % and credits %; expected them equal',
            p_close, v_totals.currency, v_totals.debits, v_totals.credits using errcode = 'check_violation';
    end if;
end
$$;

create function version_opens_as_draft() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    if new.state <> 'DRAFT' then
        raise exception 'a close opens as DRAFT; found %', new.state using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger opens_as_draft before insert on close_version
    for each row execute function version_opens_as_draft();
create trigger moves_on before update on close_version for each row execute function version_moves_on();
create trigger stays before delete or truncate on close_version for each statement execute function refuse_change();

-- A table's lines for ever: handed to the owner, read by all, written once. A later migration calls this for a table of
-- its own; a table whose rows come after the proposal (an approval, say) is not only for drafts.
create procedure protect(p_table text, p_only_drafts boolean default true) language plpgsql as $$
begin
    execute format('alter table quarter_close.%I owner to quarter_close_owner', p_table);
    execute format('grant select, insert on quarter_close.%I to quarter_close_app', p_table);
    execute format('grant select on quarter_close.%I to quarter_close_auditor', p_table);
    execute format('create trigger stays before update or delete or truncate on quarter_close.%I
                    for each statement execute function quarter_close.refuse_change()', p_table);
    if p_only_drafts then
        execute format('create trigger arrives_in_a_draft after insert on quarter_close.%I
                        referencing new table as arrived
                        for each statement execute function quarter_close.only_into_a_draft()', p_table);
    end if;
end
$$;

call protect('close_stage');
call protect('input_file');
call protect('property');
call protect('obligation');
call protect('estimate_load');
call protect('estimate_sum');
call protect('estimate_span');
call protect('problem');
call protect('rejected_row');
call protect('measurement');
call protect('roll_forward');
call protect('journal_entry');
call protect('journal_line');
call protect('spend_schedule');
call protect('check_result');

create trigger balances after insert on journal_line referencing new table as arrived
    for each statement execute function entries_balance();

-- Any run may ask whether the tables are the ones it knows.
grant select on flyway_schema_history to quarter_close_app, quarter_close_auditor;
alter table close_version owner to quarter_close_owner;
grant select, insert, update (version, state, content_hash, proposed_at, totals) on close_version to quarter_close_app;
grant select on close_version to quarter_close_auditor;

do $$
declare
    v_name text;
begin
    foreach v_name in array array['batch_job_instance', 'batch_job_execution', 'batch_job_execution_params',
            'batch_step_execution', 'batch_step_execution_context', 'batch_job_execution_context'] loop
        execute format('alter table %I owner to quarter_close_owner', v_name);
        execute format('grant select, insert, update, delete on %I to quarter_close_app', v_name);
        execute format('grant select on %I to quarter_close_auditor', v_name);
    end loop;
    foreach v_name in array array['batch_job_instance_seq', 'batch_job_execution_seq', 'batch_step_execution_seq'] loop
        execute format('alter sequence %I owner to quarter_close_owner', v_name);
        execute format('grant usage, select on sequence %I to quarter_close_app', v_name);
    end loop;
end
$$;

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
grant execute on function require_draft(bigint, text), require_whole_journal(bigint) to quarter_close_app;
