-- Many refused requests sent through the door again, one after the other, oldest first. The position is the last one
-- that was sent, so that a node that dies is followed by another one; what was sent twice is stored once.
create table tracking.replay (
    tenant_id    text        not null,
    id           uuid        not null,
    filter       jsonb       not null,
    requested_by text        not null,
    total        bigint      not null,
    last_id      uuid,
    position     uuid,
    accepted     bigint      not null,
    duplicates   bigint      not null,
    refused      bigint      not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    version      int         not null,

    constraint replay_pkey primary key (tenant_id, id)
);
select kernel.tenant_table('tracking.replay');
revoke delete on tracking.replay from tributary_app;

-- Replays that are not at their end.
create table tracking.replay_queue (
    tenant_id text not null,
    replay_id uuid not null,

    constraint replay_queue_pkey primary key (tenant_id, replay_id),
    constraint replay_queue_replay_fk foreign key (tenant_id, replay_id) references tracking.replay (tenant_id, id)
);
select kernel.tenant_table('tracking.replay_queue');
select kernel.queue_table('tracking.replay_queue');
