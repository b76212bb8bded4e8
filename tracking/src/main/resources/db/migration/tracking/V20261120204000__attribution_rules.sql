-- How a program gives credit for what happens from a moment on. A change is a new version, so that what happened before
-- is decided as it was promised, today and in an audit.
create table tracking.attribution_rules (
    tenant_id       text        not null,
    id              uuid        not null,
    program_id      uuid        not null,
    number          int         not null check (number > 0),
    valid_from      timestamptz not null,
    click_window    text        not null,
    customer_window text        not null,
    terms           jsonb       not null,
    reason          text,
    created_at      timestamptz not null,

    constraint attribution_rules_pkey primary key (tenant_id, id),
    constraint attribution_rules_number_key unique (tenant_id, program_id, number),
    constraint attribution_rules_program_fk foreign key (tenant_id, program_id)
        references program.program (tenant_id, id)
);
comment on table tracking.attribution_rules is 'versions of how a program gives credit, each valid from a moment on';
select kernel.fact_table('tracking.attribution_rules');

-- Programs that are there already have had these rules since ever.
insert into tracking.attribution_rules (tenant_id, id, program_id, number, valid_from, click_window, customer_window,
    terms, created_at)
select tenant_id, gen_random_uuid(), id, 1, timestamptz '1970-01-01T00:00:00Z', click_window, customer_window, '{}',
    created_at
from program.program;

-- A person decided whose a customer is from a moment on; nobody's where there is no affiliate.
create table tracking.customer_decision (
    tenant_id    text        not null,
    id           uuid        not null,
    customer_id  uuid        not null,
    affiliate_id uuid,
    effective_at timestamptz not null,
    reason       text        not null,
    actor        text        not null,
    decided_at   timestamptz not null,

    constraint customer_decision_pkey primary key (tenant_id, id),
    constraint customer_decision_customer_fk foreign key (tenant_id, customer_id)
        references tracking.customer (tenant_id, id),
    constraint customer_decision_affiliate_fk foreign key (tenant_id, affiliate_id)
        references program.affiliate (tenant_id, id)
);
comment on table tracking.customer_decision is 'customers that a person gave to another affiliate, or to nobody';
create index customer_decision_customer_idx on tracking.customer_decision (tenant_id, customer_id, effective_at);
select kernel.fact_table('tracking.customer_decision');
select kernel.ingest_table('tracking.customer_decision', 'select');

-- Conversions that caps count: attributed, of a type that some version of the rules caps. Follows the attributions.
create table tracking.counted_conversion (
    tenant_id    text        not null,
    event_id     uuid        not null,
    program_id   uuid        not null,
    customer_id  uuid        not null,
    affiliate_id uuid        not null,
    event_type   text        not null,
    external_id  text        not null,
    occurred_at  timestamptz not null,

    constraint counted_conversion_pkey primary key (tenant_id, event_id),
    constraint counted_conversion_event_fk foreign key (tenant_id, event_id) references tracking.event (tenant_id, id)
);
comment on table tracking.counted_conversion is 'conversions that caps count, in the order in which they happened';
create index counted_conversion_time_idx on tracking.counted_conversion (tenant_id, program_id, occurred_at);
create index counted_conversion_customer_idx on tracking.counted_conversion (tenant_id, customer_id);
select kernel.tenant_table('tracking.counted_conversion');

-- Those of them that are beyond a cap: the place of the cap within its version of the rules, and the cap in words.
create table tracking.capped_conversion (
    tenant_id text not null,
    event_id  uuid not null,
    rules     int  not null,
    cap       int  not null,
    detail    text not null,

    constraint capped_conversion_pkey primary key (tenant_id, event_id, rules, cap),
    constraint capped_conversion_counted_fk foreign key (tenant_id, event_id)
        references tracking.counted_conversion (tenant_id, event_id) on delete cascade
);
comment on table tracking.capped_conversion is 'conversions beyond a cap: kept and attributed, not paid';
select kernel.tenant_table('tracking.capped_conversion');

alter table tracking.attribution
    add column flags jsonb not null default '[]',
    drop constraint attribution_evidence_check,
    add constraint attribution_evidence_check
        check (evidence in ('CLICK', 'CUSTOMER', 'COUPON', 'AFFILIATE', 'COOKIE', 'DECISION', 'NONE'));
comment on column tracking.attribution.flags is 'what looks wrong though the credit is given, or why it earns nothing';
-- Everything that came of a click, also what does not name it.
create index attribution_click_idx on tracking.attribution (tenant_id, click_id) where click_id is not null;
