-- A code that customers type, on the account of one affiliate in one program, for a time. A code may pass to somebody
-- else when its time is over; that times do not overlap is seen to under a lock when a coupon is made. Clicks on the
-- coupon's own address, and events that name it, count for its link.
create table tracking.coupon (
    tenant_id    text        not null,
    id           uuid        not null,
    program_id   uuid        not null,
    affiliate_id uuid        not null,
    link_id      uuid        not null,
    code         text        not null,
    valid_from   timestamptz not null,
    valid_until  timestamptz,
    created_at   timestamptz not null,
    version      int         not null,

    constraint coupon_pkey primary key (tenant_id, id),
    constraint coupon_link_key unique (tenant_id, link_id),
    constraint coupon_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id),
    constraint coupon_affiliate_fk foreign key (tenant_id, affiliate_id) references program.affiliate (tenant_id, id),
    constraint coupon_link_fk foreign key (tenant_id, link_id) references tracking.link (tenant_id, id),
    constraint coupon_code_check check (code ~ '^[A-Z0-9][A-Z0-9_-]{2,39}$'),
    constraint coupon_validity_check check (valid_until >= valid_from)
);
comment on table tracking.coupon is 'codes that customers type, each of one affiliate in one program for a time';
create unique index coupon_code_key on tracking.coupon (tenant_id, program_id, code, valid_from)
    where valid_until is null or valid_until > valid_from;
create index coupon_code_idx on tracking.coupon (tenant_id, code);
create index coupon_affiliate_idx on tracking.coupon (tenant_id, affiliate_id, id);
select kernel.tenant_table('tracking.coupon');
