insert into journal_line (entry_id, account, debit, credit, source)
select 'JE-' || obligation_id, side.account, side.debit, side.credit, obligation_id
from measurement,
     lateral (values
         ('6150', greatest(required - opening, 0), greatest(opening - required, 0)),
         ('2450', greatest(opening - required, 0), greatest(required - opening, 0))) as side (account, debit, credit)
where required <> opening
