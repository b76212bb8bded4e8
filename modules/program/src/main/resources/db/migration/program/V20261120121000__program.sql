grant usage on schema program to tributary_app, tributary_ingest, tributary_platform;

-- An operator whose programs run here. The one table whose row *is* the tenant: its key takes the part of tenant_id.
create table program.tenant (
    id         text        not null,
    number     int         not null generated always as identity,
    name       text        not null,
    time_zone  text        not null,
    currency   text        not null,
    template   text        not null,
    affiliates int         not null default 0,
    created_at timestamptz not null,
    version    int         not null default 0,

    constraint tenant_pkey primary key (id),
    constraint tenant_number_key unique (number),
    constraint tenant_id_check check (id ~ '^[a-z][a-z0-9-]{1,30}$'),
    constraint tenant_number_check check (number between 1 and 1048575),
    constraint tenant_currency_check check (currency ~ '^[A-Z]{3}$'),
    constraint tenant_template_check check (template in ('IGAMING', 'FOREX', 'PROP', 'SAAS', 'ECOMMERCE', 'BLANK'))
);
comment on column program.tenant.affiliates is 'how many affiliates were numbered so far';
alter table program.tenant enable row level security;
alter table program.tenant force row level security;
create policy tenant on program.tenant to tributary_app
    using (id = kernel.current_tenant()) with check (id = kernel.current_tenant());
create policy owner on program.tenant to tributary_owner using (true) with check (true);
create policy platform on program.tenant for select to tributary_platform using (true);
grant select, insert, update on program.tenant to tributary_app;
grant select on program.tenant to tributary_platform;

-- What is promoted, where its visitors go, and for how long a click or a customer counts.
create table program.program (
    tenant_id        text        not null,
    id               uuid        not null,
    key              text        not null,
    currency         text        not null,
    name             text        not null,
    status           text        not null,
    destination      text        not null,
    fallback_url     text,
    landing_pages    jsonb       not null,
    deep_link_hosts  jsonb       not null,
    passes_parameters boolean    not null,
    click_parameter  text        not null,
    cookie_days      int         not null,
    click_window     text        not null,
    customer_window  text        not null,
    auto_approve     boolean     not null,
    created_at       timestamptz not null,
    version          int         not null,

    constraint program_pkey primary key (tenant_id, id),
    constraint program_key_key unique (tenant_id, key),
    constraint program_tenant_fk foreign key (tenant_id) references program.tenant (id),
    constraint program_currency_check check (currency ~ '^[A-Z]{3}$'),
    constraint program_status_check check (status in ('ACTIVE', 'PAUSED')),
    constraint program_cookie_days_check check (cookie_days between 0 and 730)
);
select kernel.tenant_table('program.program');

-- What may be reported for a program, with the typed fields that come with it.
create table program.event_type (
    tenant_id  text        not null,
    id         uuid        not null,
    program_id uuid        not null,
    key        text        not null,
    name       text        not null,
    amount     text        not null,
    fields     jsonb       not null,
    position   int         not null,
    created_at timestamptz not null,
    version    int         not null,

    constraint event_type_pkey primary key (tenant_id, id),
    constraint event_type_key_key unique (tenant_id, program_id, key),
    constraint event_type_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id),
    constraint event_type_amount_check check (amount in ('NONE', 'OPTIONAL', 'REQUIRED'))
);
select kernel.tenant_table('program.event_type');

-- Who refers customers.
create table program.affiliate (
    tenant_id     text        not null,
    id            uuid        not null,
    number        int         not null,
    name          text        not null,
    email         text        not null,
    company       text,
    website       text,
    country       text,
    locale        text,
    status        text        not null,
    status_reason text,
    created_at    timestamptz not null,
    version       int         not null,

    constraint affiliate_pkey primary key (tenant_id, id),
    constraint affiliate_number_key unique (tenant_id, number),
    constraint affiliate_tenant_fk foreign key (tenant_id) references program.tenant (id),
    constraint affiliate_status_check
        check (status in ('PENDING', 'APPROVED', 'SUSPENDED', 'BLOCKED', 'DECLINED')),
    constraint affiliate_country_check check (country ~ '^[A-Z]{2}$')
);
create unique index affiliate_email_key on program.affiliate (tenant_id, lower(email));
create index affiliate_status_idx on program.affiliate (tenant_id, status, id);
select kernel.tenant_table('program.affiliate');

-- An affiliate in a program.
create table program.enrollment (
    tenant_id    text        not null,
    id           uuid        not null,
    program_id   uuid        not null,
    affiliate_id uuid        not null,
    status       text        not null,
    created_at   timestamptz not null,
    version      int         not null,

    constraint enrollment_pkey primary key (tenant_id, id),
    constraint enrollment_affiliate_key unique (tenant_id, program_id, affiliate_id),
    constraint enrollment_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id),
    constraint enrollment_affiliate_fk
        foreign key (tenant_id, affiliate_id) references program.affiliate (tenant_id, id),
    constraint enrollment_status_check check (status in ('APPLIED', 'APPROVED', 'SUSPENDED'))
);
create index enrollment_affiliate_idx on program.enrollment (tenant_id, affiliate_id);
select kernel.tenant_table('program.enrollment');
