package io.tributary.tracking.link;

import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Links by the numbers that click ids carry, in memory. */
@ApplicationScoped
public class LinkIndex {

    private static final int CAPACITY = 100_000;

    private final TenantCache<Integer, LinkReference> byNumber;

    LinkIndex(TenantCaches caches, Reader reader) {
        byNumber = caches.create("link-index", CAPACITY, (tenant, number) -> reader.read(number));
    }

    /** The link of that number; may block when it is not yet in memory. */
    public Optional<LinkReference> byNumber(String tenant, int number) {
        return byNumber.get(tenant, number);
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class Reader {

        @Transactional
        Optional<LinkReference> read(int number) {
            return TrackingLink.byNumber(number)
                    .map(link -> new LinkReference(link.id(), link.programId(), link.affiliateId()));
        }
    }
}
