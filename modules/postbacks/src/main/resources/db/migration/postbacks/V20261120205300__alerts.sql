-- Where the operator's own people want to be alerted: one address a tenant.
create table postbacks.alert_endpoint (
    tenant_id  text        not null,
    id         uuid        not null,
    url        text        not null,
    created_at timestamptz not null,
    version    int         not null,

    constraint alert_endpoint_pkey primary key (tenant_id, id),
    constraint alert_endpoint_tenant_key unique (tenant_id)
);
select kernel.tenant_table('postbacks.alert_endpoint');

-- One alert for it, frozen when it happens; tried until it is taken or given up.
create table postbacks.alert (
    tenant_id  text        not null,
    id         uuid        not null,
    type       text        not null,
    data       jsonb       not null,
    created_at timestamptz not null,
    status     text        not null check (status in ('PENDING', 'DELIVERED', 'EXHAUSTED')),
    tries      int         not null,
    next_at    timestamptz not null,
    answer     int,
    error      text,
    version    int         not null,

    constraint alert_pkey primary key (tenant_id, id)
);
select kernel.tenant_table('postbacks.alert');
revoke delete on postbacks.alert from tributary_app;

-- Alerts that are on their way.
create table postbacks.alert_queue (
    tenant_id text not null,
    alert_id  uuid not null,

    constraint alert_queue_pkey primary key (tenant_id, alert_id),
    constraint alert_queue_alert_fk foreign key (tenant_id, alert_id) references postbacks.alert (tenant_id, id)
);
select kernel.tenant_table('postbacks.alert_queue');
select kernel.queue_table('postbacks.alert_queue');
