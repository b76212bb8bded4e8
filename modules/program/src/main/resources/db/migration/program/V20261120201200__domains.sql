-- Hosts of their own under which tenants are reached. Anybody may claim a host; it is served to whoever proves that it is
-- his. A proof by DNS outranks one by HTTP, and of equal ones the earlier holds: so at any time a host is at most one
-- tenant's, though no unique index can say so without leaving the tenant.
create table program.domain (
    tenant_id   text        not null,
    id          uuid        not null,
    host        text        not null,
    kind        text        not null,
    token       text        not null,
    proof       text,
    verified_at timestamptz,
    created_at  timestamptz not null,
    version     int         not null,

    constraint domain_pkey primary key (tenant_id, id),
    constraint domain_host_key unique (tenant_id, host),
    constraint domain_tenant_fk foreign key (tenant_id) references program.tenant (id),
    constraint domain_host_check check (host = lower(host) and length(host) between 4 and 253),
    constraint domain_kind_check check (kind in ('TRACKING', 'PORTAL')),
    constraint domain_proof_check check (proof in ('DNS', 'HTTP')),
    constraint domain_verified_check check ((proof is null) = (verified_at is null))
);
comment on table program.domain is 'hosts of their own that tenants claim, and how they proved them';
select kernel.tenant_table('program.domain');
select kernel.queue_table('program.domain');
grant select (id, host, kind, token, proof, verified_at) on program.domain to tributary_platform;
