insert into measurement (obligation_id, lines, low, high, opening, required)
select o.obligation_id, e.lines, round(e.low, 2), round(e.high, 2), coalesce(b.balance, 0),
       case when o.likelihood = 'PROBABLE' then round(e.accrued, 2) else 0 end
from obligation o
join (select obligation_id, count(*) as lines,
             sum(coalesce(low, best) * share) as low,
             sum(coalesce(high, best, low) * share) as high,
             sum(coalesce(best, low) * share) as accrued
      from estimate_line,
           lateral (select case share_basis when 'SITE_TOTAL' then share_pct / 100 else 1 end as share) as ours
      group by obligation_id) e using (obligation_id)
left join opening_balance b using (obligation_id)
