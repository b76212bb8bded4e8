-- Every authenticated request with what it was answered, in partitions of a day, so that a day is forgotten at once.
-- What was refused keeps its text in the quarantine (request_id); what was accepted keeps it here.
create table tracking.inbound_log (
    tenant_id      text        not null,
    id             uuid        not null,
    received_at    timestamptz not null,
    channel        text        not null,
    source_id      uuid        not null,
    integration_id uuid,
    program_id     uuid,
    outcome        text        not null
        check (outcome in ('ACCEPTED', 'DUPLICATE', 'CONFLICT', 'REJECTED', 'MALFORMED', 'TEST', 'DENIED')),
    reason         text,
    field          text,
    event_type     text,
    external_id    text,
    event_id       uuid,
    request_id     uuid,
    address        inet,
    micros         bigint      not null,
    headers        jsonb       not null,
    raw            text        not null,

    constraint inbound_log_pkey primary key (tenant_id, id, received_at)
) partition by range (received_at);
-- What went wrong, newest first, however much went well.
create index inbound_log_failed_idx on tracking.inbound_log (tenant_id, id)
    where outcome not in ('ACCEPTED', 'DUPLICATE', 'TEST');
select kernel.tenant_table('tracking.inbound_log');
revoke insert, update, delete on tracking.inbound_log from tributary_app;
select kernel.ingest_table('tracking.inbound_log', 'select', 'insert');

-- A partition is reached through its parent only.
create function tracking.close_inbound_partition(target regclass) returns void
    language plpgsql as $$
begin
    perform kernel.tenant_table(target);
    execute format('revoke all on %s from tributary_app', target);
end $$;

-- For a day that nobody has made a partition for yet; its rows move there when somebody does.
create table tracking.inbound_log_default partition of tracking.inbound_log default;
select tracking.close_inbound_partition('tracking.inbound_log_default');

-- Makes the partitions of today and the days to come (UTC); only the owner of the tables can.
create function tracking.add_inbound_days(today date) returns void
    language plpgsql as $$
declare
    day    date;
    target text;
    first  timestamptz;
    next   timestamptz;
begin
    for day in select today + n from generate_series(0, 2) n loop
        target := 'tracking.inbound_log_' || to_char(day, 'YYYY_MM_DD');
        first := day::timestamp at time zone 'UTC';
        next := (day + 1)::timestamp at time zone 'UTC';
        if to_regclass(target) is null then
            lock table tracking.inbound_log_default in access exclusive mode;
            execute format('create table %s (like tracking.inbound_log including all)', target);
            perform tracking.close_inbound_partition(target::regclass);
            execute format('with moved as (delete from tracking.inbound_log_default
                                where received_at >= %L and received_at < %L returning *)
                            insert into %s select * from moved', first, next, target);
            execute format('alter table tracking.inbound_log attach partition %s for values from (%L) to (%L)',
                           target, first, next);
        end if;
    end loop;
end $$;

-- Forgets the days before the given one.
create function tracking.drop_inbound_days(before date) returns void
    language plpgsql as $$
declare
    target text;
begin
    delete from tracking.inbound_log_default where received_at < before::timestamp at time zone 'UTC';
    for target in
        select c.oid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'tracking.inbound_log'::regclass and c.relname ~ '_\d{4}_\d{2}_\d{2}$'
          and to_date(right(c.relname, 10), 'YYYY_MM_DD') < before
    loop
        execute format('drop table %s', target);
    end loop;
end $$;

select tracking.add_inbound_days(current_date);

-- How many requests a source sent in an hour, and how they ended; written with the log, and kept when it is forgotten.
-- A source is an integration or, for reports under a key of the tenant, the program (all zeros: none was named).
create table tracking.inbound_hour (
    tenant_id text        not null,
    source_id uuid        not null,
    hour      timestamptz not null,
    outcome   text        not null,
    requests  bigint      not null,
    last_at   timestamptz not null,

    constraint inbound_hour_pkey primary key (tenant_id, source_id, hour, outcome)
);
create index inbound_hour_hour_idx on tracking.inbound_hour (tenant_id, hour);
select kernel.tenant_table('tracking.inbound_hour');
select kernel.ingest_table('tracking.inbound_hour', 'select', 'insert', 'update');
select kernel.queue_table('tracking.inbound_hour');

-- The quarantine forgets by age, and is searched by time.
create index inbound_request_received_idx on tracking.inbound_request (tenant_id, received_at);
