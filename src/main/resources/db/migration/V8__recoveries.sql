-- Recoveries: what others pay towards an obligation, an asset of its own. Closing is what the columns before it make;
-- the sums to date are the obligation's, since the quarter in which something was first booked for it.
create table recovery (
    close_id          bigint not null,
    recovery_id       text not null,
    obligation_id     text not null,
    currency          text not null,
    claimed           numeric(24,2) not null check (claimed >= 0),
    opening           numeric(24,2) not null,
    recognised        numeric(24,2) not null,
    collected         numeric(24,2) not null check (collected <= 0),
    closing           numeric(24,2) not null,
    not_booked        numeric(24,2) not null check (not_booked >= 0),
    paid_to_date      numeric(24,2) not null,
    collected_to_date numeric(24,2) not null check (collected_to_date >= 0),
    primary key (close_id, obligation_id, recovery_id),
    constraint recovery_foots check (closing = opening + recognised + collected),
    constraint no_negative_receivable check (closing >= 0)
);
call protect('recovery');
