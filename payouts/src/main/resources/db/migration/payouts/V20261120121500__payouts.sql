-- Months that are closed, what each affiliate then had, and the money on its way to them.

grant usage on schema payouts to tributary_app, tributary_ingest, tributary_platform;

-- A closed month of the tenant's calendar, half-open. It exists from the moment it is closed and never changes.
create table payouts.period (
    tenant_id text        not null,
    id        uuid        not null,
    month     text        not null,
    zone      text        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    closed_at timestamptz not null,
    closed_by text        not null,

    constraint period_pkey primary key (tenant_id, id),
    constraint period_month_key unique (tenant_id, month),
    constraint period_starts_at_key unique (tenant_id, starts_at),
    constraint period_ends_at_key unique (tenant_id, ends_at),
    constraint period_month_check check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    constraint period_span_check check (starts_at < ends_at and ends_at <= closed_at)
);
select kernel.fact_table('payouts.period');

-- What one affiliate had in one currency when a month was closed.
create table payouts.statement (
    tenant_id        text   not null,
    id               uuid   not null,
    period_id        uuid   not null,
    affiliate_id     uuid   not null,
    currency         text   not null,
    opening_units    bigint not null,
    earned_units     bigint not null check (earned_units >= 0),
    taken_back_units bigint not null check (taken_back_units <= 0),
    adjusted_units   bigint not null,
    paid_units       bigint not null,
    closing_units    bigint not null,
    line_count       int    not null,

    constraint statement_pkey primary key (tenant_id, id),
    constraint statement_period_key unique (tenant_id, period_id, affiliate_id, currency),
    constraint statement_period_fk foreign key (tenant_id, period_id) references payouts.period (tenant_id, id),
    constraint statement_affiliate_fk foreign key (tenant_id, affiliate_id)
        references program.affiliate (tenant_id, id),
    constraint statement_sum_check check (
        closing_units = opening_units + earned_units + taken_back_units + adjusted_units + paid_units)
);
create index statement_affiliate_idx on payouts.statement (tenant_id, affiliate_id, currency, id);
select kernel.fact_table('payouts.statement');

-- A transfer that a statement tells of: each is on one statement at most, for ever. Units are signed, as the
-- affiliate sees them. The statement is summed from its lines and written after them: hence deferred.
create table payouts.statement_line (
    tenant_id    text        not null,
    transfer_id  uuid        not null,
    period_id    uuid        not null,
    affiliate_id uuid        not null,
    currency     text        not null,
    sort         text        not null check (sort in ('EARNED', 'TAKEN_BACK', 'ADJUSTED', 'PAID')),
    units        bigint      not null check (units <> 0),
    source_kind  text        not null,
    source_id    uuid        not null,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,

    constraint statement_line_pkey primary key (tenant_id, transfer_id),
    constraint statement_line_transfer_fk foreign key (tenant_id, transfer_id)
        references ledger.transfer (tenant_id, id),
    constraint statement_line_statement_fk foreign key (tenant_id, period_id, affiliate_id, currency)
        references payouts.statement (tenant_id, period_id, affiliate_id, currency) deferrable initially deferred
);
create index statement_line_statement_idx
    on payouts.statement_line (tenant_id, period_id, affiliate_id, currency, recorded_at, transfer_id);
create index statement_line_source_idx on payouts.statement_line (tenant_id, source_kind, source_id);
select kernel.fact_table('payouts.statement_line');

-- From which amount on an affiliate is paid, and above which two persons must agree. Without a row: the defaults.
create table payouts.payout_setting (
    tenant_id       text   not null,
    id              uuid   not null,
    currency        text   not null,
    threshold_units bigint not null check (threshold_units > 0),
    four_eyes_units bigint check (four_eyes_units >= 0),
    version         int    not null,

    constraint payout_setting_pkey primary key (tenant_id, id),
    constraint payout_setting_currency_key unique (tenant_id, currency)
);
select kernel.tenant_table('payouts.payout_setting');

-- Where an affiliate wants its money.
create table payouts.payout_method (
    tenant_id    text        not null,
    id           uuid        not null,
    affiliate_id uuid        not null,
    kind         text        not null check (kind in ('BANK', 'EMAIL')),
    holder       text        not null,
    account      text        not null,
    changed_at   timestamptz not null,
    version      int         not null,

    constraint payout_method_pkey primary key (tenant_id, id),
    constraint payout_method_affiliate_key unique (tenant_id, affiliate_id),
    constraint payout_method_affiliate_fk foreign key (tenant_id, affiliate_id)
        references program.affiliate (tenant_id, id)
);
select kernel.tenant_table('payouts.payout_method');

-- A file for the bank, kept as it was made, so that a second download pays nobody twice.
create table payouts.payout_file (
    tenant_id    text        not null,
    id           uuid        not null,
    currency     text        not null,
    payout_count int         not null check (payout_count > 0),
    total_units  bigint      not null check (total_units > 0),
    sha256       text        not null,
    content      text        not null,
    created_at   timestamptz not null,
    created_by   text        not null,

    constraint payout_file_pkey primary key (tenant_id, id),
    constraint payout_file_currency_key unique (tenant_id, id, currency)
);
select kernel.fact_table('payouts.payout_file');

-- Money on its way to an affiliate. Amount and cause are fixed; only the status moves on.
create table payouts.payout (
    tenant_id    text        not null,
    id           uuid        not null,
    statement_id uuid        not null,
    period_id    uuid        not null,
    affiliate_id uuid        not null,
    currency     text        not null,
    units        bigint      not null check (units > 0),
    status       text        not null
        check (status in ('REQUESTED', 'APPROVED', 'SENT', 'PAID', 'FAILED', 'CANCELLED')),
    created_at   timestamptz not null,
    created_by   text        not null,
    four_eyes    boolean     not null,
    approved_at  timestamptz,
    approved_by  text,
    file_id      uuid,
    ended_at     timestamptz,
    reference    text,
    reason       text,
    version      int         not null,

    constraint payout_pkey primary key (tenant_id, id),
    constraint payout_statement_key unique (tenant_id, statement_id),
    constraint payout_statement_fk foreign key (tenant_id, statement_id) references payouts.statement (tenant_id, id),
    constraint payout_owner_fk foreign key (tenant_id, period_id, affiliate_id, currency)
        references payouts.statement (tenant_id, period_id, affiliate_id, currency),
    constraint payout_file_fk foreign key (tenant_id, file_id, currency)
        references payouts.payout_file (tenant_id, id, currency),
    constraint payout_four_eyes_check check (not four_eyes or approved_by is null or approved_by <> created_by),
    constraint payout_approval_check check ((approved_at is null) = (approved_by is null)),
    constraint payout_approved_check check (status in ('REQUESTED', 'CANCELLED') or approved_at is not null),
    constraint payout_sent_check check (status <> 'SENT' or file_id is not null),
    constraint payout_end_check check ((status in ('PAID', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
    constraint payout_reason_check check ((status in ('FAILED', 'CANCELLED')) = (reason is not null))
);
create index payout_affiliate_idx on payouts.payout (tenant_id, affiliate_id, id);
create index payout_status_idx on payouts.payout (tenant_id, status, currency, id);
create index payout_file_idx on payouts.payout (tenant_id, file_id) where file_id is not null;
select kernel.tenant_table('payouts.payout');
revoke delete on payouts.payout from tributary_app;
