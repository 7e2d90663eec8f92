-- A version's quarter with its days, and the day its year to date begins: its fiscal year's first, or that of the first
-- quarter that was closed in it. A label alone does not say which months it means. What is there already was closed by
-- calendar quarters.
alter table close_version
    add column quarter_begins date,
    add column quarter_ends date,
    add column year_to_date_begins date;

alter table close_version disable trigger moves_on;
update close_version set quarter_begins = make_date(left(quarter, 4)::integer, 3 * right(quarter, 1)::integer - 2, 1);
update close_version set quarter_ends = (quarter_begins + interval '3 months' - interval '1 day')::date;
update close_version v set year_to_date_begins = least(v.quarter_begins, (
    select min(p.quarter_begins) from close_version p
    where p.company = v.company and p.purpose = 'CLOSE' and p.state = 'POSTED'
      and left(p.quarter, 4) = left(v.quarter, 4) and p.quarter < v.quarter));
alter table close_version enable trigger moves_on;

alter table close_version
    alter column quarter_begins set not null,
    alter column quarter_ends set not null,
    alter column year_to_date_begins set not null,
    add constraint quarter_is_three_months check (
        extract(day from quarter_begins) = 1
        and quarter_ends = (quarter_begins + interval '3 months' - interval '1 day')::date),
    add constraint year_to_date_lies_in_the_year check (
        year_to_date_begins <= quarter_begins and year_to_date_begins >= quarter_begins - interval '9 months');

-- The month with which the fiscal year of a version's quarter ends, 1 to 12.
create function last_month(p_version close_version) returns integer language sql immutable
    set search_path = quarter_close, pg_temp as $$
    select (extract(month from p_version.quarter_ends)::integer
            + 3 * (4 - right(p_version.quarter, 1)::integer) - 1) % 12 + 1
$$;

-- Days never change, and the books of a company know one fiscal year: two versions may have been proposed by different
-- ones, but not both are posted.
create function calendar_stays() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp as $$
declare
    v_other close_version;
begin
    if (new.quarter_begins, new.quarter_ends, new.year_to_date_begins)
            is distinct from (old.quarter_begins, old.quarter_ends, old.year_to_date_begins) then
        raise exception 'the days of close % are refused a change', old.close_id using errcode = 'restrict_violation';
    end if;
    if new.state = 'POSTED' and old.state <> 'POSTED' then
        select * into v_other from close_version v
        where v.company = new.company and v.state = 'POSTED' and last_month(v) <> last_month(new) limit 1;
        if found then
            raise exception 'the fiscal year has changed: % is posted as % to %, and % was made as % to %',
                v_other.quarter, v_other.quarter_begins, v_other.quarter_ends, new.quarter, new.quarter_begins,
                new.quarter_ends
                using errcode = 'QC005',
                      hint = 'Run ' || new.quarter || ' again under the fiscal year of the posted quarters.';
        end if;
    end if;
    return new;
end
$$;
alter function calendar_stays() owner to quarter_close_owner;
alter function last_month(close_version) owner to quarter_close_owner;
revoke all on function calendar_stays(), last_month(close_version) from public;
grant execute on function last_month(close_version) to quarter_close_app;

create trigger calendar_stays before update on close_version for each row execute function calendar_stays();
