-- Estimate lines enter by a load: open_load, COPY into the load's own table, the row of estimate_load, attach_load; all
-- in one transaction, so that a killed run leaves nothing of an unfinished load. Attaching reads the lines once more to
-- see that they are the load's own; a check constraint costs as much while they are copied, and would stay.

-- Opens a load of a draft: its number n, and an empty table estimate_line_n that the app may fill.
create function open_load(p_close bigint) returns integer language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_load integer;
begin
    perform require_draft(p_close, 'a load of estimate lines');
    v_load := nextval('estimate_load_load_id_seq');
    execute format('create table estimate_line_%s (like estimate_line)', v_load);
    execute format('grant insert on estimate_line_%s to quarter_close_app', v_load);
    return v_load;
end
$$;

-- Seals a load: its lines become part of estimate_line and are never added to again.
create function attach_load(p_load integer) returns void language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
begin
    perform require_draft((select close_id from estimate_load where load_id = p_load), 'load ' || p_load);
    execute format('revoke insert on estimate_line_%s from quarter_close_app', p_load);
    execute format('create trigger stays before insert or truncate on estimate_line_%s
                    for each statement execute function refuse_change()', p_load);
    execute format('alter table estimate_line attach partition estimate_line_%1$s for values in (%1$s)', p_load);
end
$$;

-- Takes one line of a draft out again, before it is measured: the second of two that are the same.
create function exclude_line(p_load integer, p_byte_offset bigint) returns void language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_found bigint;
    v_wide  bigint;
begin
    perform require_draft((select close_id from estimate_load where load_id = p_load), 'load ' || p_load);
    perform set_config('quarter_close.removing', format('line %s of load %s', p_byte_offset, p_load), true);
    delete from estimate_line where load_id = p_load and byte_offset = p_byte_offset;
    get diagnostics v_found = row_count;
    delete from estimate_line_wide where load_id = p_load and byte_offset = p_byte_offset;
    get diagnostics v_wide = row_count;
    perform set_config('quarter_close.removing', '', true);
    if v_found + v_wide <> 1 then
        raise exception 'found % lines at byte % of load %; expected one', v_found + v_wide, p_byte_offset, p_load
            using errcode = 'no_data_found';
    end if;
end
$$;

-- Drops the lines of an abandoned version's loads and says of how many loads; what was read of them stays on record.
create function drop_loads(p_close bigint) returns integer language plpgsql security definer
    set search_path = quarter_close, pg_temp as $$
declare
    v_state   text;
    v_load    integer;
    v_dropped integer := 0;
begin
    select state into v_state from close_version where close_id = p_close;
    if v_state is distinct from 'ABANDONED' then
        raise exception 'loads of close % stay: it is %; expected ABANDONED', p_close, coalesce(v_state, 'unknown')
            using errcode = 'restrict_violation';
    end if;
    for v_load in select load_id from estimate_load where close_id = p_close order by load_id loop
        if to_regclass(format('estimate_line_%s', v_load)) is not null then
            execute format('drop table estimate_line_%s', v_load);
            v_dropped := v_dropped + 1;
        end if;
        perform set_config('quarter_close.removing', format('load %s', v_load), true);
        delete from estimate_line_wide where load_id = v_load;
    end loop;
    perform set_config('quarter_close.removing', '', true);
    return v_dropped;
end
$$;

-- By row, because a statement on one load's table never fires what hangs on the whole.
create function only_named_lines_leave() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    if tg_op = 'DELETE' and current_user = 'quarter_close_owner'
            and current_setting('quarter_close.removing', true)
                in (format('line %s of load %s', old.byte_offset, old.load_id), format('load %s', old.load_id)) then
        return old;
    end if;
    raise exception '% on % is refused: estimate lines are never changed; correct the file and run again',
        tg_op, tg_table_name using errcode = 'restrict_violation';
end
$$;

-- At the end of the transaction, because a load's own row comes after its lines.
create function wide_line_of_a_draft() returns trigger language plpgsql
    set search_path = quarter_close, pg_temp as $$
begin
    perform require_draft(
        (select close_id from estimate_load where load_id = new.load_id), 'INSERT on ' || tg_table_name);
    return null;
end
$$;

create trigger stays before insert or truncate on estimate_line for each statement execute function refuse_change();
create trigger lines_stay before update or delete on estimate_line
    for each row execute function only_named_lines_leave();
create trigger stays before truncate on estimate_line_wide for each statement execute function refuse_change();
create trigger lines_stay before update or delete on estimate_line_wide
    for each row execute function only_named_lines_leave();
create constraint trigger arrives_in_a_draft after insert on estimate_line_wide deferrable initially deferred
    for each row execute function wide_line_of_a_draft();
create index estimate_line_wide_of_load on estimate_line_wide (load_id);

alter table estimate_line owner to quarter_close_owner;
alter table estimate_line_wide owner to quarter_close_owner;
grant select on estimate_line to quarter_close_app, quarter_close_auditor;
grant select, insert on estimate_line_wide to quarter_close_app;
grant select on estimate_line_wide to quarter_close_auditor;

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
grant execute on function open_load(bigint), attach_load(integer), exclude_line(integer, bigint), drop_loads(bigint)
    to quarter_close_app;
