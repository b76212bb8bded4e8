-- Taking over what another system knows, and comparing with it until it can go.
grant usage on schema migration to tributary_app, tributary_ingest, tributary_platform;

-- What the system before called an affiliate. Several names may be one affiliate's.
create table migration.old_affiliate (
    tenant_id    text        not null,
    id           uuid        not null,
    old_id       text        not null check (length(old_id) between 1 and 128),
    affiliate_id uuid        not null,
    imported_at  timestamptz not null,

    constraint old_affiliate_pkey primary key (tenant_id, id),
    constraint old_affiliate_old_id_key unique (tenant_id, old_id),
    constraint old_affiliate_affiliate_fk foreign key (tenant_id, affiliate_id)
        references program.affiliate (tenant_id, id)
);
comment on table migration.old_affiliate is 'What the system before called an affiliate';
create index old_affiliate_affiliate_idx on migration.old_affiliate (tenant_id, affiliate_id);
select kernel.tenant_table('migration.old_affiliate');

-- What an affiliate was owed, or owed, when it came. Booked once; above the limit only when a second person agrees.
create table migration.opening_balance (
    tenant_id       text        not null,
    id              uuid        not null,
    affiliate_id    uuid        not null,
    amount_units    bigint      not null check (amount_units <> 0),
    amount_currency text        not null,
    as_of           timestamptz not null,
    status          text        not null check (status in ('WAITING', 'BOOKED', 'DECLINED')),
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    reason          text,
    version         int         not null,

    constraint opening_balance_pkey primary key (tenant_id, id),
    constraint opening_balance_affiliate_fk foreign key (tenant_id, affiliate_id)
        references program.affiliate (tenant_id, id)
);
comment on table migration.opening_balance is 'What an affiliate was owed when it came from another system';
create unique index opening_balance_once_key on migration.opening_balance (tenant_id, affiliate_id, amount_currency)
    where status <> 'DECLINED';
select kernel.tenant_table('migration.opening_balance');
