-- What is asked of an approval, a waiver, a posting, a reopening and a lock, and what follows from each. The rules hold
-- for every program and for the owner of the tables; their triggers are made in V13.
create function approval_is_given() returns trigger language plpgsql security definer
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
                          then lower(trim(v_version.proposed_by)) else v_version.proposed_login end) then
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

create function approval_counts() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version;
begin
    select * into v_version from close_version where close_id = new.close_id;
    perform note_event(v_version, 'APPROVAL', new.approved_by, concat_ws('; ', 'reference ' || new.reference,
                       'total ' || coalesce(new.total, v_version.accrual_total)));
    if (select count(*) from approval where close_id = new.close_id) >= v_version.approvals_required then
        update close_version set state = 'APPROVED' where close_id = new.close_id;
    end if;
    return null;
end
$$;

create function waiver_is_given() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version := hold_version(new.close_id);
begin
    new.login := session_user;
    new.person := person(new.waived_by);
    new.at := clock_timestamp();
    if session_user <> 'quarter_close_app' and not pg_has_role(session_user, 'quarter_close_approver', 'MEMBER') then
        perform require_role('quarter_close_preparer', 'waive an exception');
    end if;
    if v_version.state not in ('PROPOSED', 'INCOMPLETE') then
        perform refuse(format('%s is %s; exceptions are waived before it is approved', name_of(v_version),
                              v_version.state),
                       'See what to do next: quarter-close status ' || v_version.quarter || '.');
    end if;
    if new.code = 'CHECK_FAILED' then
        if not exists (select from check_result where close_id = new.close_id and name = new.place
                       and status = 'FAILED') then
            perform refuse(format('%s has no failed check %s', name_of(v_version), new.place),
                           'checks.csv names the failed checks.');
        end if;
        return new;
    end if;
    if not exists (select from problem where close_id = new.close_id and code = new.code
                   and new.place in (file || ':' || line, nullif(obligation_id, ''))) then
        perform refuse(format('%s has no %s at %s', name_of(v_version), new.code, new.place),
                       'exceptions.csv lists every exception; give its file and line as FILE:LINE, or its obligation.');
    end if;
    if exists (select from problem p where p.close_id = new.close_id and p.code = new.code and p.severity = 'ERROR'
               and new.place in (p.file || ':' || p.line, nullif(p.obligation_id, ''))
               and not exists (select from rejected_row r where r.close_id = new.close_id and r.file = p.file
                               and r.line = p.line)) then
        perform refuse(format('%s at %s is no row that was left out: without it there are no figures', new.code,
                              new.place),
                       'Correct the input and run again.');
    end if;
    return new;
end
$$;

-- The last open error waived makes an incomplete proposal whole: what was left out, is left out on purpose.
create function waiver_counts() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version;
begin
    select * into v_version from close_version where close_id = new.close_id;
    perform note_event(v_version, 'WAIVER', new.waived_by,
                       new.code || ' at ' || new.place || '; reason ' || new.reason);
    if v_version.state = 'INCOMPLETE' and open_errors(new.close_id) = 0 then
        update close_version set state = 'PROPOSED' where close_id = new.close_id;
    end if;
    return null;
end
$$;

-- After a restatement every later quarter is closed again, in order, before a new one is posted.
create function require_whole_chain(p_version close_version) returns void language plpgsql
    set search_path = quarter_close, pg_temp as $$
declare
    v_stale text;
begin
    select min(v.quarter) into v_stale from close_version v
    where v.company = p_version.company and v.state = 'POSTED' and v.quarter < p_version.quarter
      and v.prior_close_id is distinct from posted_version(v.company, previous_quarter(v.quarter));
    if v_stale is not null then
        perform refuse(format('%s is posted on a closing of %s that was restated since', v_stale,
                              previous_quarter(v_stale)),
                       format('Reopen %s as a restatement, run it again, approve and post it first.', v_stale));
    end if;
end
$$;

create function require_the_quarter_before(p_version close_version) returns void language plpgsql
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
    perform require_whole_chain(p_version);
end
$$;

create function version_is_posted() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version := hold_version(new.close_id);
    v_period  text;
begin
    new.company := v_version.company;
    new.quarter := v_version.quarter;
    new.login := session_user;
    new.person := person(new.posted_by);
    new.at := clock_timestamp();
    v_period := period_state(v_version.company, v_version.quarter);
    perform require_role('quarter_close_poster', 'post a close');
    if v_period = 'LOCKED' then
        perform refuse(format('%s is locked', v_version.quarter), 'Later facts go to the open quarter.');
    end if;
    if v_version.state <> 'APPROVED' then
        perform refuse(format('%s is %s; only an approved version is posted', name_of(v_version), v_version.state),
                       'See what to do next: quarter-close status ' || v_version.quarter || '.');
    end if;
    if v_period = 'REOPENED' and (select max(until) from reopening
            where close_id = posted_version(v_version.company, v_version.quarter)) < current_date then
        perform refuse(format('the reopening of %s has ended', v_version.quarter),
                       'Extend it by name: quarter-close reopen with a later --until.');
    end if;
    perform require_the_quarter_before(v_version);
    return new;
end
$$;

create function posting_counts() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version;
begin
    update close_version set state = 'SUPERSEDED'
    where company = new.company and quarter = new.quarter and state = 'POSTED';
    update close_version set state = 'POSTED' where close_id = new.close_id returning * into v_version;
    perform note_event(v_version, 'POSTING', new.posted_by,
        (select format('%s entries, debits %s', count(distinct entry_no), coalesce(sum(debit), 0))
         from journal_line where close_id = new.close_id));
    return null;
end
$$;

create function quarter_is_reopened() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version := hold_version(new.close_id);
    v_later   text;
    v_second  text;
begin
    new.company := v_version.company;
    new.quarter := v_version.quarter;
    new.login := session_user;
    new.person := person(new.reopened_by);
    new.at := clock_timestamp();
    v_second := case when session_user = 'quarter_close_app' then lower(trim(new.approved_by))
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
        perform refuse(format('%s cannot approve the own reopening of %s', new.reopened_by, new.quarter),
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
    if v_later is not null and not new.restatement then
        perform refuse(format('%s is posted on the closing of %s', v_later, new.quarter),
                       'Correct it in the open quarter, or restate: reopen with --restatement, then close every later'
                       || ' quarter again.');
    end if;
    return new;
end
$$;

create function reopening_counts() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version;
begin
    select * into v_version from close_version where close_id = new.close_id;
    perform note_event(v_version, case when new.restatement then 'RESTATEMENT' else 'REOPENING' end, new.reopened_by,
                       format('approved by %s; until %s; reason %s', new.approved_by, new.until, new.reason));
    return null;
end
$$;

create function quarter_is_locked() returns trigger language plpgsql security definer
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
    return new;
end
$$;

create function lock_counts() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version;
begin
    select * into v_version from close_version where close_id = posted_version(new.company, new.quarter);
    perform note_event(v_version, 'LOCK', new.locked_by, 'the quarter stays as it is');
    return null;
end
$$;
