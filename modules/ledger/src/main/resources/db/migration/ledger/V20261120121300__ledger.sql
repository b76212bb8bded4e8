-- The books. Money only moves from one account to another, so books that do not balance cannot be written.
-- A balance is credits minus debits; what is owed to an affiliate is therefore positive.

grant usage on schema ledger to tributary_app, tributary_ingest, tributary_platform;

-- A place where money of one currency is: of one affiliate, or of the operator. Opened on first use, never changed.
-- Its id is derived from the rest, so that a writer knows it without asking. Scale: decimals of one unit.
create table ledger.account (
    tenant_id  text        not null,
    id         uuid        not null,
    owner_kind text        not null,
    owner_id   uuid,
    kind       text        not null,
    currency   text        not null,
    scale      int         not null,
    opened_at  timestamptz not null,

    constraint account_pkey primary key (tenant_id, id),
    constraint account_owner_key unique nulls not distinct (tenant_id, owner_kind, owner_id, kind, currency),
    constraint account_currency_key unique (tenant_id, id, currency),
    constraint account_kind_key unique (tenant_id, id, kind),
    constraint account_currency_check check (currency ~ '^[A-Z]{3}$'),
    constraint account_owner_check check (
        (owner_kind = 'AFFILIATE' and owner_id is not null
            and kind in ('PENDING', 'AVAILABLE', 'IN_PAYOUT', 'HOLD', 'DEBT'))
        or (owner_kind = 'OPERATOR' and owner_id is null
            and kind in ('COMMISSION_EXPENSE', 'PAYOUT_CLEARING', 'ADJUSTMENT', 'ABSORBED_LOSS', 'FX')))
);
select kernel.fact_table('ledger.account');

-- Why some transfers were made together, and by whom.
create table ledger.journal (
    tenant_id   text        not null,
    id          uuid        not null,
    reason      text        not null,
    actor_kind  text        not null,
    actor_id    text        not null,
    actor_name  text        not null,
    request_id  text        not null,
    recorded_at timestamptz not null,

    constraint journal_pkey primary key (tenant_id, id)
);
select kernel.fact_table('ledger.journal');

-- One movement of money. The cause and the kind make it happen once, however often it is asked for.
-- The journal is written after its transfers, and only if one of them is new: hence deferred.
create table ledger.transfer (
    tenant_id   text        not null,
    id          uuid        not null,
    journal_id  uuid        not null,
    debit_id    uuid        not null,
    credit_id   uuid        not null,
    currency    text        not null,
    units       bigint      not null,
    kind        text        not null,
    source_kind text        not null,
    source_id   uuid        not null,
    reverses_id uuid,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,

    constraint transfer_pkey primary key (tenant_id, id),
    constraint transfer_source_key unique (tenant_id, source_kind, source_id, kind),
    constraint transfer_units_check check (units between 1 and 9000000000000000),
    constraint transfer_accounts_check check (debit_id <> credit_id),
    constraint transfer_journal_fk foreign key (tenant_id, journal_id)
        references ledger.journal (tenant_id, id) deferrable initially deferred,
    constraint transfer_debit_fk foreign key (tenant_id, debit_id, currency)
        references ledger.account (tenant_id, id, currency),
    constraint transfer_credit_fk foreign key (tenant_id, credit_id, currency)
        references ledger.account (tenant_id, id, currency),
    constraint transfer_reverses_fk foreign key (tenant_id, reverses_id) references ledger.transfer (tenant_id, id)
);
create index transfer_debit_idx on ledger.transfer (tenant_id, debit_id, id);
create index transfer_credit_idx on ledger.transfer (tenant_id, credit_id, id);
create index transfer_journal_idx on ledger.transfer (tenant_id, journal_id);
create index transfer_reverses_idx on ledger.transfer (tenant_id, reverses_id) where reverses_id is not null;
-- Whole months are read by time; a block range index costs the writer next to nothing.
create index transfer_recorded_idx on ledger.transfer using brin (tenant_id, recorded_at);
select kernel.fact_table('ledger.transfer');

-- The running balance of an affiliate's account, kept in the transaction of each transfer. The operator's accounts have
-- none: all bookings would queue for their one row. Nobody is paid what is not there, and a debt is never overpaid.
create table ledger.account_balance (
    tenant_id  text   not null,
    account_id uuid   not null,
    kind       text   not null,
    units      bigint not null,

    constraint account_balance_pkey primary key (tenant_id, account_id),
    constraint account_balance_account_fk foreign key (tenant_id, account_id, kind)
        references ledger.account (tenant_id, id, kind),
    constraint account_balance_units_check check (
        case kind when 'DEBT' then units <= 0
                  else units >= 0 and kind in ('PENDING', 'AVAILABLE', 'IN_PAYOUT', 'HOLD') end)
);
select kernel.tenant_table('ledger.account_balance');
revoke delete on ledger.account_balance from tributary_app;
