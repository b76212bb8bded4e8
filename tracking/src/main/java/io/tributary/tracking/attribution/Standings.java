package io.tributary.tracking.attribution;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Secrets;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import io.tributary.program.Affiliate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where the operator stands with its affiliates, and what they are called, in memory. */
@ApplicationScoped
class Standings {

    private static final int CAPACITY = 100_000;
    private static final Set<Affiliate.Status> EARNING =
            EnumSet.of(Affiliate.Status.APPROVED, Affiliate.Status.SUSPENDED);

    private final TenantCache<UUID, Standing> byAffiliate;

    Standings(TenantCaches caches, Reader reader) {
        byAffiliate = caches.create("affiliate-standings", CAPACITY, (tenant, id) -> reader.read(id));
    }

    /**
     * What is known of an affiliate.
     *
     * @param blocked whether it gets no credit: blocked, or not let in
     * @param email in lower case
     * @param emailHash SHA-256 of it, in hexadecimal digits
     */
    record Standing(boolean blocked, String email, String emailHash) {

        static Standing of(Affiliate affiliate) {
            var email = affiliate.email().toLowerCase(Locale.ROOT);
            return new Standing(
                    !EARNING.contains(affiliate.status()), email, HexFormat.of().formatHex(Secrets.hash(email)));
        }
    }

    /** The affiliate of the current tenant; may block. */
    Optional<Standing> of(UUID affiliate) {
        return byAffiliate.get(CurrentTenant.key(), affiliate);
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class Reader {

        @Transactional
        Optional<Standing> read(UUID affiliate) {
            return Affiliate.byId(affiliate).map(Standing::of);
        }
    }
}
