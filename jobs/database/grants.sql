-- Who may do what with the closes on your own PostgreSQL: one line a person. Write your logins in place of these, have
-- whoever owns the database (or a superuser) run it there, with psql -f or any other client, and keep it: it can be run
-- again, and adds what is missing. It grants these memberships and nothing else, and makes no login.
--
--   quarter_close_preparer  runs closes, and waives
--   quarter_close_approver  approves, and waives
--   quarter_close_poster    posts, locks and reopens
--
-- Nobody approves what the same login proposed, whatever is granted. The six roles are made by the program's first run
-- in the database, by its owner; "quarter-close status" is enough of a run. To take a right away: revoke ROLE from LOGIN.
do $$
declare
    v_people constant text[] := array[
        ['ann', 'quarter_close_preparer'],
        ['bob', 'quarter_close_approver'],
        ['cy', 'quarter_close_poster']
    ];
    v_person text[];
begin
    foreach v_person slice 1 in array v_people loop
        if not v_person[2] = any (array['quarter_close_preparer', 'quarter_close_approver', 'quarter_close_poster']) then
            raise exception 'found role % for %; expected quarter_close_preparer, quarter_close_approver or'
                ' quarter_close_poster', v_person[2], v_person[1];
        end if;
        if not exists (select from pg_roles where rolname = v_person[1] and rolcanlogin) then
            raise exception 'there is no login %; create it first, then run this again', v_person[1];
        end if;
        -- To act through the role, never to hold its rights unasked, never to hand it on.
        execute format('grant %I to %I with inherit false, set true, admin false', v_person[2], v_person[1]);
    end loop;
end $$;
