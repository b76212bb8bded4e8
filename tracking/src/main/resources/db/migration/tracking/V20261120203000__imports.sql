-- Files of rows that people bring, and what became of each row.

-- One run over a file: a dry run, which stores nothing but what is wrong, or the real one. Its progress moves on with
-- the rows, so that a run that was cut off goes on where it stood.
create table tracking.import_job (
    tenant_id    text        not null,
    id           uuid        not null,
    file_id      uuid        not null,
    file_name    text        not null,
    kind         text        not null,
    dry_run      boolean     not null,
    header       jsonb       not null,
    columns      jsonb       not null,
    constants    jsonb       not null,
    status       text        not null check (status in ('DRAFT', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    rows_total   int         not null,
    rows_done    int         not null,
    accepted     int         not null,
    duplicates   int         not null,
    rejected     int         not null,
    failures     int         not null,
    started_by   text        not null,
    created_at   timestamptz not null,
    ended_at     timestamptz,
    version      int         not null,

    constraint import_job_pkey primary key (tenant_id, id),
    constraint import_job_progress_check check (accepted + duplicates + rejected = rows_done)
);
create index import_job_kind_idx on tracking.import_job (tenant_id, kind, id);
create index import_job_file_idx on tracking.import_job (tenant_id, file_id);
select kernel.tenant_table('tracking.import_job');

-- The file itself, as it came, for as long as it is kept; several runs share it.
create table tracking.import_file (
    tenant_id   text        not null,
    id          uuid        not null,
    content     bytea       not null,
    delimiter   text        not null,
    uploaded_at timestamptz not null,

    constraint import_file_pkey primary key (tenant_id, id)
);
create index import_file_uploaded_idx on tracking.import_file (tenant_id, uploaded_at);
select kernel.tenant_table('tracking.import_file');

-- A row that was refused, and why; with what it said, unless that must not be kept.
create table tracking.import_error (
    tenant_id text not null,
    job_id    uuid not null,
    line      int  not null,
    reason    text not null,
    field     text,
    detail    text not null,
    said      text not null,

    constraint import_error_pkey primary key (tenant_id, job_id, line),
    constraint import_error_job_fk foreign key (tenant_id, job_id) references tracking.import_job (tenant_id, id)
);
select kernel.tenant_table('tracking.import_error');

-- The runs that are under way or wait for their turn.
create table tracking.import_queue (
    tenant_id text   not null,
    seq       bigint generated always as identity,
    job_id    uuid   not null,

    constraint import_queue_pkey primary key (tenant_id, seq),
    constraint import_queue_job_key unique (tenant_id, job_id),
    constraint import_queue_job_fk foreign key (tenant_id, job_id) references tracking.import_job (tenant_id, id)
);
select kernel.tenant_table('tracking.import_queue');
select kernel.queue_table('tracking.import_queue');
