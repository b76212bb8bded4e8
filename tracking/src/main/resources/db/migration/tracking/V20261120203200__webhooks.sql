-- What an integration makes of the bodies that another system sends it: whose signature they carry, and which of them
-- are events. The secret is sealed; the sample is what the operator tries the rules out with.
create table tracking.webhook (
    tenant_id      text  not null,
    id             uuid  not null,
    integration_id uuid  not null,
    sender         text  not null check (sender in ('ANY', 'STRIPE', 'SHOPIFY', 'WOOCOMMERCE')),
    sealed_secret  bytea,
    rules          jsonb not null,
    sample         text  not null,
    version        int   not null,

    constraint webhook_pkey primary key (tenant_id, id),
    constraint webhook_integration_key unique (tenant_id, integration_id),
    constraint webhook_secret_check check ((sender = 'ANY') = (sealed_secret is null)),
    constraint webhook_integration_fk foreign key (tenant_id, integration_id)
        references tracking.integration (tenant_id, id)
);
select kernel.tenant_table('tracking.webhook');
