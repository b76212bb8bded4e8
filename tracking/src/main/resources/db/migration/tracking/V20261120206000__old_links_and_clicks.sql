-- How links of the system before looked: which parts of an address name the link, and which of its parameters are ours
-- under another name.
create table tracking.link_shape (
    tenant_id  text        not null,
    id         uuid        not null,
    name       text        not null,
    path       text        not null,
    parameters text[]      not null,
    renamed    jsonb       not null,
    created_at timestamptz not null,

    constraint link_shape_pkey primary key (tenant_id, id),
    constraint link_shape_path_key unique (tenant_id, path, parameters)
);
comment on table tracking.link_shape is 'How links of the system before looked';
select kernel.tenant_table('tracking.link_shape');

-- An address that was given out by the system before, and the link that it leads to now.
create table tracking.old_link (
    tenant_id   text        not null,
    id          uuid        not null,
    shape_id    uuid        not null,
    named       text        not null check (length(named) between 1 and 500),
    address     text        not null,
    link_id     uuid        not null,
    imported_at timestamptz not null,

    constraint old_link_pkey primary key (tenant_id, id),
    constraint old_link_named_key unique (tenant_id, shape_id, named),
    constraint old_link_shape_fk foreign key (tenant_id, shape_id) references tracking.link_shape (tenant_id, id),
    constraint old_link_link_fk foreign key (tenant_id, link_id) references tracking.link (tenant_id, id)
);
comment on table tracking.old_link is 'An address of the system before, and the link that it leads to now';
create index old_link_link_idx on tracking.old_link (tenant_id, link_id);
select kernel.tenant_table('tracking.old_link');

-- A click of the system before, by the id that its visitor carries. The click id is what events name it by here: it
-- holds the time and the link's number like any other, under a key number that seals nothing.
create table tracking.old_click (
    tenant_id    text        not null,
    id           uuid        not null,
    old_id       text        not null check (length(old_id) between 1 and 128),
    link_id      uuid        not null,
    clicked_at   timestamptz not null,
    aff_click_id text,
    sub          text[]      not null,
    imported_at  timestamptz not null,

    constraint old_click_pkey primary key (tenant_id, id),
    constraint old_click_old_id_key unique (tenant_id, old_id),
    constraint old_click_link_fk foreign key (tenant_id, link_id) references tracking.link (tenant_id, id)
);
comment on table tracking.old_click is 'A click of the system before, by the id that its visitor carries';
select kernel.fact_table('tracking.old_click');
