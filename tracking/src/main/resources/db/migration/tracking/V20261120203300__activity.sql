-- What a customer did on one day with one product, as it was last reported. Sent again with another content, the event
-- that says so is taken back and a new one takes its place: the revision is part of their txids, so that a report that
-- was cut off half-way is completed by its repetition, and counts once.
create table tracking.activity (
    tenant_id     text        not null,
    program_id    uuid        not null,
    event_type_id uuid        not null,
    customer      text        not null,
    day           date        not null,
    product       text        not null,
    revision      int         not null,
    content_hash  bytea       not null,
    occurred_at   timestamptz not null,

    constraint activity_pkey primary key (tenant_id, program_id, event_type_id, customer, day, product),
    constraint activity_type_fk foreign key (tenant_id, event_type_id) references program.event_type (tenant_id, id)
);
select kernel.tenant_table('tracking.activity');
