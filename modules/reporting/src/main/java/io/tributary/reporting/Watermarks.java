package io.tributary.reporting;

import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How far the rollups of the current tenant have come. The mark never passes a transaction that is still in flight, so
 * that nothing which commits late is missed.
 */
@ApplicationScoped
class Watermarks {

    /** The latest transaction of each kind of fact, from the end of an index, however many facts there are. */
    private static final String BEHIND = """
            select coalesce(greatest(
                (select tx from tracking.click where tenant_id = :tenant order by tx desc limit 1),
                (select tx from tracking.impression where tenant_id = :tenant order by tx desc limit 1),
                (select tx from tracking.event where tenant_id = :tenant order by tx desc limit 1),
                (select tx from tracking.attribution where tenant_id = :tenant order by tx desc limit 1),
                (select tx from commissions.line where tenant_id = :tenant order by tx desc limit 1))
                >= coalesce((select tx from reporting.watermark where tenant_id = :tenant), '0'), false)""";

    private final EntityManager entities;
    private final InstantSource clock;

    Watermarks(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether there are facts that are not counted yet. */
    boolean isBehind() {
        return (Boolean) entities.createNativeQuery(BEHIND, Boolean.class)
                .setParameter("tenant", CurrentTenant.key())
                .getSingleResult();
    }

    /** What is to be counted next; empty while another node is at it. The claim ends with the transaction. */
    Optional<Span> next(ZoneId zone) {
        var tenant = CurrentTenant.key();
        var claimed = (Boolean) entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('rollups ' || :tenant, 4711))",
                        Boolean.class)
                .setParameter("tenant", tenant)
                .getSingleResult();
        if (!claimed) {
            return Optional.empty();
        }
        var mark = (Tuple) entities.createNativeQuery("""
                        select coalesce((select cast(tx as text) from reporting.watermark where tenant_id = :tenant), '0')
                                as since,
                            cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as upto""", Tuple.class)
                .setParameter("tenant", tenant)
                .getSingleResult();
        return Optional.of(new Span(tenant, zone, mark.get("since", String.class), mark.get("upto", String.class)));
    }

    void advance(Span span) {
        entities.createNativeQuery("""
                        insert into reporting.watermark (tenant_id, tx, as_of) values (:tenant, cast(:upto as xid8), :now)
                        on conflict (tenant_id) do update set tx = excluded.tx, as_of = excluded.as_of""")
                .setParameter("tenant", span.tenant())
                .setParameter("upto", span.upto())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** As of when the rollups tell all: now, or when they last caught up. */
    Instant dataAsOf() {
        if (!isBehind()) {
            return clock.instant();
        }
        var marks = entities.createNativeQuery(
                        "select as_of from reporting.watermark where tenant_id = :tenant", Instant.class)
                .setParameter("tenant", CurrentTenant.key())
                .getResultList();
        return marks.isEmpty() ? Instant.EPOCH : (Instant) marks.getFirst();
    }
}
