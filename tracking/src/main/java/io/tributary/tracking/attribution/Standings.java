package io.tributary.tracking.attribution;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import io.tributary.program.Affiliate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Where the operator stands with its affiliates, in memory. */
@ApplicationScoped
class Standings {

    private static final int CAPACITY = 100_000;

    private final TenantCache<UUID, Affiliate.Status> byAffiliate;

    Standings(TenantCaches caches, Reader reader) {
        byAffiliate = caches.create("affiliate-standings", CAPACITY, (tenant, id) -> reader.read(id));
    }

    /** Whether the affiliate of the current tenant gets no credit any more; may block. */
    boolean isBlocked(UUID affiliate) {
        return byAffiliate
                .get(CurrentTenant.key(), affiliate)
                .filter(status -> status == Affiliate.Status.BLOCKED)
                .isPresent();
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class Reader {

        @Transactional
        Optional<Affiliate.Status> read(UUID affiliate) {
            return Affiliate.byId(affiliate).map(Affiliate::status);
        }
    }
}
