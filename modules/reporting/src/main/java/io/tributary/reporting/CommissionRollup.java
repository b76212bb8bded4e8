package io.tributary.reporting;

import io.tributary.reporting.LiveEvent.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Commission by program and hour, by affiliate and day, by link and day. A line does not name its link: it is that of
 * the event's attribution, of the present one or, for what is taken back, of the one that was counted before.
 */
@ApplicationScoped
class CommissionRollup implements Rollup {

    private static final String COUNT = """
            with fresh as materialized (
                select line.program_id, line.affiliate_id, line.currency, line.earned_at, line.id, line.units,
                    case when line.sequence = 1 and line.units > 0 then 1 else 0 end as conversion,
                    greatest(line.units, 0) as earned, least(line.units, 0) as reversed,
                    coalesce(case when decided.affiliate_id = line.affiliate_id then decided.link_id end,
                             case when credited.affiliate_id = line.affiliate_id then credited.link_id end) as link_id
                from commissions.line
                left join tracking.attribution decided
                    on decided.tenant_id = line.tenant_id and decided.event_id = line.event_id
                left join reporting.credited_event credited
                    on credited.tenant_id = line.tenant_id and credited.event_id = line.event_id
                where line.tenant_id = :tenant and line.tx >= cast(:since as xid8) and line.tx < cast(:upto as xid8)),
            by_program as (
                insert into reporting.program_commission as known
                    (tenant_id, program_id, currency, hour, conversions, earned_units, reversed_units)
                select :tenant, program_id, currency, date_trunc('hour', earned_at, :zone), sum(conversion),
                    sum(earned), sum(reversed)
                from fresh group by 2, 3, 4
                on conflict (tenant_id, program_id, currency, hour) do update
                    set conversions = known.conversions + excluded.conversions,
                        earned_units = known.earned_units + excluded.earned_units,
                        reversed_units = known.reversed_units + excluded.reversed_units),
            by_affiliate as (
                insert into reporting.affiliate_commission as known
                    (tenant_id, affiliate_id, program_id, currency, day, conversions, earned_units, reversed_units)
                select :tenant, affiliate_id, program_id, currency, cast(earned_at at time zone :zone as date),
                    sum(conversion), sum(earned), sum(reversed)
                from fresh group by 2, 3, 4, 5
                on conflict (tenant_id, affiliate_id, program_id, currency, day) do update
                    set conversions = known.conversions + excluded.conversions,
                        earned_units = known.earned_units + excluded.earned_units,
                        reversed_units = known.reversed_units + excluded.reversed_units),
            by_link as (
                insert into reporting.link_commission as known (tenant_id, link_id, affiliate_id, program_id, currency,
                    day, conversions, earned_units, reversed_units)
                select :tenant, link_id, affiliate_id, program_id, currency, cast(earned_at at time zone :zone as date),
                    sum(conversion), sum(earned), sum(reversed)
                from fresh where link_id is not null group by 2, 3, 4, 5, 6
                on conflict (tenant_id, link_id, currency, day) do update
                    set conversions = known.conversions + excluded.conversions,
                        earned_units = known.earned_units + excluded.earned_units,
                        reversed_units = known.reversed_units + excluded.reversed_units)
            select program_id, affiliate_id, cast(null as text) as event_type, units, currency, earned_at as at
            from fresh order by id desc limit :most""";

    private final EntityManager entities;

    CommissionRollup(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<LiveEvent> count(Span span) {
        return span.rows(entities, COUNT).stream()
                .map(row -> Moves.event(Kind.COMMISSION, row))
                .toList();
    }
}
