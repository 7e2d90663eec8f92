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
