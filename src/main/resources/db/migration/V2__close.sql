-- A close and its versions. One row a version; a version that is being made is DRAFT.
create table close_version (
    close_id     bigint generated always as identity primary key,
    company      text not null,
    quarter      text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    purpose      text not null check (purpose in ('CLOSE', 'DRY_RUN')),
    version      integer check (version >= 0),
    state        text not null default 'DRAFT'
                 check (state in ('DRAFT', 'PROPOSED', 'INCOMPLETE', 'SUPERSEDED', 'ABANDONED', 'APPROVED', 'POSTED')),
    input_hash   text not null check (input_hash ~ '^[0-9a-f]{64}$'),
    -- The newest finished version when this one was opened: with the input hash it names the job instance.
    after_version integer not null,
    content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
    proposed_by  text not null,
    opened_at    timestamptz not null default now(),
    proposed_at  timestamptz,
    totals       jsonb,
    check (state in ('DRAFT', 'ABANDONED') or (version is not null and content_hash is not null))
);

-- A number is taken once; an abandoned draft gives its number back.
create unique index close_version_number on close_version (company, quarter, purpose, version)
    where state <> 'ABANDONED' and version is not null;

-- One draft a quarter and purpose, and one version in the books.
create unique index close_version_draft on close_version (company, quarter, purpose) where state = 'DRAFT';
create unique index close_version_posted on close_version (company, quarter) where state = 'POSTED';

-- What a draft has finished, in the transaction that finished it: a restart repeats nothing that is here.
create table close_stage (
    close_id bigint not null references close_version,
    stage    text not null,
    primary key (close_id, stage)
);

create table input_file (
    close_id        bigint not null references close_version,
    file            text not null,
    sha256          text not null,
    bytes           bigint not null,
    encoding        text not null,
    delimiter       text not null,
    header          text[] not null,
    unknown_columns text[] not null,
    rows_read       bigint not null,
    rows_accepted   bigint not null,
    rows_rejected   bigint not null,
    primary key (close_id, file)
);
