-- What programs and links do with their visitors: whom they want, how many, and where they send whom.
create table tracking.traffic (
    tenant_id  text  not null,
    id         uuid  not null,
    program_id uuid  not null,
    link_id    uuid,
    terms      jsonb not null,
    version    int   not null,

    constraint traffic_pkey primary key (tenant_id, id),
    constraint traffic_of_key unique nulls not distinct (tenant_id, program_id, link_id),
    constraint traffic_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id),
    constraint traffic_link_fk foreign key (tenant_id, link_id) references tracking.link (tenant_id, id)
);
create index traffic_link_idx on tracking.traffic (tenant_id, link_id) where link_id is not null;
select kernel.tenant_table('tracking.traffic');

-- Why a visitor was not sent on to the destination; null where it was.
alter table tracking.click add column diversion text;
alter table tracking.click
    add constraint click_diversion_check check (diversion in ('CLOSED', 'NOT_TARGETED', 'CAP_REACHED'));

-- The first click of each visitor on a link in the unique window that runs: what makes a further one a repeat, on
-- whatever node and after a restart. Written with the click; rows whose window has ended are deleted.
create table tracking.unique_visit (
    tenant_id  text        not null,
    link_id    uuid        not null,
    visitor    bytea       not null,
    click_id   uuid        not null,
    visited_at timestamptz not null,
    until_at   timestamptz not null,

    constraint unique_visit_pkey primary key (tenant_id, link_id, visitor)
);
select kernel.tenant_table('tracking.unique_visit');
select kernel.ingest_table('tracking.unique_visit', 'select', 'insert', 'update');

-- Clicks of capped programs by the tenant's day, written with the clicks; one row for each node, so that none waits for
-- another.
create table tracking.click_count (
    tenant_id    text   not null,
    program_id   uuid   not null,
    affiliate_id uuid   not null,
    day          date   not null,
    node         uuid   not null,
    clicks       bigint not null,

    constraint click_count_pkey primary key (tenant_id, program_id, affiliate_id, day, node)
);
select kernel.tenant_table('tracking.click_count');
select kernel.ingest_table('tracking.click_count', 'select', 'insert', 'update');
