package io.tributary.reporting;

import io.tributary.reporting.LiveEvent.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reported facts by program, event type and hour, whoever they are credited to. */
@ApplicationScoped
class EventRollup implements Rollup {

    private static final String COUNT = """
            with fresh as materialized (
                select * from reporting.counted_event
                where tenant_id = :tenant and tx >= cast(:since as xid8) and tx < cast(:upto as xid8)),
            by_program as (
                insert into reporting.program_event as known
                    (tenant_id, program_id, event_type_id, currency, hour, reported, reversed, units)
                select :tenant, program_id, event_type_id, currency, date_trunc('hour', occurred_at, :zone),
                    sum(reported), sum(reversed), sum(units)
                from fresh group by 2, 3, 4, 5
                on conflict (tenant_id, program_id, event_type_id, currency, hour) do update
                    set reported = known.reported + excluded.reported, reversed = known.reversed + excluded.reversed,
                        units = known.units + excluded.units)
            select fresh.program_id, decided.affiliate_id, fresh.event_type, fresh.units, fresh.currency,
                fresh.occurred_at as at
            from fresh
            left join tracking.attribution decided
                on decided.tenant_id = :tenant and decided.event_id = fresh.id
            order by fresh.id desc limit :most""";

    private final EntityManager entities;

    EventRollup(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<LiveEvent> count(Span span) {
        return span.rows(entities, COUNT).stream()
                .map(row -> Moves.event(Kind.EVENT, row))
                .toList();
    }
}
