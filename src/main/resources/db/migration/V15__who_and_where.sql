-- An event of a version's state names who brought it about: its approver, its poster, whoever accepted its last error,
-- or whose newer version took its place. Until now it named whoever had proposed it.

create function who_moved(p_version close_version, p_from text) returns text language sql stable
    set search_path = quarter_close, pg_temp as $$
    select coalesce(case
        when p_version.state = 'APPROVED' then
            (select approved_by from approval where close_id = p_version.close_id order by approval_id desc limit 1)
        when p_version.state = 'POSTED' then
            (select posted_by from posting where close_id = p_version.close_id)
        when p_version.state = 'PROPOSED' and p_from = 'INCOMPLETE' then
            (select waived_by from waiver where close_id = p_version.close_id order by waiver_id desc limit 1)
        when p_version.state = 'SUPERSEDED' and p_from = 'POSTED' then
            (select posted_by from posting
             where company = p_version.company and quarter = p_version.quarter order by close_id desc limit 1)
        when p_version.state = 'SUPERSEDED' then
            (select proposed_by from close_version
             where company = p_version.company and quarter = p_version.quarter and purpose = p_version.purpose
             order by close_id desc limit 1)
        end, p_version.proposed_by)
$$;

create or replace function state_is_noted() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
begin
    if new.state is distinct from old.state and new.purpose = 'CLOSE' and new.version is not null then
        perform note_event(new, 'STATE', who_moved(new, old.state), old.state || ' to ' || new.state);
    end if;
    return null;
end
$$;

-- Several checks have one name, a file or an account each: one is accepted, not all.
create function check_place(p_name text, p_detail text) returns text language sql immutable
    as $$ select p_name || ': ' || p_detail $$;

create or replace function open_errors(p_close bigint) returns bigint language sql stable
    set search_path = quarter_close, pg_temp as $$
    select (select count(*) from problem p
            where p.close_id = p_close and p.severity = 'ERROR'
              and not exists (select from waiver w where w.close_id = p_close and w.code = p.code
                              and w.place in (p.file || ':' || p.line, nullif(p.obligation_id, ''))
                              and exists (select from rejected_row r where r.close_id = p_close
                                          and r.file = p.file and r.line = p.line)))
         + (select count(*) from check_result c
            where c.close_id = p_close and c.status = 'FAILED'
              and not exists (select from waiver w where w.close_id = p_close and w.code = 'CHECK_FAILED'
                              and w.place in (c.name, check_place(c.name, c.detail))))
$$;

-- What is said of a whole file has no line: its name is place enough.
create or replace function waiver_is_given() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version := hold_version(new.close_id);
    v_failed  bigint;
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
        v_failed := (select count(*) from check_result where close_id = new.close_id and status = 'FAILED'
                     and new.place in (name, check_place(name, detail)));
        if v_failed = 0 then
            perform refuse(format('%s has no failed check %s', name_of(v_version), new.place),
                           'checks.csv names the failed checks.');
        elsif v_failed > 1 then
            perform refuse(format('%s has %s failed checks %s', name_of(v_version), v_failed, new.place),
                           'One is accepted at a time: give NAME: DETAIL, both as checks.csv has them.');
        end if;
        return new;
    end if;
    if not exists (select from problem where close_id = new.close_id and code = new.code
                   and new.place in (file || ':' || line, case when line = 0 then file end,
                                     nullif(obligation_id, ''))) then
        perform refuse(format('%s has no %s at %s', name_of(v_version), new.code, new.place),
                       'exceptions.csv lists every exception; give its FILE:LINE, its FILE where it has no line, or its'
                       ' obligation.');
    end if;
    if exists (select from problem p where p.close_id = new.close_id and p.code = new.code and p.severity = 'ERROR'
               and new.place in (p.file || ':' || p.line, case when p.line = 0 then p.file end,
                                 nullif(p.obligation_id, ''))
               and not exists (select from rejected_row r where r.close_id = new.close_id and r.file = p.file
                               and r.line = p.line)) then
        perform refuse(format('%s at %s is no row that was left out: without it there are no figures', new.code,
                              new.place),
                       'Correct the input and run again.');
    end if;
    return new;
end
$$;

-- Large and small letters are one name in every alphabet, whatever the database's own rules of letters are.
do $$
begin
    if exists (select from pg_collation where collname = 'pg_c_utf8') then
        create function small_letters(p_name text) returns text language sql immutable
            as 'select lower(p_name collate pg_c_utf8)';
    elsif exists (select from pg_collation where collname = 'und-x-icu') then
        create function small_letters(p_name text) returns text language sql immutable
            as 'select lower(p_name collate "und-x-icu")';
    else
        create function small_letters(p_name text) returns text language sql immutable as 'select lower(p_name)';
    end if;
end
$$;

create or replace function name_key(p_name text) returns text language sql immutable
    set search_path = quarter_close, pg_temp as $$
    select small_letters(trim(regexp_replace(
        regexp_replace(normalize(p_name, nfkc), '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]', '', 'g'),
        '[[:space:][:cntrl:]]+', ' ', 'g')))
$$;
