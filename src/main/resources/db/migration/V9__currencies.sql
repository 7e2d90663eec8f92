-- Obligations in other currencies. They are measured in their own currency: measurement, retirement_layer and recovery
-- hold it. What is posted and reported is in one currency, the policy's: roll_forward and journal_line hold that.
-- Beside them stand the rates, the roll-forward in the obligation's own currency, and what of the others is added up.
create table exchange_rate (
    close_id bigint not null,
    currency text not null,
    closing  numeric not null check (closing > 0),
    average  numeric not null check (average > 0),
    opening  numeric check (opening > 0),
    primary key (close_id, currency)
);
call protect('exchange_rate');

-- The same rows as in roll_forward, in the obligation's currency, in which there is no exchange difference.
create table foreign_roll_forward (
    like roll_forward including constraints,
    primary key (close_id, number),
    constraint no_exchange_difference_in_its_own_currency check (fx = 0 and ytd_fx = 0)
);
call protect('foreign_roll_forward');

-- At the rate of the quarter end.
create table translated_measurement (
    close_id        bigint not null,
    number          integer not null,
    currency        text not null,
    required        numeric(24,2) not null check (required >= 0),
    excess_exposure numeric(24,2) not null,
    primary key (close_id, number)
);
call protect('translated_measurement');

create table translated_recovery (
    close_id      bigint not null,
    obligation_id text not null,
    recovery_id   text not null,
    currency      text not null,
    claimed       numeric(24,2) not null check (claimed >= 0),
    opening       numeric(24,2) not null,
    recognised    numeric(24,2) not null,
    collected     numeric(24,2) not null check (collected <= 0),
    fx            numeric(24,2) not null,
    closing       numeric(24,2) not null,
    not_booked    numeric(24,2) not null check (not_booked >= 0),
    primary key (close_id, obligation_id, recovery_id),
    constraint translated_recovery_foots check (closing = opening + recognised + collected + fx),
    constraint no_negative_receivable check (closing >= 0)
);
call protect('translated_recovery');

-- Every recovery in the currency in which it is posted.
create view presented_recovery as
    select r.close_id, r.obligation_id, r.recovery_id, coalesce(t.currency, r.currency) as currency,
           coalesce(t.opening, r.opening) as opening, coalesce(t.recognised, r.recognised) as recognised,
           coalesce(t.collected, r.collected) as collected, coalesce(t.fx, 0) as fx,
           coalesce(t.closing, r.closing) as closing
    from recovery r
    left join translated_recovery t using (close_id, obligation_id, recovery_id);
alter view presented_recovery owner to quarter_close_owner;
grant select on presented_recovery to quarter_close_app, quarter_close_auditor;

-- Every roll-forward in the currency in which its obligation is measured.
create view local_roll_forward as
    select r.close_id, r.number, r.obligation_id, r.class, coalesce(f.currency, r.currency) as currency,
           coalesce(f.opening, r.opening) as opening, coalesce(f.accretion, r.accretion) as accretion,
           coalesce(f.payments, r.payments) as payments, coalesce(f.closing, r.closing) as closing
    from roll_forward r
    left join foreign_roll_forward f using (close_id, number);
alter view local_roll_forward owner to quarter_close_owner;
grant select on local_roll_forward to quarter_close_app, quarter_close_auditor;
