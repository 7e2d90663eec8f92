-- What each obligation's estimate says, as a fingerprint of its figures, and the quarter since which it has said so: in
-- the quarter after, figures that never move are told from those that are looked at, whatever the dates beside them.
create table estimate_figures (
    close_id      bigint not null,
    obligation_id text not null,
    fingerprint   text not null,
    since         text not null
);
create index estimate_figures_of_close on estimate_figures using brin (close_id);
call protect('estimate_figures');

-- The days of the estimates of a load's accepted lines, added up: with rows and sums they tell a file that is sent
-- again from one that was estimated again. Unknown of loads from before.
alter table estimate_load add column estimated_days numeric;

-- The rows of a load as its sender counts them: a row with a column for each year is one, and a total is none.
alter table estimate_load add column rows_sent bigint;
