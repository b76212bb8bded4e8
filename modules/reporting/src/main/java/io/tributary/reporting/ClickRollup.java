package io.tributary.reporting;

import io.tributary.reporting.LiveEvent.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Clicks by program and hour, by affiliate and day, by link and day, by country and device. */
@ApplicationScoped
class ClickRollup implements Rollup {

    private static final String COUNT = """
            with fresh as materialized (
                select program_id, affiliate_id, link_id, clicked_at, coalesce(country, '') as country,
                    coalesce(device, '') as device,
                    case when kind = 'PERSON' and unique_click then 1 else 0 end as is_unique,
                    case when kind = 'PERSON' and diversion is null then 0 else 1 end as is_invalid
                from tracking.click
                where tenant_id = :tenant and tx >= cast(:since as xid8) and tx < cast(:upto as xid8)),
            by_program as (
                insert into reporting.program_click as known (tenant_id, program_id, hour, gross, uniques, invalid)
                select :tenant, program_id, date_trunc('hour', clicked_at, :zone), count(*), sum(is_unique),
                    sum(is_invalid)
                from fresh group by 2, 3
                on conflict (tenant_id, program_id, hour) do update
                    set gross = known.gross + excluded.gross, uniques = known.uniques + excluded.uniques,
                        invalid = known.invalid + excluded.invalid),
            by_affiliate as (
                insert into reporting.affiliate_click as known
                    (tenant_id, affiliate_id, program_id, day, gross, uniques, invalid)
                select :tenant, affiliate_id, program_id, cast(clicked_at at time zone :zone as date), count(*),
                    sum(is_unique), sum(is_invalid)
                from fresh group by 2, 3, 4
                on conflict (tenant_id, affiliate_id, program_id, day) do update
                    set gross = known.gross + excluded.gross, uniques = known.uniques + excluded.uniques,
                        invalid = known.invalid + excluded.invalid),
            by_link as (
                insert into reporting.link_click as known
                    (tenant_id, link_id, affiliate_id, program_id, day, gross, uniques, invalid)
                select :tenant, link_id, affiliate_id, program_id, cast(clicked_at at time zone :zone as date),
                    count(*), sum(is_unique), sum(is_invalid)
                from fresh group by 2, 3, 4, 5
                on conflict (tenant_id, link_id, day) do update
                    set gross = known.gross + excluded.gross, uniques = known.uniques + excluded.uniques,
                        invalid = known.invalid + excluded.invalid),
            by_visitor as (
                insert into reporting.visitor_click as known
                    (tenant_id, affiliate_id, program_id, day, country, device, gross, uniques, invalid)
                select :tenant, affiliate_id, program_id, cast(clicked_at at time zone :zone as date), country, device,
                    count(*), sum(is_unique), sum(is_invalid)
                from fresh group by 2, 3, 4, 5, 6
                on conflict (tenant_id, affiliate_id, program_id, day, country, device) do update
                    set gross = known.gross + excluded.gross, uniques = known.uniques + excluded.uniques,
                        invalid = known.invalid + excluded.invalid)
            select program_id, affiliate_id, count(*) as clicks, max(clicked_at) as at
            from fresh where is_invalid = 0 group by 1, 2 order by 3 desc limit :most""";

    private final EntityManager entities;

    ClickRollup(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<LiveEvent> count(Span span) {
        return span.rows(entities, COUNT).stream()
                .map(row -> new LiveEvent(
                        Kind.CLICKS,
                        row.get("program_id", UUID.class),
                        row.get("affiliate_id", UUID.class),
                        null,
                        row.get("clicks", Long.class),
                        null,
                        row.get("at", Instant.class)))
                .toList();
    }
}
