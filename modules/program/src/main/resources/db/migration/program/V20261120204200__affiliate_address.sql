-- Addresses from which an affiliate's people signed in, and since when. Whoever buys from there may be the affiliate itself.
create table program.affiliate_address (
    tenant_id     text        not null,
    affiliate_id  uuid        not null,
    address       inet        not null,
    first_seen_at timestamptz not null,

    constraint affiliate_address_pkey primary key (tenant_id, affiliate_id, address),
    constraint affiliate_address_affiliate_fk foreign key (tenant_id, affiliate_id)
        references program.affiliate (tenant_id, id)
);
comment on table program.affiliate_address is 'addresses from which the people of an affiliate signed in';
select kernel.fact_table('program.affiliate_address');
