package io.tributary.reporting;

import io.tributary.reporting.LiveEvent.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Facts by the affiliate and link they are credited to. An attribution may change: what was counted for an event before
 * is kept, and only the difference is booked.
 */
@ApplicationScoped
class CreditRollup implements Rollup {

    private static final String COUNT = """
            with fresh as materialized (
                select event_id, affiliate_id, link_id from tracking.attribution
                where tenant_id = :tenant and tx >= cast(:since as xid8) and tx < cast(:upto as xid8)),
            before as materialized (
                select event_id, credited.affiliate_id, credited.link_id
                from reporting.credited_event credited join fresh using (event_id)
                where credited.tenant_id = :tenant),
            moved as materialized (
                select event_id, affiliate_id, link_id, 1 as sign
                from (select * from fresh where affiliate_id is not null except select * from before) gained
                union all
                select event_id, affiliate_id, link_id, -1 from (select * from before except select * from fresh) lost),
            facts as materialized (
                select moved.*, event.program_id, event.event_type_id, event.event_type, event.currency,
                    cast(event.occurred_at at time zone :zone as date) as day, event.occurred_at,
                    sign * event.reported as reported, sign * event.reversed as reversed, sign * event.units as units
                from moved join reporting.counted_event event
                    on event.tenant_id = :tenant and event.id = moved.event_id),
            credited as (
                insert into reporting.credited_event as known (tenant_id, event_id, affiliate_id, link_id)
                select :tenant, event_id, affiliate_id, link_id from moved where sign = 1
                on conflict (tenant_id, event_id) do update
                    set affiliate_id = excluded.affiliate_id, link_id = excluded.link_id),
            nobodys as (
                delete from reporting.credited_event known using fresh
                where known.tenant_id = :tenant and known.event_id = fresh.event_id and fresh.affiliate_id is null),
            by_affiliate as (
                insert into reporting.affiliate_event as known (tenant_id, affiliate_id, program_id, event_type_id,
                    currency, day, reported, reversed, units)
                select :tenant, affiliate_id, program_id, event_type_id, currency, day, sum(reported), sum(reversed),
                    sum(units)
                from facts group by 2, 3, 4, 5, 6
                on conflict (tenant_id, affiliate_id, program_id, event_type_id, currency, day) do update
                    set reported = known.reported + excluded.reported, reversed = known.reversed + excluded.reversed,
                        units = known.units + excluded.units),
            by_link as (
                insert into reporting.link_event as known (tenant_id, link_id, affiliate_id, program_id, event_type_id,
                    currency, day, reported, reversed, units)
                select :tenant, link_id, affiliate_id, program_id, event_type_id, currency, day, sum(reported),
                    sum(reversed), sum(units)
                from facts where link_id is not null group by 2, 3, 4, 5, 6, 7
                on conflict (tenant_id, link_id, event_type_id, currency, day) do update
                    set reported = known.reported + excluded.reported, reversed = known.reversed + excluded.reversed,
                        units = known.units + excluded.units)
            select program_id, affiliate_id, event_type, units, currency, occurred_at as at
            from facts where sign = 1 order by event_id desc limit :most""";

    private final EntityManager entities;

    CreditRollup(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<LiveEvent> count(Span span) {
        return span.rows(entities, COUNT).stream()
                .map(row -> Moves.event(Kind.CREDIT, row))
                .toList();
    }
}
