-- Retirement obligations: how their estimate lines look ahead, what stands behind their balances, and their layers.
alter table estimate_sum
    add column scenario        text not null default '',
    add column probability     numeric,
    add column cost_basis_year integer;

alter table measurement
    add column undiscounted numeric(24,2),
    add column rate         numeric;

-- One recognition's cash flows of one day through the quarter; closing is what the columns before it make.
create table retirement_layer (
    close_id      bigint not null,
    number        integer not null,
    obligation_id text not null,
    layer         integer not null check (layer > 0),
    incurred_on   date not null,
    rate          numeric not null check (rate > -1),
    spend_on      date not null,
    currency      text not null,
    undiscounted  numeric(24,2) not null check (undiscounted >= 0),
    opening       numeric(24,2) not null,
    accretion     numeric(24,2) not null,
    payments      numeric(24,2) not null check (payments <= 0),
    revision      numeric(24,2) not null,
    closing       numeric(24,2) not null,
    primary key (close_id, number, layer, incurred_on, rate, spend_on),
    constraint layer_foots check (closing = opening + accretion + payments + revision),
    constraint no_negative_layer check (closing >= 0),
    constraint nothing_left_of_nothing check (undiscounted > 0 or closing = 0)
);
call protect('retirement_layer');
