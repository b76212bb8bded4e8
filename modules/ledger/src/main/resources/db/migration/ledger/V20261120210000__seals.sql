-- The books of a day that is over, summed up in a hash that covers the seal before it: whoever keeps one hash can prove
-- all the days up to it. Days are UTC; a day without transfers has no seal.
create table ledger.day_seal (
    tenant_id text        not null,
    id        uuid        not null,
    day       date        not null,
    transfers bigint      not null,
    previous  text        not null,
    hash      text        not null,
    sealed_at timestamptz not null,

    constraint day_seal_pkey primary key (tenant_id, id),
    constraint day_seal_day_key unique (tenant_id, day),
    constraint day_seal_transfers_check check (transfers > 0),
    constraint day_seal_hash_check check (hash ~ '^[0-9a-f]{64}$' and previous ~ '^[0-9a-f]{64}$')
);
select kernel.fact_table('ledger.day_seal');

-- Until when a tenant's days are sealed, or about to be: nothing is recorded before it any more.
create table ledger.day_fence (
    tenant_id text        not null,
    until     timestamptz not null,

    constraint day_fence_pkey primary key (tenant_id)
);
select kernel.tenant_table('ledger.day_fence');
revoke delete on ledger.day_fence from tributary_app;
