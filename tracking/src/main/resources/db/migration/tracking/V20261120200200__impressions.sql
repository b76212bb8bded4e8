-- How often a link was seen within a few seconds, on one node. No visitor, no foreign keys, as with clicks.
create table tracking.impression (
    tenant_id    text        not null,
    id           uuid        not null,
    link_id      uuid        not null,
    program_id   uuid        not null,
    affiliate_id uuid        not null,
    seen_at      timestamptz not null,
    times        bigint      not null check (times > 0),
    tx           xid8        not null default pg_current_xact_id(),

    constraint impression_pkey primary key (tenant_id, id)
);
-- What the trailing aggregator follows.
create index impression_tx_idx on tracking.impression (tenant_id, tx);
select kernel.fact_table('tracking.impression');
select kernel.ingest_table('tracking.impression', 'select', 'insert');
