-- What an integration demands of those who come with its key. No row: nothing but the key.
create table tracking.integration_protection (
    tenant_id              text        not null,
    id                     uuid        not null,
    integration_id         uuid        not null,
    signed                 boolean     not null,
    browser_only           boolean     not null,
    testing                boolean     not null,
    addresses              jsonb       not null,
    per_minute             int         check (per_minute > 0),
    sealed_secret          bytea       not null,
    previous_secret        bytea,
    previous_secret_until  timestamptz,
    version                int         not null,

    constraint integration_protection_pkey primary key (tenant_id, id),
    constraint integration_protection_integration_key unique (tenant_id, integration_id),
    constraint integration_protection_integration_fk
        foreign key (tenant_id, integration_id) references tracking.integration (tenant_id, id),
    constraint integration_protection_previous_check
        check ((previous_secret is null) = (previous_secret_until is null)),
    constraint integration_protection_browser_check check (not (signed and browser_only))
);
select kernel.tenant_table('tracking.integration_protection');

-- Signatures that were used, as long as they could come again: the unique key lets each in once, on whichever node.
create table tracking.used_signature (
    tenant_id text        not null,
    digest    bytea       not null,
    used_at   timestamptz not null,

    constraint used_signature_pkey primary key (tenant_id, digest)
);
create index used_signature_used_at_idx on tracking.used_signature (tenant_id, used_at);
select kernel.tenant_table('tracking.used_signature');
select kernel.ingest_table('tracking.used_signature', 'select', 'insert');
select kernel.queue_table('tracking.used_signature');
