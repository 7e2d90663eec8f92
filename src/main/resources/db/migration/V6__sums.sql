-- The stored lines of a close added up by obligation, in ten-thousandths: what reconciliation compares with the sums
-- that were made while the lines were read. Every load is named, so that only these tables are read, and by several
-- processes at once; obligations are kept by hash, because nobody knows how many there are, and sorting the lines
-- costs twice as much.
create function stored_line_sums(p_close bigint)
    returns table (obligation_no integer, lines numeric, low numeric, accrued numeric, high numeric)
    language plpgsql stable security definer
    set search_path = quarter_close, pg_temp set enable_sort = off as $$
declare
    v_lines text;
begin
    select string_agg(format('select obligation_no, low, best, high from estimate_line_%s', load_id), ' union all '
                      order by load_id)
    into v_lines from estimate_load where close_id = p_close;
    if v_lines is null then
        return;
    end if;
    return query execute format($query$
        select obligation_no, count(*)::numeric, sum(coalesce(low, best)), sum(coalesce(best, low)),
               sum(coalesce(high, best, low))
        from (%s) line group by obligation_no
        $query$, v_lines);
    return query
        select w.obligation_no, count(*)::numeric, sum(coalesce(w.low, w.best)) * 10000,
               sum(coalesce(w.best, w.low)) * 10000, sum(coalesce(w.high, w.best, w.low)) * 10000
        from estimate_line_wide w
        where w.load_id in (select load_id from estimate_load where close_id = p_close)
        group by w.obligation_no;
end
$$;

alter function stored_line_sums(bigint) owner to quarter_close_owner;
revoke all on function stored_line_sums(bigint) from public;
grant execute on function stored_line_sums(bigint) to quarter_close_app, quarter_close_auditor;

-- The rows of a close are read together: its own blocks are found without an entry a row.
drop index estimate_sum_of_close;
create index estimate_sum_of_close on estimate_sum using brin (close_id);

drop index spend_schedule_of_close;
create index spend_schedule_of_close on spend_schedule using brin (close_id);

-- Entries arrive in blocks: each block looks up its own headers by their key. Reading all headers once a block would
-- take the square of the time in a close with a million entries.
alter function entries_balance() reset enable_nestloop;
alter function entries_balance() set enable_hashjoin = off;
alter function entries_balance() set enable_mergejoin = off;
alter function entries_balance() set enable_seqscan = off;
