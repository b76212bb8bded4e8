-- How often links were seen: program × hour, affiliate × program × day, link × day.
create table reporting.program_impression (
    tenant_id  text        not null,
    program_id uuid        not null,
    hour       timestamptz not null,
    seen       bigint      not null,

    constraint program_impression_pkey primary key (tenant_id, program_id, hour)
);
create index program_impression_hour_idx on reporting.program_impression (tenant_id, hour);
select kernel.tenant_table('reporting.program_impression');

create table reporting.affiliate_impression (
    tenant_id    text   not null,
    affiliate_id uuid   not null,
    program_id   uuid   not null,
    day          date   not null,
    seen         bigint not null,

    constraint affiliate_impression_pkey primary key (tenant_id, affiliate_id, program_id, day)
);
create index affiliate_impression_day_idx on reporting.affiliate_impression (tenant_id, day);
select kernel.tenant_table('reporting.affiliate_impression');

create table reporting.link_impression (
    tenant_id    text   not null,
    link_id      uuid   not null,
    affiliate_id uuid   not null,
    program_id   uuid   not null,
    day          date   not null,
    seen         bigint not null,

    constraint link_impression_pkey primary key (tenant_id, link_id, day)
);
create index link_impression_affiliate_idx on reporting.link_impression (tenant_id, affiliate_id, day);
select kernel.tenant_table('reporting.link_impression');

-- Clicks by where they came from: affiliate × program × day × country × device; '' where it is not known.
create table reporting.visitor_click (
    tenant_id    text   not null,
    affiliate_id uuid   not null,
    program_id   uuid   not null,
    day          date   not null,
    country      text   not null,
    device       text   not null,
    gross        bigint not null,
    uniques      bigint not null,
    invalid      bigint not null,

    constraint visitor_click_pkey primary key (tenant_id, affiliate_id, program_id, day, country, device)
);
create index visitor_click_day_idx on reporting.visitor_click (tenant_id, day);
select kernel.tenant_table('reporting.visitor_click');
