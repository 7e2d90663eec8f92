select count(*) from (select from estimate_line group by obligation_id, line having count(*) > 1) as twice
