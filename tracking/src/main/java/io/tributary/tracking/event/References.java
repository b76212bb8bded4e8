package io.tributary.tracking.event;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import io.tributary.program.Affiliate;
import io.tributary.program.TenantInfo;
import io.tributary.tracking.attribution.ClickEvidence;
import io.tributary.tracking.click.ClickId;
import io.tributary.tracking.legacy.CarriedIds;
import io.tributary.tracking.link.LinkIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What a report refers to: clicks by their sealed ids, affiliates by number or id. */
@ApplicationScoped
class References {

    private static final int CAPACITY = 50_000;

    private final CarriedIds ids;
    private final LinkIndex links;
    private final TenantCache<String, UUID> affiliates;

    References(CarriedIds ids, LinkIndex links, TenantCaches caches, Reader reader) {
        this.ids = ids;
        this.links = links;
        affiliates = caches.create("affiliate-references", CAPACITY, (tenant, name) -> reader.affiliate(name));
    }

    /** A click, and the program that its link promotes. */
    record Found(ClickEvidence evidence, UUID programId) {}

    /** The click of this id, if it was given out for a link of the tenant, here or by the system before. */
    Optional<Found> click(TenantInfo tenant, String id) {
        return ids.open(id, tenant)
                .flatMap(click -> links.byNumber(tenant.key(), ClickId.linkOf(click))
                        .map(link -> new Found(
                                new ClickEvidence(click, ClickId.timeOf(click), link.linkId(), link.affiliateId()),
                                link.programId())));
    }

    /** The affiliate of the current tenant that goes by this number or id. */
    Optional<UUID> affiliate(String name) {
        return name.length() > 36 ? Optional.empty() : affiliates.get(CurrentTenant.key(), name);
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class Reader {

        @Transactional
        Optional<UUID> affiliate(String name) {
            try {
                var found = name.length() == 36
                        ? Affiliate.byId(UUID.fromString(name))
                        : Affiliate.byNumber(Integer.parseInt(name));
                return found.map(Affiliate::id);
            } catch (IllegalArgumentException neither) {
                return Optional.empty();
            }
        }
    }
}
