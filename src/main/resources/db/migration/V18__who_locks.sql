-- Who may lock a quarter is what the policy of its posted version said, and not the policy of whoever locks. Where it
-- names nobody, whoever may post.
alter table close_version add column may_lock text[] not null default '{}';
grant update (may_lock) on close_version to quarter_close_app;

create function lockers_stay() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    if old.state <> 'DRAFT' and new.may_lock is distinct from old.may_lock then
        raise exception 'who may lock close % is refused a change: it is %; expected DRAFT', old.close_id, old.state
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger lockers_stay before update of may_lock on close_version for each row execute function lockers_stay();

-- After is_given, which says who the person is: triggers of one moment go in the order of their names.
create function locker_is_named() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_named text[] := (select may_lock from close_version where close_id = posted_version(new.company, new.quarter));
begin
    if cardinality(v_named) > 0
       and not exists (select from unnest(v_named) named where name_key(named) = name_key(new.person)) then
        perform refuse(case when session_user = 'quarter_close_app' then new.locked_by else 'login ' || new.person end
                           || ' may not lock a quarter',
                       'The policy that ' || new.quarter || ' was posted under says who may: '
                           || array_to_string(v_named, ', ') || '.');
    end if;
    return new;
end
$$;

create trigger locker_is_named before insert on period_lock for each row execute function locker_is_named();

alter function lockers_stay() owner to quarter_close_owner;
alter function locker_is_named() owner to quarter_close_owner;
revoke all on function lockers_stay(), locker_is_named() from public;

-- The first posted quarter opens with what all before it came to: an earlier one beside it would be booked twice.
create function posting_is_in_order() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_later text;
begin
    select min(quarter) into v_later from close_version
    where company = new.company and state = 'POSTED' and quarter > new.quarter
      and not exists (select from posting before where before.company = new.company and before.quarter = new.quarter
                      and before.close_id <> new.close_id);
    if v_later is not null then
        perform refuse(format('%s comes before %s, which is posted: its opening balances stand for all that came'
                              ' before', new.quarter, v_later),
                       'Is it the right quarter? Another history needs new books.');
    end if;
    return null;
end
$$;

-- After counts, which finds two fiscal years first.
create trigger is_in_order after insert on posting for each row execute function posting_is_in_order();

-- One person is one person with and without blanks, hyphens and full stops.
create or replace function name_key(p_name text) returns text language sql immutable
    set search_path = quarter_close, pg_temp as $$
    select small_letters(regexp_replace(normalize(p_name, nfkc),
        '[[:space:][:cntrl:]\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff.,;:_''"()-]+', '', 'g'))
$$;

alter function posting_is_in_order() owner to quarter_close_owner;
revoke all on function posting_is_in_order() from public;

-- A quarter without anything in the books is called what its newest version is, as status calls it.
create or replace function quarter_is_locked() returns trigger language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_state text;
    v_shown text;
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
        v_shown := v_state;
        if v_state = 'OPEN' then
            select v.state into v_shown from close_version v
            where v.company = new.company and v.quarter = new.quarter and v.purpose = 'CLOSE' and v.version is not null
            order by v.version desc limit 1;
        end if;
        perform refuse(format('%s is %s; only a posted quarter is locked', new.quarter, coalesce(v_shown, v_state)),
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
