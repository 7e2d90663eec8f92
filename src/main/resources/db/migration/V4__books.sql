create table measurement (
    close_id        bigint not null,
    number          integer not null,
    obligation_id   text not null,
    class           text not null,
    currency        text not null,
    basis           text not null,
    low             numeric(24,2),
    best            numeric(24,2),
    high            numeric(24,2),
    declared_share  integer,
    required        numeric(24,2) not null check (required >= 0),
    excess_exposure numeric(24,2) not null,
    current         numeric(24,2) not null,
    lines           bigint not null,
    rule            text not null,
    primary key (close_id, number)
);

-- Quarter and year to date; closing is what the columns before it make.
create table roll_forward (
    close_id       bigint not null,
    number         integer not null,
    property_id    text not null,
    obligation_id  text not null,
    class          text not null,
    currency       text not null,
    opening        numeric(24,2) not null,
    incurred       numeric(24,2) not null,
    revisions      numeric(24,2) not null,
    accretion      numeric(24,2) not null,
    payments       numeric(24,2) not null,
    acquired       numeric(24,2) not null,
    disposed       numeric(24,2) not null,
    fx             numeric(24,2) not null,
    released       numeric(24,2) not null,
    representation numeric(24,2) not null,
    closing        numeric(24,2) not null,
    ytd_opening        numeric(24,2) not null,
    ytd_incurred       numeric(24,2) not null,
    ytd_revisions      numeric(24,2) not null,
    ytd_accretion      numeric(24,2) not null,
    ytd_payments       numeric(24,2) not null,
    ytd_acquired       numeric(24,2) not null,
    ytd_disposed       numeric(24,2) not null,
    ytd_fx             numeric(24,2) not null,
    ytd_released       numeric(24,2) not null,
    ytd_representation numeric(24,2) not null,
    excess_payment numeric(24,2) not null check (excess_payment >= 0),
    current        numeric(24,2) not null,
    primary key (close_id, number),
    constraint roll_forward_foots check (
        closing = opening + incurred + revisions + accretion + payments + acquired
            + disposed + fx + released + representation),
    constraint year_to_date_foots check (
        closing = ytd_opening + ytd_incurred + ytd_revisions + ytd_accretion + ytd_payments + ytd_acquired
            + ytd_disposed + ytd_fx + ytd_released + ytd_representation),
    constraint no_negative_liability check (closing >= 0),
    constraint current_within_closing check (current between 0 and closing)
);

-- A header's version is looked up once a statement (V5), not once a row as a foreign key would: that halves the time.
create table journal_entry (
    close_id      bigint not null,
    entry_no      integer not null check (entry_no > 0),
    entry_id      text not null,
    entry_date    date not null,
    property_id   text not null,
    obligation_id text not null,
    event         text not null,
    memo          text not null,
    rule          text not null,
    source        text not null,
    primary key (close_id, entry_no),
    constraint one_entry_an_event unique (close_id, obligation_id, event)
);

create table journal_line (
    close_id     bigint not null,
    entry_no     integer not null,
    line_no      integer not null check (line_no > 0),
    account      text not null,
    account_name text not null,
    debit        numeric(24,2) not null check (debit >= 0),
    credit       numeric(24,2) not null check (credit >= 0),
    currency     text not null,
    primary key (close_id, entry_no, line_no),
    constraint a_line_is_a_debit_or_a_credit check ((debit > 0) <> (credit > 0))
);

create table spend_schedule (
    close_id bigint not null,
    number   integer not null,
    year     integer,
    amount   numeric not null
);
create index spend_schedule_of_close on spend_schedule (close_id, number);

create table check_result (
    close_id   bigint not null,
    check_no   integer not null,
    name       text not null,
    status     text not null check (status in ('PASSED', 'FAILED', 'NOT_DECLARED')),
    expected   text not null,
    actual     text not null,
    difference text not null,
    detail     text not null,
    primary key (close_id, check_no)
);
