create table property (property_id text primary key, name text, status text, location text, country text);

create table obligation (
    obligation_id text primary key,
    property_id   text references property,
    class         text not null,
    title         text,
    likelihood    text not null
);

create table opening_balance (obligation_id text primary key references obligation, balance numeric not null);

-- No index: the load is slower with one, and the sums read every line anyway.
create table estimate_line (
    obligation_id text not null,
    line          text not null,
    category      text,
    description   text,
    low           numeric,
    high          numeric,
    best          numeric,
    share_pct     numeric,
    share_basis   text,
    spend_on      date,
    quantity      numeric,
    unit          text,
    unit_cost     numeric,
    estimated_on  date not null,
    preparer      text,
    support       text
);

create table measurement (
    obligation_id text primary key references obligation,
    lines         bigint not null,
    low           numeric not null,
    high          numeric not null,
    opening       numeric not null,
    required      numeric not null
);

create table journal_line (
    entry_id text not null,
    account  text not null,
    debit    numeric not null,
    credit   numeric not null,
    source   text not null
);
