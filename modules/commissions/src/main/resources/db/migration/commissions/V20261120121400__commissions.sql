-- What is agreed with affiliates, and what they earned by it.

grant usage on schema commissions to tributary_app, tributary_ingest, tributary_platform;

-- Terms of one program, under a name that stays while they change.
create table commissions.plan (
    tenant_id  text        not null,
    id         uuid        not null,
    key        text        not null,
    program_id uuid        not null,
    name       text        not null,
    created_at timestamptz not null,
    version    int         not null,

    constraint plan_pkey primary key (tenant_id, id),
    constraint plan_key_key unique (tenant_id, key),
    constraint plan_program_key unique (tenant_id, program_id, id),
    constraint plan_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id)
);
select kernel.tenant_table('commissions.plan');
revoke delete on commissions.plan from tributary_app;

-- One version of a plan, as it was published. What was agreed does not change: other terms are another version.
-- valid_from is the first day in the tenant's calendar, starts_at the instant at which that day begins.
create table commissions.plan_version (
    tenant_id    text        not null,
    id           uuid        not null,
    plan_id      uuid        not null,
    number       int         not null check (number > 0),
    valid_from   date        not null,
    starts_at    timestamptz not null,
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    components   jsonb       not null check (jsonb_typeof(components) = 'array'),
    published_at timestamptz not null,
    published_by text        not null,

    constraint plan_version_pkey primary key (tenant_id, id),
    constraint plan_version_number_key unique (tenant_id, plan_id, number),
    constraint plan_version_plan_fk foreign key (tenant_id, plan_id) references commissions.plan (tenant_id, id)
);
select kernel.fact_table('commissions.plan_version');

-- From which moment on a plan applies: to one affiliate, or to everybody in the program who has no plan of their own.
create table commissions.plan_assignment (
    tenant_id    text        not null,
    id           uuid        not null,
    program_id   uuid        not null,
    plan_id      uuid        not null,
    affiliate_id uuid,
    valid_from   timestamptz not null,
    assigned_at  timestamptz not null,
    assigned_by  text        not null,

    constraint plan_assignment_pkey primary key (tenant_id, id),
    constraint plan_assignment_plan_fk foreign key (tenant_id, program_id, plan_id)
        references commissions.plan (tenant_id, program_id, id),
    constraint plan_assignment_affiliate_fk foreign key (tenant_id, affiliate_id)
        references program.affiliate (tenant_id, id)
);
create index plan_assignment_program_idx on commissions.plan_assignment (tenant_id, program_id, affiliate_id);
select kernel.fact_table('commissions.plan_assignment');

-- What one cause earned one affiliate, or took back. The sum of the lines of a cause is what it should have earned;
-- a change is a further line of the next sequence, and one that takes back names the line that it corrects.
create table commissions.line (
    tenant_id       text        not null,
    id              uuid        not null,
    line_key        text        not null,
    sequence        int         not null check (sequence > 0),
    customer_id     uuid        not null,
    affiliate_id    uuid        not null,
    program_id      uuid        not null,
    plan_version_id uuid        not null,
    component       text        not null,
    event_id        uuid        not null,
    units           bigint      not null check (units <> 0),
    currency        text        not null check (currency ~ '^[A-Z]{3}$'),
    earned_at       timestamptz not null,
    hold_until      timestamptz,
    corrects_id     uuid,
    transfer_id     uuid        not null,
    explanation     jsonb       not null,
    booked_at       timestamptz not null,
    tx              xid8        not null default pg_current_xact_id(),

    constraint line_pkey primary key (tenant_id, id),
    constraint line_sequence_key unique (tenant_id, customer_id, line_key, affiliate_id, sequence),
    constraint line_correction_check check ((units < 0) = (corrects_id is not null)),
    constraint line_hold_check check ((units > 0) = (hold_until is not null)),
    constraint line_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id),
    constraint line_affiliate_fk foreign key (tenant_id, affiliate_id) references program.affiliate (tenant_id, id),
    constraint line_customer_fk foreign key (tenant_id, customer_id) references tracking.customer (tenant_id, id),
    constraint line_event_fk foreign key (tenant_id, event_id) references tracking.event (tenant_id, id),
    constraint line_version_fk foreign key (tenant_id, plan_version_id)
        references commissions.plan_version (tenant_id, id),
    constraint line_corrects_fk foreign key (tenant_id, corrects_id) references commissions.line (tenant_id, id),
    constraint line_transfer_fk foreign key (tenant_id, transfer_id) references ledger.transfer (tenant_id, id)
);
create index line_affiliate_idx on commissions.line (tenant_id, affiliate_id, id);
create index line_program_idx on commissions.line (tenant_id, program_id, id);
create index line_event_idx on commissions.line (tenant_id, event_id);
create index line_tx_idx on commissions.line (tenant_id, tx);
create index line_corrects_idx on commissions.line (tenant_id, corrects_id) where corrects_id is not null;
select kernel.fact_table('commissions.line');

-- A queue: lines that are still held. Released or wholly taken back, a line leaves it.
create table commissions.line_hold (
    tenant_id  text        not null,
    line_id    uuid        not null,
    hold_until timestamptz not null,

    constraint line_hold_pkey primary key (tenant_id, line_id),
    constraint line_hold_line_fk foreign key (tenant_id, line_id) references commissions.line (tenant_id, id)
);
create index line_hold_due_idx on commissions.line_hold (tenant_id, hold_until);
select kernel.tenant_table('commissions.line_hold');
select kernel.queue_table('commissions.line_hold');

-- A line that became payable, with what was then left of it.
create table commissions.line_release (
    tenant_id   text        not null,
    line_id     uuid        not null,
    units       bigint      not null check (units > 0),
    transfer_id uuid        not null,
    released_at timestamptz not null,

    constraint line_release_pkey primary key (tenant_id, line_id),
    constraint line_release_line_fk foreign key (tenant_id, line_id) references commissions.line (tenant_id, id),
    constraint line_release_transfer_fk foreign key (tenant_id, transfer_id) references ledger.transfer (tenant_id, id)
);
select kernel.fact_table('commissions.line_release');

-- A customer whose rating failed: the others go on, this one is tried again.
create table commissions.rating_failure (
    tenant_id   text        not null,
    customer_id uuid        not null,
    tries       int         not null,
    error       text        not null,
    failed_at   timestamptz not null,
    due_at      timestamptz not null,

    constraint rating_failure_pkey primary key (tenant_id, customer_id)
);
create index rating_failure_due_idx on commissions.rating_failure (tenant_id, due_at);
select kernel.tenant_table('commissions.rating_failure');
select kernel.queue_table('commissions.rating_failure');

-- How far a payable line has come, told by whoever pays: on the statement of a month (the instant is that month's end),
-- and paid.
create table commissions.line_step (
    tenant_id text        not null,
    line_id   uuid        not null,
    step      text        not null check (step in ('STATED', 'PAID')),
    at        timestamptz not null,

    constraint line_step_pkey primary key (tenant_id, line_id, step),
    constraint line_step_release_fk foreign key (tenant_id, line_id)
        references commissions.line_release (tenant_id, line_id)
);
select kernel.fact_table('commissions.line_step');

-- Where a line stands: held, payable, on a statement, paid, wholly reversed, or itself a reversal.
create view commissions.line_status with (security_invoker = true) as
select line.tenant_id, line.id as line_id,
       line.units + taken.units as net_units,
       release.released_at,
       paid.at as paid_at,
       case when line.units < 0 then 'REVERSAL'
            when line.units + taken.units = 0 then 'REVERSED'
            when paid.line_id is not null then 'PAID'
            when stated.line_id is not null then 'IN_STATEMENT'
            when release.line_id is not null then 'PAYABLE'
            else 'HELD' end as status
from commissions.line
left join commissions.line_release release on release.tenant_id = line.tenant_id and release.line_id = line.id
left join commissions.line_step stated
    on stated.tenant_id = line.tenant_id and stated.line_id = line.id and stated.step = 'STATED'
left join commissions.line_step paid
    on paid.tenant_id = line.tenant_id and paid.line_id = line.id and paid.step = 'PAID'
cross join lateral (
    select coalesce(sum(correction.units), 0)::bigint as units from commissions.line correction
    where correction.tenant_id = line.tenant_id and correction.corrects_id = line.id) taken;
grant select on commissions.line_status to tributary_app;
