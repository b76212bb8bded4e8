package io.tributary.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Impressions by program and hour, by affiliate and day, by link and day. They move nothing on a dashboard. */
@ApplicationScoped
class ImpressionRollup implements Rollup {

    private static final String COUNT = """
            with fresh as materialized (
                select program_id, affiliate_id, link_id, seen_at, times
                from tracking.impression
                where tenant_id = :tenant and tx >= cast(:since as xid8) and tx < cast(:upto as xid8)),
            by_program as (
                insert into reporting.program_impression as known (tenant_id, program_id, hour, seen)
                select :tenant, program_id, date_trunc('hour', seen_at, :zone), sum(times)
                from fresh group by 2, 3
                on conflict (tenant_id, program_id, hour) do update set seen = known.seen + excluded.seen),
            by_affiliate as (
                insert into reporting.affiliate_impression as known (tenant_id, affiliate_id, program_id, day, seen)
                select :tenant, affiliate_id, program_id, cast(seen_at at time zone :zone as date), sum(times)
                from fresh group by 2, 3, 4
                on conflict (tenant_id, affiliate_id, program_id, day) do update set seen = known.seen + excluded.seen),
            by_link as (
                insert into reporting.link_impression as known
                    (tenant_id, link_id, affiliate_id, program_id, day, seen)
                select :tenant, link_id, affiliate_id, program_id, cast(seen_at at time zone :zone as date), sum(times)
                from fresh group by 2, 3, 4, 5
                on conflict (tenant_id, link_id, day) do update set seen = known.seen + excluded.seen)
            select count(*) as counted from fresh limit :most""";

    private final EntityManager entities;

    ImpressionRollup(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<LiveEvent> count(Span span) {
        span.rows(entities, COUNT);
        return List.of();
    }
}
