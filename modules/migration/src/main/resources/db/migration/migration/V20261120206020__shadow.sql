-- What the system before counted for an affiliate on a day, to be compared with what is counted here. Sent again, a day
-- is replaced. Days are those of the tenant's time zone; what a file does not say is null and not compared.
create table migration.shadow_day (
    tenant_id           text        not null,
    id                  uuid        not null,
    affiliate_id        uuid        not null,
    program_id          uuid,
    day                 date        not null,
    clicks              bigint,
    conversions         bigint,
    commission_units    bigint,
    commission_currency text,
    imported_at         timestamptz not null,
    version             int         not null,

    constraint shadow_day_pkey primary key (tenant_id, id),
    constraint shadow_day_once_key
        unique nulls not distinct (tenant_id, affiliate_id, day, program_id, commission_currency),
    constraint shadow_day_commission_check check ((commission_units is null) = (commission_currency is null)),
    constraint shadow_day_affiliate_fk foreign key (tenant_id, affiliate_id)
        references program.affiliate (tenant_id, id),
    constraint shadow_day_program_fk foreign key (tenant_id, program_id) references program.program (tenant_id, id)
);
comment on table migration.shadow_day is 'What the system before counted for an affiliate on a day';
create index shadow_day_day_idx on migration.shadow_day (tenant_id, day);
select kernel.tenant_table('migration.shadow_day');
