grant usage on schema identity to tributary_app, tributary_platform;

-- A person who may sign in, known to one tenant. The same person at two tenants is two accounts.
create table identity.account (
    tenant_id     text        not null,
    id            uuid        not null,
    email         text        not null,
    name          text        not null,
    locale        text        not null,
    password_hash text,
    verified_at   timestamptz,
    totp_secret   bytea,
    totp_since    timestamptz,
    totp_step     bigint      not null default 0,
    created_at    timestamptz not null,
    version       int         not null,

    constraint account_pkey primary key (tenant_id, id),
    constraint account_email_key unique (tenant_id, email),
    constraint account_tenant_fk foreign key (tenant_id) references program.tenant (id),
    constraint account_email_check check (email = lower(email) and length(email) between 3 and 254),
    constraint account_totp_check check (totp_since is null or totp_secret is not null)
);
comment on column identity.account.password_hash is 'argon2id; null for those who only come through single sign-on';
comment on column identity.account.totp_secret is 'sealed; in use since totp_since, until then only shown for enrolment';
comment on column identity.account.totp_step is 'the last time step that was accepted: a code counts once';
select kernel.tenant_table('identity.account');

-- What an account may do here: as staff, or for an affiliate.
create table identity.membership (
    tenant_id    text        not null,
    id           uuid        not null,
    account_id   uuid        not null,
    role         text        not null,
    affiliate_id uuid,
    created_at   timestamptz not null,

    constraint membership_pkey primary key (tenant_id, id),
    constraint membership_account_key unique nulls not distinct (tenant_id, account_id, affiliate_id),
    constraint membership_account_fk
        foreign key (tenant_id, account_id) references identity.account (tenant_id, id) on delete cascade,
    constraint membership_affiliate_fk
        foreign key (tenant_id, affiliate_id) references program.affiliate (tenant_id, id),
    constraint membership_role_check check (role in
        ('OWNER', 'ADMIN', 'MANAGER', 'FINANCE', 'ANALYST', 'AFFILIATE_OWNER', 'AFFILIATE_MEMBER')),
    constraint membership_affiliate_check check ((affiliate_id is not null) = starts_with(role, 'AFFILIATE_'))
);
create index membership_affiliate_idx on identity.membership (tenant_id, affiliate_id);
select kernel.tenant_table('identity.membership');

-- A browser that is signed in. It ends after a while without a request, at its end, when revoked, or with its membership.
create table identity.session (
    tenant_id     text        not null,
    id            uuid        not null,
    token_hash    bytea       not null,
    account_id    uuid        not null,
    membership_id uuid        not null,
    door          text        not null,
    ip            text        not null,
    user_agent    text        not null,
    created_at    timestamptz not null,
    seen_at       timestamptz not null,
    revoked_at    timestamptz,

    constraint session_pkey primary key (tenant_id, id),
    constraint session_token_key unique (tenant_id, token_hash),
    constraint session_account_fk
        foreign key (tenant_id, account_id) references identity.account (tenant_id, id) on delete cascade,
    constraint session_membership_fk
        foreign key (tenant_id, membership_id) references identity.membership (tenant_id, id) on delete cascade,
    constraint session_door_check check (door in ('PASSWORD', 'SSO'))
);
create index session_account_idx on identity.session (tenant_id, account_id, created_at);
create index session_created_idx on identity.session (tenant_id, created_at);
select kernel.tenant_table('identity.session');

-- A key of a machine. Two of one name may live at a time, so that one replaces the other without a gap.
create table identity.api_key (
    tenant_id    text        not null,
    id           uuid        not null,
    name         text        not null,
    slot         int         not null,
    key_hash     bytea       not null,
    hint         text        not null,
    capabilities text[]      not null,
    affiliate_id uuid,
    created_by   text        not null,
    created_at   timestamptz not null,
    used_at      timestamptz,
    revoked_at   timestamptz,

    constraint api_key_pkey primary key (tenant_id, id),
    constraint api_key_hash_key unique (tenant_id, key_hash),
    constraint api_key_affiliate_fk
        foreign key (tenant_id, affiliate_id) references program.affiliate (tenant_id, id),
    constraint api_key_tenant_fk foreign key (tenant_id) references program.tenant (id),
    constraint api_key_slot_check check (slot in (1, 2)),
    constraint api_key_affiliate_check check ((affiliate_id is not null) = ('partner' = any (capabilities))),
    constraint api_key_capabilities_check check
        (cardinality(capabilities) > 0 and (affiliate_id is null or cardinality(capabilities) = 1))
);
comment on column identity.api_key.hint is 'the first characters, to tell keys apart';
create unique index api_key_slot_key on identity.api_key (tenant_id, affiliate_id, name, slot)
    nulls not distinct where revoked_at is null;
select kernel.tenant_table('identity.api_key');

-- A link in a mail, or the half-way point of a sign-in: works once, for a while, for one purpose.
create table identity.one_time_token (
    tenant_id    text        not null,
    id           uuid        not null,
    purpose      text        not null,
    token_hash   bytea       not null,
    account_id   uuid,
    email        text        not null,
    role         text,
    affiliate_id uuid,
    created_by   text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,

    constraint one_time_token_pkey primary key (tenant_id, id),
    constraint one_time_token_hash_key unique (tenant_id, token_hash),
    constraint one_time_token_account_fk
        foreign key (tenant_id, account_id) references identity.account (tenant_id, id) on delete cascade,
    constraint one_time_token_affiliate_fk
        foreign key (tenant_id, affiliate_id) references program.affiliate (tenant_id, id),
    constraint one_time_token_purpose_check
        check (purpose in ('VERIFICATION', 'RESET', 'INVITATION', 'SECOND_FACTOR')),
    constraint one_time_token_invitation_check check ((purpose = 'INVITATION') = (role is not null)),
    constraint one_time_token_account_check check (purpose = 'INVITATION' or account_id is not null)
);
create index one_time_token_account_idx on identity.one_time_token (tenant_id, account_id);
create index one_time_token_expires_idx on identity.one_time_token (tenant_id, expires_at);
select kernel.tenant_table('identity.one_time_token');

-- A way in for those who have lost their second factor; each works once.
create table identity.recovery_code (
    tenant_id  text        not null,
    id         uuid        not null,
    account_id uuid        not null,
    code_hash  bytea       not null,
    used_at    timestamptz,

    constraint recovery_code_pkey primary key (tenant_id, id),
    constraint recovery_code_key unique (tenant_id, account_id, code_hash),
    constraint recovery_code_account_fk
        foreign key (tenant_id, account_id) references identity.account (tenant_id, id) on delete cascade
);
select kernel.tenant_table('identity.recovery_code');

-- A sign-in that failed, whether or not there is such an account: what the throttle counts.
create table identity.failed_sign_in (
    tenant_id text        not null,
    id        uuid        not null,
    email     text        not null,
    ip        text        not null,
    at        timestamptz not null,

    constraint failed_sign_in_pkey primary key (tenant_id, id),
    constraint failed_sign_in_tenant_fk foreign key (tenant_id) references program.tenant (id)
);
create index failed_sign_in_email_idx on identity.failed_sign_in (tenant_id, email, at);
create index failed_sign_in_ip_idx on identity.failed_sign_in (tenant_id, ip, at);
select kernel.tenant_table('identity.failed_sign_in');

-- The tenant's own OpenID Connect provider.
create table identity.oidc_provider (
    tenant_id     text        not null,
    id            uuid        not null,
    name          text        not null,
    issuer        text        not null,
    client_id     text        not null,
    client_secret bytea       not null,
    enabled       boolean     not null,
    created_at    timestamptz not null,
    version       int         not null,

    constraint oidc_provider_pkey primary key (tenant_id, id),
    constraint oidc_provider_tenant_key unique (tenant_id),
    constraint oidc_provider_tenant_fk foreign key (tenant_id) references program.tenant (id)
);
comment on column identity.oidc_provider.client_secret is 'sealed';
select kernel.tenant_table('identity.oidc_provider');

-- Who somebody is at a provider. Issuer and subject say it; an e-mail never does.
create table identity.oidc_identity (
    tenant_id  text        not null,
    id         uuid        not null,
    issuer     text        not null,
    subject    text        not null,
    account_id uuid        not null,
    created_at timestamptz not null,

    constraint oidc_identity_pkey primary key (tenant_id, id),
    constraint oidc_identity_subject_key unique (tenant_id, issuer, subject),
    constraint oidc_identity_account_fk
        foreign key (tenant_id, account_id) references identity.account (tenant_id, id) on delete cascade
);
select kernel.tenant_table('identity.oidc_identity');

-- A mail on its way. It leaves this table when the mail server has taken it; the demo, which has none, keeps it here.
create table identity.mail (
    tenant_id  text        not null,
    id         uuid        not null,
    recipient  text        not null,
    subject    text        not null,
    body       bytea       not null,
    created_at timestamptz not null,

    constraint mail_pkey primary key (tenant_id, id),
    constraint mail_tenant_fk foreign key (tenant_id) references program.tenant (id)
);
comment on column identity.mail.body is 'sealed: it may carry a link that lets its reader in';
create index mail_created_idx on identity.mail (tenant_id, created_at);
select kernel.tenant_table('identity.mail');
