-- Counts and sums that follow the facts about a second behind, for dashboards. Several narrow tables instead of a wide
-- one: a rollup helps only as far as it is small. Everything here can be computed again from the facts.
-- Hours and days begin where the tenant's do. Clicks stand at the time of the click, events at the time they happened,
-- commission at the time it was earned. Units are those of kernel Money; currency is '' for events without an amount.

grant usage on schema reporting to tributary_app, tributary_ingest, tributary_platform;

-- Up to which transaction the facts of a tenant are counted, and as of when that is all there was.
create table reporting.watermark (
    tenant_id text        not null,
    tx        xid8        not null,
    as_of     timestamptz not null,

    constraint watermark_pkey primary key (tenant_id)
);
select kernel.tenant_table('reporting.watermark');

-- To whom an event is counted at present, so that another attribution moves it instead of counting it twice.
create table reporting.credited_event (
    tenant_id    text not null,
    event_id     uuid not null,
    affiliate_id uuid not null,
    link_id      uuid,

    constraint credited_event_pkey primary key (tenant_id, event_id)
);
select kernel.tenant_table('reporting.credited_event');

-- program × hour
create table reporting.program_click (
    tenant_id  text        not null,
    program_id uuid        not null,
    hour       timestamptz not null,
    gross      bigint      not null,
    uniques    bigint      not null,
    invalid    bigint      not null,

    constraint program_click_pkey primary key (tenant_id, program_id, hour)
);
create index program_click_hour_idx on reporting.program_click (tenant_id, hour);
select kernel.tenant_table('reporting.program_click');

create table reporting.program_event (
    tenant_id     text        not null,
    program_id    uuid        not null,
    event_type_id uuid        not null,
    currency      text        not null,
    hour          timestamptz not null,
    reported      bigint      not null,
    reversed      bigint      not null,
    units         numeric     not null,

    constraint program_event_pkey primary key (tenant_id, program_id, event_type_id, currency, hour)
);
create index program_event_hour_idx on reporting.program_event (tenant_id, hour);
select kernel.tenant_table('reporting.program_event');

create table reporting.program_commission (
    tenant_id      text        not null,
    program_id     uuid        not null,
    currency       text        not null,
    hour           timestamptz not null,
    conversions    bigint      not null,
    earned_units   numeric     not null,
    reversed_units numeric     not null,

    constraint program_commission_pkey primary key (tenant_id, program_id, currency, hour)
);
create index program_commission_hour_idx on reporting.program_commission (tenant_id, hour);
select kernel.tenant_table('reporting.program_commission');

-- affiliate × program × day
create table reporting.affiliate_click (
    tenant_id    text   not null,
    affiliate_id uuid   not null,
    program_id   uuid   not null,
    day          date   not null,
    gross        bigint not null,
    uniques      bigint not null,
    invalid      bigint not null,

    constraint affiliate_click_pkey primary key (tenant_id, affiliate_id, program_id, day)
);
create index affiliate_click_day_idx on reporting.affiliate_click (tenant_id, day);
select kernel.tenant_table('reporting.affiliate_click');

create table reporting.affiliate_event (
    tenant_id     text    not null,
    affiliate_id  uuid    not null,
    program_id    uuid    not null,
    event_type_id uuid    not null,
    currency      text    not null,
    day           date    not null,
    reported      bigint  not null,
    reversed      bigint  not null,
    units         numeric not null,

    constraint affiliate_event_pkey primary key (tenant_id, affiliate_id, program_id, event_type_id, currency, day)
);
create index affiliate_event_day_idx on reporting.affiliate_event (tenant_id, day);
select kernel.tenant_table('reporting.affiliate_event');

create table reporting.affiliate_commission (
    tenant_id      text    not null,
    affiliate_id   uuid    not null,
    program_id     uuid    not null,
    currency       text    not null,
    day            date    not null,
    conversions    bigint  not null,
    earned_units   numeric not null,
    reversed_units numeric not null,

    constraint affiliate_commission_pkey primary key (tenant_id, affiliate_id, program_id, currency, day)
);
create index affiliate_commission_day_idx on reporting.affiliate_commission (tenant_id, day);
select kernel.tenant_table('reporting.affiliate_commission');

-- link × day. A link is of one affiliate in one program; what no link brought (a coupon's events) is not here.
create table reporting.link_click (
    tenant_id    text   not null,
    link_id      uuid   not null,
    affiliate_id uuid   not null,
    program_id   uuid   not null,
    day          date   not null,
    gross        bigint not null,
    uniques      bigint not null,
    invalid      bigint not null,

    constraint link_click_pkey primary key (tenant_id, link_id, day)
);
create index link_click_affiliate_idx on reporting.link_click (tenant_id, affiliate_id, day);
select kernel.tenant_table('reporting.link_click');

create table reporting.link_event (
    tenant_id     text    not null,
    link_id       uuid    not null,
    affiliate_id  uuid    not null,
    program_id    uuid    not null,
    event_type_id uuid    not null,
    currency      text    not null,
    day           date    not null,
    reported      bigint  not null,
    reversed      bigint  not null,
    units         numeric not null,

    constraint link_event_pkey primary key (tenant_id, link_id, event_type_id, currency, day)
);
create index link_event_affiliate_idx on reporting.link_event (tenant_id, affiliate_id, day);
select kernel.tenant_table('reporting.link_event');

create table reporting.link_commission (
    tenant_id      text    not null,
    link_id        uuid    not null,
    affiliate_id   uuid    not null,
    program_id     uuid    not null,
    currency       text    not null,
    day            date    not null,
    conversions    bigint  not null,
    earned_units   numeric not null,
    reversed_units numeric not null,

    constraint link_commission_pkey primary key (tenant_id, link_id, currency, day)
);
create index link_commission_affiliate_idx on reporting.link_commission (tenant_id, affiliate_id, day);
select kernel.tenant_table('reporting.link_commission');

-- Events as reports count them: what takes another one back counts against it, with that one's amount if it names none.
create view reporting.counted_event with (security_invoker = true) as
select event.tenant_id, event.id, event.program_id, event.event_type_id, event.event_type, event.occurred_at, event.tx,
       coalesce(event.amount_currency, original.amount_currency, '') as currency,
       case when event.reverses is null then 1 else 0 end as reported,
       case when event.reverses is null then 0 else 1 end as reversed,
       case when event.reverses is null then coalesce(event.amount_units, 0)
            else -abs(coalesce(event.amount_units, original.amount_units, 0)) end as units
from tracking.event
left join lateral (
    select earlier.amount_units, earlier.amount_currency from tracking.event earlier
    where event.reverses is not null and earlier.tenant_id = event.tenant_id
      and earlier.customer_id = event.customer_id and earlier.external_id = event.reverses
      and earlier.reverses is null
    limit 1) original on true;
grant select on reporting.counted_event to tributary_app;
