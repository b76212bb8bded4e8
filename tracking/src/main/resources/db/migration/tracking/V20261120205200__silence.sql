-- How the tenant wants to be told that a source of events has fallen silent; no row: as it is by default.
create table tracking.silence_setting (
    tenant_id text    not null,
    id        uuid    not null,
    enabled   boolean not null,
    missed    int     not null check (missed between 1 and 1000000),
    mails     jsonb   not null check (jsonb_typeof(mails) = 'array'),
    muted     jsonb   not null check (jsonb_typeof(muted) = 'array'),
    version   int     not null,

    constraint silence_setting_pkey primary key (tenant_id, id),
    constraint silence_setting_tenant_key unique (tenant_id)
);
select kernel.tenant_table('tracking.silence_setting');

-- A source that usually reports and did not. It ends when the source is heard again.
create table tracking.silence_alarm (
    tenant_id  text        not null,
    id         uuid        not null,
    source_id  uuid        not null,
    source     text        not null,
    last_at    timestamptz not null,
    due_at     timestamptz not null,
    raised_at  timestamptz not null,
    heard_at   timestamptz,

    constraint silence_alarm_pkey primary key (tenant_id, id)
);
-- A source is silent once at a time, whichever node sees it first.
create unique index silence_alarm_open_key on tracking.silence_alarm (tenant_id, source_id) where heard_at is null;
select kernel.tenant_table('tracking.silence_alarm');
revoke delete on tracking.silence_alarm from tributary_app;
