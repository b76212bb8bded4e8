package io.tributary.tracking.traffic;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import io.tributary.tracking.link.Route;
import io.tributary.tracking.link.TrackingLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What links do with their visitors, in memory. */
@ApplicationScoped
public class TrafficIndex {

    private static final int CAPACITY = 100_000;

    private final TenantCache<UUID, Traffic> byLink;

    TrafficIndex(TenantCaches caches, TrafficReader reader) {
        byLink = caches.create("traffic", CAPACITY, (tenant, link) -> reader.read(link));
    }

    /** What the link does, if it is at hand; never blocks. */
    public @Nullable Traffic atHand(Route route) {
        return byLink.getIfPresent(route.tenant().key(), route.linkId());
    }

    /** What the link does, read if need be; may block. */
    public Traffic find(Route route) {
        return byLink.get(route.tenant().key(), route.linkId()).orElseThrow();
    }

    void changed() {
        byLink.invalidate(CurrentTenant.key());
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class TrafficReader {

        @Transactional
        Optional<Traffic> read(UUID linkId) {
            return TrackingLink.byId(linkId)
                    .map(link -> new Traffic(
                            terms(TrafficSetting.ofProgram(link.programId())),
                            terms(TrafficSetting.ofLink(linkId)),
                            link.destination() != null));
        }

        private static TrafficTerms terms(Optional<TrafficSetting> setting) {
            return setting.map(TrafficSetting::terms).orElse(TrafficTerms.NONE);
        }
    }
}
