-- The life of a close after its proposal: approvals, waivers, posting, reopening, lock. Each is a row that somebody
-- added and nobody changes; a version's state follows from them, and the database alone moves it. What is refused here
-- is refused for every program: message and hint are the words a person reads.

do $$
declare
    v_role text;
begin
    foreach v_role in array array['quarter_close_preparer', 'quarter_close_approver', 'quarter_close_poster'] loop
        if not exists (select from pg_roles where rolname = v_role) then
            execute format('create role %I nologin', v_role);
        end if;
        if not pg_has_role(v_role, 'quarter_close_app', 'SET') then
            execute format('grant quarter_close_app to %I with inherit false, set true', v_role);
        end if;
    end loop;
    -- Whoever migrates can go on preparing closes, as before; approving and posting are granted by name.
    if not pg_has_role(session_user, 'quarter_close_preparer', 'MEMBER') then
        begin
            execute format('grant quarter_close_preparer to %I with inherit false, set false', session_user);
        exception when insufficient_privilege then
            raise notice 'login % prepares no closes until it is granted quarter_close_preparer', session_user;
        end;
    end if;
end
$$;

alter table close_version
    add column what_if            text not null default '',
    add column proposed_login     text not null default session_user,
    add column approvals_required integer not null default 1 check (approvals_required >= 1),
    add column accrual_total      numeric(24,2),
    add column currency           text,
    add column prior_close_id     bigint references close_version;
alter table close_version drop constraint close_version_purpose_check;
alter table close_version
    add constraint close_version_purpose_check check (purpose in ('CLOSE', 'DRY_RUN', 'WHAT_IF')),
    add constraint a_what_if_has_a_name check ((what_if <> '') = (purpose = 'WHAT_IF'));
drop index close_version_number;
create unique index close_version_number on close_version (company, quarter, purpose, what_if, version)
    where state <> 'ABANDONED' and version is not null;
drop index close_version_draft;
create unique index close_version_draft on close_version (company, quarter, purpose, what_if) where state = 'DRAFT';
grant update (approvals_required, accrual_total, currency) on close_version to quarter_close_app;

create table approval (
    approval_id  bigint generated always as identity primary key,
    close_id     bigint not null references close_version,
    content_hash text not null,
    approved_by  text not null check (trim(approved_by) <> ''),
    reference    text not null check (trim(reference) <> ''),
    total        numeric(24,2),
    login        text not null,
    person       text not null,
    at           timestamptz not null,
    constraint a_person_approves_once unique (close_id, person)
);

create table waiver (
    waiver_id bigint generated always as identity primary key,
    close_id  bigint not null references close_version,
    code      text not null,
    place     text not null,
    waived_by text not null check (trim(waived_by) <> ''),
    reason    text not null check (trim(reason) <> ''),
    login     text not null,
    person    text not null,
    at        timestamptz not null,
    constraint waived_once unique (close_id, code, place)
);

-- A version that is in the books. Its entries stay there, also when a later version of the quarter adds to them.
create table posting (
    close_id  bigint primary key references close_version,
    company   text not null,
    quarter   text not null,
    posted_by text not null check (trim(posted_by) <> ''),
    login     text not null,
    person    text not null,
    at        timestamptz not null
);
create index posting_of_quarter on posting (company, quarter);

create table reopening (
    reopening_id bigint generated always as identity primary key,
    close_id     bigint not null references close_version,
    company      text not null,
    quarter      text not null,
    reopened_by  text not null check (trim(reopened_by) <> ''),
    approved_by  text not null check (trim(approved_by) <> ''),
    reason       text not null check (trim(reason) <> ''),
    until        date not null,
    restatement  boolean not null default false,
    login        text not null,
    person       text not null,
    at           timestamptz not null
);
create index reopening_of_version on reopening (close_id);

create table period_lock (
    company   text not null,
    quarter   text not null,
    locked_by text not null check (trim(locked_by) <> ''),
    login     text not null,
    person    text not null,
    at        timestamptz not null,
    primary key (company, quarter)
);

-- What happened to a quarter, in order; each event's hash covers the one before it.
create table audit_event (
    company       text not null,
    quarter       text not null,
    event_no      integer not null check (event_no > 0),
    close_id      bigint references close_version,
    version       text not null default '',
    kind          text not null,
    who           text not null,
    login         text not null,
    detail        text not null,
    content_hash  text not null,
    at            text not null,
    hash_version  integer not null,
    previous_hash text not null,
    hash          text not null,
    primary key (company, quarter, event_no)
);

create function refuse(p_reason text, p_remedy text) returns void language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    raise exception '%', p_reason using errcode = 'QC005', hint = p_remedy;
end
$$;

-- Who acts: the login, which the server has checked. The built-in database has one login for everybody; there the name
-- that was given is taken, in small letters, because Ann and ann are one person.
create function person(p_name text) returns text language sql stable
    set search_path = quarter_close, pg_temp as $$
    select case when session_user = 'quarter_close_app' then lower(trim(p_name)) else session_user end
$$;

create function require_role(p_role text, p_act text) returns void language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    if session_user <> 'quarter_close_app' and not pg_has_role(session_user, p_role, 'MEMBER') then
        perform refuse(format('login %s may not %s', session_user, p_act),
                       format('The owner of the database grants it: grant %s to %I.', p_role, session_user));
    end if;
end
$$;

-- One act on a quarter at a time, whoever acts.
create function hold_quarter(p_company text, p_quarter text) returns void language sql
    set search_path = quarter_close, pg_temp as $$
    select pg_advisory_xact_lock(hashtextextended(
        format('quarter-close act %s:%s%s', length(p_company), p_company, p_quarter), 0))
$$;

create function posted_version(p_company text, p_quarter text) returns bigint language sql stable
    set search_path = quarter_close, pg_temp as $$
    select close_id from close_version where company = p_company and quarter = p_quarter and state = 'POSTED'
$$;

-- OPEN until a version is posted; POSTED; REOPENED for a further version; LOCKED for ever.
create function period_state(p_company text, p_quarter text) returns text language sql stable
    set search_path = quarter_close, pg_temp as $$
    select case
        when exists (select from period_lock where company = p_company and quarter = p_quarter) then 'LOCKED'
        when exists (select from reopening where close_id = posted_version(p_company, p_quarter)) then 'REOPENED'
        when posted_version(p_company, p_quarter) is not null then 'POSTED'
        else 'OPEN' end
$$;

-- The versions of a quarter that were in its books before the given one was made: its entries add to theirs. A what-if
-- stands beside the books and adds to nothing.
create function in_the_books_before(p_close bigint) returns setof bigint language sql stable
    set search_path = quarter_close, pg_temp as $$
    select p.close_id from posting p join close_version v on (v.company, v.quarter) = (p.company, p.quarter)
    where v.close_id = p_close and v.purpose <> 'WHAT_IF' and p.close_id < p_close
$$;

create function previous_quarter(p_quarter text) returns text language sql immutable
    set search_path = quarter_close, pg_temp as $$
    select case when p_quarter like '%Q1' then (left(p_quarter, 4)::integer - 1)::text || '-Q4'
                else left(p_quarter, 6) || (right(p_quarter, 1)::integer - 1)::text end
$$;

create function name_of(p_version close_version) returns text language sql immutable
    set search_path = quarter_close, pg_temp as $$
    select p_version.quarter || ' version ' || coalesce(p_version.version::text, '(draft)')
$$;

-- Errors and failed checks that nobody has waived. An error is waived with its row, which then stays left out.
create function open_errors(p_close bigint) returns bigint language sql stable
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
                              and w.place = c.name))
$$;

create function hold_version(p_close bigint) returns close_version language plpgsql
    set search_path = quarter_close, pg_temp as $$
declare
    v_version close_version;
begin
    select * into v_version from close_version where close_id = p_close;
    if v_version is null then
        raise exception 'there is no close %', p_close using errcode = 'foreign_key_violation';
    end if;
    perform hold_quarter(v_version.company, v_version.quarter);
    select * into v_version from close_version where close_id = p_close for update;
    return v_version;
end
$$;
