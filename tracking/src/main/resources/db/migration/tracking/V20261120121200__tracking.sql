-- Facts: who was sent, what was reported, and whose it is. Clicks and events are never changed.
grant usage on schema tracking to tributary_app, tributary_ingest, tributary_platform;

-- Code → destination, of one affiliate in one program. The number is what a click id carries.
create table tracking.link (
    tenant_id     text        not null,
    id            uuid        not null,
    number        int         not null check (number between 1 and 16777215),
    code          text        not null check (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    program_id    uuid        not null,
    affiliate_id  uuid        not null,
    enrollment_id uuid        not null,
    name          text        not null,
    destination   text,
    status        text        not null check (status in ('ACTIVE', 'SUSPENDED')),
    created_at    timestamptz not null,
    version       int         not null,

    constraint link_pkey primary key (tenant_id, id),
    constraint link_number_key unique (tenant_id, number),
    constraint link_code_key unique (tenant_id, code),
    constraint link_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id),
    constraint link_affiliate_fk foreign key (tenant_id, affiliate_id) references program.affiliate (tenant_id, id),
    constraint link_enrollment_fk foreign key (tenant_id, enrollment_id) references program.enrollment (tenant_id, id)
);
create index link_affiliate_idx on tracking.link (tenant_id, affiliate_id, id);
create index link_program_idx on tracking.link (tenant_id, program_id, id);
select kernel.tenant_table('tracking.link');

-- One visit through a link. The id is the front of the sealed click id: it holds the time (clicked_at, to the
-- millisecond), the tenant's number and the link's number, so a spooled click can be written twice without harm.
-- No foreign keys here: the ids come from the tenant's own link, and a check per row would cost more than the row.
create table tracking.click (
    tenant_id    text        not null,
    id           uuid        not null,
    clicked_at   timestamptz not null,
    link_id      uuid        not null,
    program_id   uuid        not null,
    affiliate_id uuid        not null,
    kind         text        not null check (kind in ('PERSON', 'BOT', 'PREFETCH', 'HEAD')),
    unique_click boolean     not null,
    billable     boolean     not null,
    visitor      bytea       not null,
    sub          text[]      not null,
    aff_click_id text,
    ip           inet,
    user_agent   text,
    referrer     text,
    country      text,
    device       text,
    consent      boolean     not null,
    tx           xid8        not null default pg_current_xact_id(),

    constraint click_pkey primary key (tenant_id, id, clicked_at)
) partition by range (clicked_at);
-- What the trailing aggregator follows: the transaction that stored the row.
create index click_tx_idx on tracking.click (tenant_id, tx);
-- Drill-down of one affiliate, newest first.
create index click_affiliate_idx on tracking.click (tenant_id, affiliate_id, clicked_at);
select kernel.fact_table('tracking.click');
select kernel.ingest_table('tracking.click', 'select', 'insert');

-- A partition is reached through its parent only: it has the policies, and nobody has a right on it.
create function tracking.close_click_partition(target regclass) returns void
    language plpgsql as $$
begin
    perform kernel.tenant_table(target);
    execute format('revoke all on %s from tributary_app', target);
    execute format('create trigger refuse_truncate before truncate on %s
                    for each statement execute function kernel.refuse_change()', target);
end $$;

-- The partition of one month (UTC), where it is not there yet.
create function tracking.add_click_partition(month date) returns void
    language plpgsql as $$
declare
    first date := date_trunc('month', month)::date;
    target text := 'tracking.click_' || to_char(first, 'YYYY_MM');
begin
    if to_regclass(target) is null then
        execute format('create table %s partition of tracking.click for values from (%L) to (%L)', target,
                       first::timestamp at time zone 'UTC', (first + interval '1 month')::timestamp at time zone 'UTC');
        perform tracking.close_click_partition(target::regclass);
    end if;
end $$;

select tracking.add_click_partition(month::date)
from generate_series(date '2026-01-01', date '2027-12-01', interval '1 month') month;
create table tracking.click_default partition of tracking.click default;
select tracking.close_click_partition('tracking.click_default');

-- A server that reports. Its key is found by hash, and sealed so that staff can copy the postback URL again.
create table tracking.integration (
    tenant_id           text        not null,
    id                  uuid        not null,
    program_id          uuid        not null,
    name                text        not null,
    key_hash            bytea       not null,
    sealed_key          bytea       not null,
    previous_hash       bytea,
    previous_expires_at timestamptz,
    status              text        not null check (status in ('ACTIVE', 'REVOKED')),
    created_at          timestamptz not null,
    version             int         not null,

    constraint integration_pkey primary key (tenant_id, id),
    constraint integration_key_hash_key unique (tenant_id, key_hash),
    constraint integration_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id)
);
create index integration_previous_hash_idx on tracking.integration (tenant_id, previous_hash)
    where previous_hash is not null;
select kernel.tenant_table('tracking.integration');

-- A referred person, by the tenant's own id, or (anonymous) whoever came through one click. The id is derived from
-- program and external id, or from program and click. The binding is the first click this customer was named with,
-- kept here for the receipt; attribution itself reads the timeline.
create table tracking.customer (
    tenant_id     text        not null,
    id            uuid        not null,
    program_id    uuid        not null,
    external_id   text,
    click_id      uuid,
    link_id       uuid,
    affiliate_id  uuid,
    bound_at      timestamptz,
    first_seen_at timestamptz not null,

    constraint customer_pkey primary key (tenant_id, id),
    constraint customer_binding_check
        check (num_nulls(click_id, link_id, affiliate_id, bound_at) in (0, 4)),
    constraint customer_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id)
);
create unique index customer_external_id_key on tracking.customer (tenant_id, program_id, external_id)
    where external_id is not null;
create index customer_affiliate_idx on tracking.customer (tenant_id, affiliate_id, id) where affiliate_id is not null;
select kernel.tenant_table('tracking.customer');
select kernel.ingest_table('tracking.customer', 'select', 'insert', 'update');

-- What makes an event count once, for ever: never partitioned, never expired.
create table tracking.event_key (
    tenant_id     text  not null,
    event_type_id uuid  not null,
    external_id   text  not null,
    event_id      uuid  not null,
    content_hash  bytea not null,

    constraint event_key_pkey primary key (tenant_id, event_type_id, external_id)
);
select kernel.fact_table('tracking.event_key');
select kernel.ingest_table('tracking.event_key', 'select', 'insert');

-- One reported fact.
create table tracking.event (
    tenant_id       text           not null,
    id              uuid           not null,
    program_id      uuid           not null,
    event_type_id   uuid           not null,
    event_type      text           not null,
    external_id     text           not null,
    customer_id     uuid           not null,
    anonymous       boolean        not null,
    click_id        uuid,
    coupon          text,
    affiliate_id    uuid,
    amount_units    bigint,
    amount_currency text,
    quantity        numeric(24, 8),
    occurred_at     timestamptz    not null,
    recorded_at     timestamptz    not null,
    reverses        text,
    reason          text,
    fields          jsonb          not null,
    channel         text           not null check (channel in ('S2S', 'API', 'PIXEL', 'BEACON', 'IMPORT', 'WEBHOOK')),
    integration_id  uuid,
    tx              xid8           not null default pg_current_xact_id(),

    constraint event_pkey primary key (tenant_id, id),
    constraint event_amount_check check ((amount_units is null) = (amount_currency is null)),
    constraint event_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id),
    constraint event_type_fk foreign key (tenant_id, event_type_id) references program.event_type (tenant_id, id),
    constraint event_customer_fk foreign key (tenant_id, customer_id) references tracking.customer (tenant_id, id)
);
-- A customer's timeline.
create index event_customer_idx on tracking.event (tenant_id, customer_id, occurred_at);
-- Everything that came of a click.
create index event_click_idx on tracking.event (tenant_id, click_id) where click_id is not null;
-- What takes back a fact, though it came first.
create index event_reverses_idx on tracking.event (tenant_id, reverses) where reverses is not null;
create index event_tx_idx on tracking.event (tenant_id, tx);
select kernel.fact_table('tracking.event');
select kernel.ingest_table('tracking.event', 'select', 'insert');

-- A second report under a known txid that says something else. Both are kept; the first one counts.
create table tracking.event_conflict (
    tenant_id      text        not null,
    id             uuid        not null,
    event_id       uuid        not null,
    integration_id uuid,
    channel        text        not null,
    content        jsonb       not null,
    received_at    timestamptz not null,

    constraint event_conflict_pkey primary key (tenant_id, id),
    constraint event_conflict_event_fk foreign key (tenant_id, event_id) references tracking.event (tenant_id, id)
);
create index event_conflict_event_idx on tracking.event_conflict (tenant_id, event_id);
select kernel.fact_table('tracking.event_conflict');
select kernel.ingest_table('tracking.event_conflict', 'select', 'insert');

-- Quarantine: every authenticated request that was refused, as it came, and every test. Nothing here counts.
create table tracking.inbound_request (
    tenant_id       text        not null,
    id              uuid        not null,
    received_at     timestamptz not null,
    channel         text        not null,
    integration_id  uuid,
    program_id      uuid,
    outcome         text        not null check (outcome in ('MALFORMED', 'REJECTED', 'CONFLICT', 'TEST')),
    reason          text,
    field           text,
    event_type      text,
    external_id     text,
    raw             text        not null,
    headers         jsonb       not null,
    replayed_at     timestamptz,
    replay_status   text,
    replay_event_id uuid,

    constraint inbound_request_pkey primary key (tenant_id, id)
);
create index inbound_request_reason_idx on tracking.inbound_request (tenant_id, reason, id);
select kernel.tenant_table('tracking.inbound_request');
select kernel.ingest_table('tracking.inbound_request', 'select', 'insert');

-- Which evidence gets the credit for an event, and why; recomputed from the facts whenever the customer is rated.
create table tracking.attribution (
    tenant_id    text        not null,
    event_id     uuid        not null,
    customer_id  uuid        not null,
    program_id   uuid        not null,
    evidence     text        not null check (evidence in ('CLICK', 'CUSTOMER', 'COUPON', 'AFFILIATE', 'NONE')),
    affiliate_id uuid,
    link_id      uuid,
    click_id     uuid,
    reason       text,
    losers       jsonb       not null,
    decided_at   timestamptz not null,
    tx           xid8        not null default pg_current_xact_id(),

    constraint attribution_pkey primary key (tenant_id, event_id),
    constraint attribution_none_check check ((evidence = 'NONE') = (affiliate_id is null)),
    constraint attribution_event_fk foreign key (tenant_id, event_id) references tracking.event (tenant_id, id)
);
create index attribution_affiliate_idx on tracking.attribution (tenant_id, affiliate_id, event_id);
create index attribution_tx_idx on tracking.attribution (tenant_id, tx);
select kernel.tenant_table('tracking.attribution');

-- Customers to be rated: one row per stored event, coalesced by the reader, which deletes exactly the rows it read.
create table tracking.rating_queue (
    tenant_id   text        not null,
    seq         bigint      generated always as identity,
    customer_id uuid        not null,
    queued_at   timestamptz not null,

    constraint rating_queue_pkey primary key (tenant_id, seq)
);
select kernel.tenant_table('tracking.rating_queue');
select kernel.ingest_table('tracking.rating_queue', 'insert');
select kernel.queue_table('tracking.rating_queue');
