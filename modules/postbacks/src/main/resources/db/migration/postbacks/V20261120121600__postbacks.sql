-- News out to affiliates' servers: who wants which, what is on its way, and every try.

grant usage on schema postbacks to tributary_app, tributary_ingest, tributary_platform;

-- An address of an affiliate that wants news, for one program or for all of them.
create table postbacks.postback (
    tenant_id       text        not null,
    id              uuid        not null,
    affiliate_id    uuid        not null,
    program_id      uuid,
    name            text        not null,
    method          text        not null check (method in ('GET', 'POST', 'JSON')),
    url             text        not null,
    triggers        jsonb       not null check (jsonb_typeof(triggers) = 'array'),
    status          text        not null check (status in ('ACTIVE', 'DISABLED')),
    disabled_reason text,
    created_at      timestamptz not null,
    version         int         not null,

    constraint postback_pkey primary key (tenant_id, id),
    constraint postback_affiliate_fk foreign key (tenant_id, affiliate_id)
        references program.affiliate (tenant_id, id),
    constraint postback_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id)
);
create index postback_affiliate_idx on postbacks.postback (tenant_id, affiliate_id, id);
-- Who wants to be told of every event, which is asked whenever one is credited to somebody.
create index postback_events_idx on postbacks.postback (tenant_id)
    where status = 'ACTIVE' and (triggers @> '["received"]' or triggers @> '["attributed"]');
select kernel.tenant_table('postbacks.postback');
revoke delete on postbacks.postback from tributary_app;

-- One piece of news for one address. What it says is frozen when it happens; the address may be mended until it is sent.
-- The same cause makes it once, and its id is what the receiver may recognize a repetition by.
create table postbacks.delivery (
    tenant_id    text        not null,
    id           uuid        not null,
    postback_id  uuid        not null,
    affiliate_id uuid        not null,
    trigger      text        not null
        check (trigger in ('RECEIVED', 'ATTRIBUTED', 'QUALIFIED', 'APPROVED', 'REVERSED', 'PAID')),
    effect_id    uuid        not null,
    event_id     uuid,
    content      jsonb       not null,
    status       text        not null check (status in ('PENDING', 'DELIVERED', 'EXHAUSTED', 'STOPPED')),
    created_at   timestamptz not null,
    ended_at     timestamptz,

    constraint delivery_pkey primary key (tenant_id, id),
    constraint delivery_effect_key unique (tenant_id, postback_id, trigger, effect_id),
    constraint delivery_postback_fk foreign key (tenant_id, postback_id) references postbacks.postback (tenant_id, id),
    constraint delivery_end_check check ((status = 'PENDING') = (ended_at is null))
);
create index delivery_postback_idx on postbacks.delivery (tenant_id, postback_id, id);
create index delivery_affiliate_idx on postbacks.delivery (tenant_id, affiliate_id, id);
create index delivery_event_idx on postbacks.delivery (tenant_id, event_id) where event_id is not null;
select kernel.tenant_table('postbacks.delivery');
revoke delete on postbacks.delivery from tributary_app;

-- Deliveries that are due, now or later. Who sends one holds its lease; a lease that ran out is anybody's, and what its
-- former holder then reports is refused because the lease has another number.
create table postbacks.delivery_queue (
    tenant_id    text        not null,
    delivery_id  uuid        not null,
    host         text        not null,
    tries        int         not null,
    next_at      timestamptz not null,
    lease        uuid,
    leased_until timestamptz,

    constraint delivery_queue_pkey primary key (tenant_id, delivery_id),
    constraint delivery_queue_delivery_fk foreign key (tenant_id, delivery_id)
        references postbacks.delivery (tenant_id, id),
    constraint delivery_queue_lease_check check ((lease is null) = (leased_until is null))
);
create index delivery_queue_due_idx on postbacks.delivery_queue (tenant_id, next_at);
select kernel.tenant_table('postbacks.delivery_queue');
select kernel.queue_table('postbacks.delivery_queue');

-- One try, and what came of it.
create table postbacks.attempt (
    tenant_id   text        not null,
    id          uuid        not null,
    delivery_id uuid        not null,
    method      text        not null,
    url         text        not null,
    status      int,
    error       text,
    peer        text,
    millis      bigint      not null,
    body        text        not null,
    started_at  timestamptz not null,

    constraint attempt_pkey primary key (tenant_id, id),
    constraint attempt_delivery_fk foreign key (tenant_id, delivery_id) references postbacks.delivery (tenant_id, id),
    constraint attempt_outcome_check check (status is not null or error is not null)
);
create index attempt_delivery_idx on postbacks.attempt (tenant_id, delivery_id, id);
select kernel.fact_table('postbacks.attempt');
