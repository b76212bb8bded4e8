-- The nets under every table of a tenant, spread by one call so that no migration can spread half of them:
-- forced row-level security for the application's role, composite keys being the table's own duty.

create function kernel.current_tenant() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.tenant', true), '');

-- A table whose rows belong to one tenant each.
create function kernel.tenant_table(target regclass) returns void
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy tenant on %s to tributary_app
                    using (tenant_id = kernel.current_tenant()) with check (tenant_id = kernel.current_tenant())', target);
    execute format('create policy owner on %s to tributary_owner using (true) with check (true)', target);
    execute format('grant select, insert, update, delete on %s to tributary_app', target);
end $$;

create function kernel.refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception '% is append-only: a correction is a new row', tg_table_name using errcode = 'restrict_violation';
end $$;

-- A tenant's table whose rows are never changed and never deleted.
create function kernel.fact_table(target regclass) returns void
    language plpgsql as $$
begin
    perform kernel.tenant_table(target);
    execute format('revoke update, delete on %s from tributary_app', target);
    execute format('create trigger refuse_change before update or delete on %s
                    for each row execute function kernel.refuse_change()', target);
    execute format('create trigger refuse_truncate before truncate on %s
                    for each statement execute function kernel.refuse_change()', target);
end $$;

-- A table into which group commits write the rows of many tenants in one statement.
create function kernel.ingest_table(target regclass, variadic privileges text[]) returns void
    language plpgsql as $$
begin
    execute format('create policy ingest on %s to tributary_ingest using (true) with check (true)', target);
    execute format('grant %s on %s to tributary_ingest', array_to_string(privileges, ', '), target);
end $$;

-- A queue: the platform's role may see which tenants have something in it, and nothing else uses that right.
create function kernel.queue_table(target regclass) returns void
    language plpgsql as $$
begin
    execute format('create policy platform on %s for select to tributary_platform using (true)', target);
    execute format('grant select (tenant_id) on %s to tributary_platform', target);
end $$;

grant usage on schema kernel to tributary_app, tributary_ingest, tributary_platform;

-- News of one module for another, written in the transaction that makes it news; one row per subscriber.
create table kernel.outbox (
    tenant_id  text        not null,
    id         bigint      generated always as identity,
    subscriber text        not null,
    topic      text        not null,
    payload    jsonb       not null,
    created_at timestamptz not null,
    tries      int         not null default 0,
    due_at     timestamptz not null,
    error      text,

    constraint outbox_pkey primary key (tenant_id, id)
);
create index outbox_due_idx on kernel.outbox (tenant_id, subscriber, due_at);
select kernel.tenant_table('kernel.outbox');
select kernel.queue_table('kernel.outbox');

-- Who did what, in the transaction that did it.
create table kernel.audit_entry (
    tenant_id    text        not null,
    id           uuid        not null,
    at           timestamptz not null,
    actor_kind   text        not null,
    actor_id     text        not null,
    actor_name   text        not null,
    action       text        not null,
    subject_kind text        not null,
    subject_id   text        not null,
    reason       text,
    before       jsonb,
    after        jsonb,
    request_id   text,

    constraint audit_entry_pkey primary key (tenant_id, id)
);
create index audit_entry_subject_idx on kernel.audit_entry (tenant_id, subject_kind, subject_id, id);
select kernel.fact_table('kernel.audit_entry');

-- Answers to writes that carried an Idempotency-Key, kept for thirty days.
create table kernel.idempotent_request (
    tenant_id    text        not null,
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    started_at   timestamptz not null,
    status       int,
    body         text,

    constraint idempotent_request_pkey primary key (tenant_id, caller, key)
);
select kernel.tenant_table('kernel.idempotent_request');

-- When a job last ran; the lock that makes it run once is PostgreSQL's own (advisory). No tenant: it names only jobs.
create table kernel.job (
    name       text        primary key,
    started_at timestamptz not null,
    ended_at   timestamptz,
    node       text        not null,
    error      text
);
grant select, insert, update on kernel.job to tributary_platform;
