-- A restated closing goes through to every later quarter before one is posted, run or locked, and a name is who it
-- names, however it is written.

-- A name as people mean it: without regard to case, to how wide its letters are, to blanks, and to signs nobody sees.
create function name_key(p_name text) returns text language sql immutable
    set search_path = quarter_close, pg_temp as $$
    select lower(trim(regexp_replace(
        regexp_replace(normalize(p_name, nfkc), '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]', '', 'g'),
        '[[:space:][:cntrl:]]+', ' ', 'g')))
$$;

-- Who acts: the login, which the server has checked. The built-in database has one login for everybody; there the name
-- that was given is taken, as people mean it: Ann and ann are one person.
create or replace function person(p_name text) returns text language sql stable
    set search_path = quarter_close, pg_temp as $$
    select case when session_user = 'quarter_close_app' then name_key(p_name) else session_user end
$$;

-- The first posted quarter, up to the given one, that stands on a closing which was restated since; it and all after it
-- are closed again, in order.
create function stale_quarter(p_company text, p_until text) returns text language sql stable
    set search_path = quarter_close, pg_temp as $$
    select min(v.quarter) from close_version v
    where v.company = p_company and v.state = 'POSTED' and v.quarter <= p_until
      and v.prior_close_id is distinct from posted_version(v.company, previous_quarter(v.quarter))
$$;

drop function require_whole_chain(close_version);

-- After a restatement every later quarter is closed again, in order, before a new one is posted or one is locked.
create function require_whole_chain(p_company text, p_until text) returns void language plpgsql
    set search_path = quarter_close, pg_temp as $$
declare
    v_stale text := stale_quarter(p_company, p_until);
begin
    if v_stale is not null then
        perform refuse(format('%s is posted on a closing of %s that was restated since', v_stale,
                              previous_quarter(v_stale)),
                       format('Reopen %s as a restatement, run it again, approve and post it first.', v_stale));
    end if;
end
$$;

create or replace function require_the_quarter_before(p_version close_version) returns void language plpgsql
    set search_path = quarter_close, pg_temp as $$
declare
    v_before text := previous_quarter(p_version.quarter);
    v_posted bigint := posted_version(p_version.company, v_before);
begin
    if period_state(p_version.company, v_before) = 'REOPENED' then
        perform refuse(format('%s is reopened', v_before), format('Post the next version of %s first.', v_before));
    end if;
    if p_version.prior_close_id is distinct from v_posted then
        perform refuse(format('%s was made on another closing of %s than the posted one', name_of(p_version), v_before),
                       format('Run %s again: its opening balances changed.', p_version.quarter));
    end if;
    perform require_whole_chain(p_version.company, v_before);
end
$$;

-- What is asked of an approval, a waiver, a posting, a reopening and a lock, and what follows from each. The rules hold
-- for every program and for the owner of the tables; their triggers are made in V13.
create or replace function approval_is_given() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version := hold_version(new.close_id);
    v_open    bigint := open_errors(new.close_id);
begin
    new.login := session_user;
    new.person := person(new.approved_by);
    new.at := clock_timestamp();
    perform require_role('quarter_close_approver', 'approve a close');
    if v_version.purpose <> 'CLOSE' then
        perform refuse(format('%s is no close but a %s', name_of(v_version),
                              lower(replace(v_version.purpose, '_', '-'))),
                       'Run the quarter as a close to propose it.');
    end if;
    if v_version.state <> 'INCOMPLETE' and v_version.state <> 'PROPOSED' then
        perform refuse(format('%s is %s; only a proposed version is approved', name_of(v_version), v_version.state),
                       'See what to do next: quarter-close status ' || v_version.quarter || '.');
    end if;
    if v_open > 0 then
        perform refuse(format('%s has %s open %s', name_of(v_version), v_open,
                              case when v_open = 1 then 'error or failed check' else 'errors or failed checks' end),
                       'Correct the input and run again, or waive each row left out and each failed check by name.');
    end if;
    if new.content_hash <> v_version.content_hash then
        perform refuse(format('%s has other figures than the ones approved: found content %s; expected %s',
                              name_of(v_version), new.content_hash, v_version.content_hash),
                       'Review the published report and approve what it says.');
    end if;
    if new.total is distinct from v_version.accrual_total and new.total is not null then
        perform refuse(format('%s accrues %s, not %s', name_of(v_version), v_version.accrual_total, new.total),
                       'Compare the total with accrual_total in summary.json and approve only what you reviewed.');
    end if;
    if new.person = (case when v_version.proposed_login = 'quarter_close_app'
                          then name_key(v_version.proposed_by) else v_version.proposed_login end) then
        perform refuse(format('%s was proposed by %s, and who proposes does not approve',
                              name_of(v_version), v_version.proposed_by),
                       'Let a second person review and approve it.');
    end if;
    if exists (select from approval where close_id = new.close_id and person = new.person) then
        perform refuse(format('%s is approved by %s already', name_of(v_version), new.approved_by),
                       'Another person has to approve it as well.');
    end if;
    return new;
end
$$;

create or replace function quarter_is_reopened() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version := hold_version(new.close_id);
    v_later   text;
    v_locked  text;
    v_second  text;
begin
    new.company := v_version.company;
    new.quarter := v_version.quarter;
    new.login := session_user;
    new.person := person(new.reopened_by);
    new.at := clock_timestamp();
    v_second := case when session_user = 'quarter_close_app' then name_key(new.approved_by)
                     else trim(new.approved_by) end;
    perform require_role('quarter_close_poster', 'reopen a quarter');
    if period_state(new.company, new.quarter) = 'LOCKED' then
        perform refuse(format('%s is locked', new.quarter), 'Later facts go to the open quarter.');
    end if;
    if v_version.state <> 'POSTED' then
        perform refuse(format('%s is %s; only a posted quarter is reopened', name_of(v_version), v_version.state),
                       'A quarter that is not posted takes a further version without being reopened.');
    end if;
    if v_second = new.person then
        perform refuse(format('%s cannot be both who reopens %s and who approves it', new.reopened_by, new.quarter),
                       'A second person approves it: --approved-by.');
    end if;
    if session_user <> 'quarter_close_app' and not exists (
            select from pg_roles where rolname = v_second and pg_has_role(oid, 'quarter_close_approver', 'MEMBER')) then
        perform refuse(format('%s is no login that may approve', new.approved_by),
                       'Give the login of a member of quarter_close_approver in --approved-by.');
    end if;
    if new.until <= (select max(until) from reopening where close_id = new.close_id) then
        perform refuse(format('%s is reopened already, until %s', new.quarter,
                              (select max(until) from reopening where close_id = new.close_id)),
                       'Run it, or give a later --until to leave it open longer.');
    end if;
    if new.until < current_date then
        perform refuse(format('the reopening would end on %s, which is over', new.until), 'Give a later --until.');
    end if;
    select max(quarter) into v_later from close_version
    where company = new.company and quarter > new.quarter and state = 'POSTED';
    select min(quarter) into v_locked from period_lock where company = new.company and quarter > new.quarter;
    if v_locked is not null then
        perform refuse(format('%s is locked and stands on the closing of %s', v_locked, new.quarter),
                       'Correct it in the open quarter.');
    end if;
    if v_later is not null and not new.restatement then
        perform refuse(format('%s is posted on the closing of %s', v_later, new.quarter),
                       'Correct it in the open quarter, or restate: reopen with --restatement, then close every later'
                       || ' quarter again.');
    end if;
    return new;
end
$$;

create or replace function quarter_is_locked() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_state text;
begin
    perform hold_quarter(new.company, new.quarter);
    v_state := period_state(new.company, new.quarter);
    new.login := session_user;
    new.person := person(new.locked_by);
    new.at := clock_timestamp();
    perform require_role('quarter_close_poster', 'lock a quarter');
    if v_state = 'LOCKED' then
        perform refuse(format('%s is locked already', new.quarter), 'Nothing is left to do.');
    end if;
    if v_state <> 'POSTED' then
        perform refuse(format('%s is %s; only a posted quarter is locked', new.quarter, v_state),
                       'See what to do next: quarter-close status ' || new.quarter || '.');
    end if;
    if exists (select from close_version v where v.company = new.company and v.quarter < new.quarter
               and v.state = 'POSTED' and period_state(v.company, v.quarter) = 'REOPENED') then
        perform refuse(format('%s is reopened, and %s stands on its closing',
                              (select min(v.quarter) from close_version v where v.company = new.company
                               and v.state = 'POSTED' and period_state(v.company, v.quarter) = 'REOPENED'),
                              new.quarter),
                       'Lock it when all before it is posted again.');
    end if;
    perform require_whole_chain(new.company, new.quarter);
    return new;
end
$$;

grant execute on function stale_quarter(text, text), name_key(text) to quarter_close_app, quarter_close_auditor;
