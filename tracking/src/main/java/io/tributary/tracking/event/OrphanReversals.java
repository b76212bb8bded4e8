package io.tributary.tracking.event;

import io.tributary.kernel.CurrentTenant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reversals whose original never came: they wait and change nothing, and somebody should ask where it is. */
public final class OrphanReversals {

    private OrphanReversals() {}

    /**
     * Those that have been waiting since before the moment, in the order in which they were reported, after the given one.
     */
    public static List<ConversionEvent> list(Instant waitingSince, @Nullable UUID after, int limit) {
        List<?> ids = ConversionEvent.getEntityManager()
                .createNativeQuery("""
                        select event.id from tracking.event
                        where event.tenant_id = :tenant and event.reverses is not null and event.recorded_at < :since
                            and event.id > :after and not exists (
                                select from program.event_type type
                                    join tracking.event_key key on key.tenant_id = type.tenant_id
                                        and key.event_type_id = type.id and key.external_id = event.reverses
                                where type.tenant_id = event.tenant_id and type.program_id = event.program_id
                                    and key.event_id <> event.id)
                        order by event.id limit :limit""", UUID.class)
                .setParameter("tenant", CurrentTenant.key())
                .setParameter("since", waitingSince)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("limit", limit)
                .getResultList();
        return ConversionEvent.list("id in ?1 order by id", ids);
    }
}
