-- How a reporting server speaks, where it is not our own way: the tracker whose postbacks it sends, and words of its own.
create table tracking.vocabulary (
    tenant_id      text  not null,
    id             uuid  not null,
    integration_id uuid  not null,
    dialect        text  not null
        check (dialect in ('NATIVE', 'TUNE', 'EVERFLOW', 'AFFISE', 'VOLUUM', 'KEITARO', 'BINOM', 'REDTRACK')),
    parameters     jsonb not null,
    events         jsonb not null,
    default_event  text,
    version        int   not null,

    constraint vocabulary_pkey primary key (tenant_id, id),
    constraint vocabulary_integration_key unique (tenant_id, integration_id),
    constraint vocabulary_integration_fk foreign key (tenant_id, integration_id)
        references tracking.integration (tenant_id, id)
);
select kernel.tenant_table('tracking.vocabulary');
