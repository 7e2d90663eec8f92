-- The register as it stood for one version.
create table property (
    close_id    bigint not null,
    property_id text not null,
    name        text not null,
    status      text not null,
    location    text not null,
    country     text not null,
    primary key (close_id, property_id)
);

create table obligation (
    close_id       bigint not null,
    number         integer not null,
    obligation_id  text not null,
    property_id    text not null,
    class          text not null,
    title          text not null,
    likelihood     text,
    currency       text not null,
    source         text not null,
    primary key (close_id, number)
);

-- One part of an estimate file: the unit that is read, stored and, after a kill, read again.
create table estimate_load (
    load_id       integer generated always as identity primary key,
    close_id      bigint not null references close_version,
    load_no       integer not null,
    file          text not null,
    start_byte    bigint not null,
    end_byte      bigint not null,
    rows_read     bigint not null,
    rows_accepted bigint not null,
    rows_rejected bigint not null,
    sum_low       numeric not null,
    sum_best      numeric not null,
    sum_high      numeric not null,
    unique (close_id, load_no)
);

-- Accepted estimate lines, slim: amounts in ten-thousandths of the currency, the share in hundred-millionths (null: the
-- whole). The text of a line is in the evidence, at this byte of its file. One table a load, attached when it is full.
create table estimate_line (
    obligation_no integer not null,
    file_line     integer not null,
    byte_offset   bigint not null,
    low           bigint,
    best          bigint,
    high          bigint,
    share         integer,
    load_id       integer not null
) partition by list (load_id);

-- Lines with an amount beyond fourteen digits before the decimal point.
create table estimate_line_wide (
    load_id       integer not null,
    obligation_no integer not null,
    file_line     integer not null,
    byte_offset   bigint not null,
    low           numeric,
    best          numeric,
    high          numeric,
    share         integer
);

-- Exact sums of lines that are alike, by load.
create table estimate_sum (
    close_id       bigint not null,
    load_no        integer not null,
    obligation_no  integer not null,
    spend_on       date,
    share          integer not null,
    declared_share integer,
    best           boolean not null,
    later          boolean not null,
    lines          bigint not null,
    low            numeric not null,
    accrued        numeric not null,
    high           numeric not null
);
create index estimate_sum_of_close on estimate_sum (close_id, obligation_no);

create table problem (
    close_id      bigint not null,
    severity      text not null,
    code          text not null,
    file          text not null,
    line          bigint not null,
    column_name   text not null,
    value         text not null,
    message       text not null,
    obligation_id text not null
);
create index problem_of_close on problem (close_id);

create table rejected_row (
    close_id bigint not null,
    file     text not null,
    line     bigint not null,
    fields   text[] not null
);
create index rejected_row_of_close on rejected_row (close_id);
