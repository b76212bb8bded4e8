package io.tributary.tracking.link;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import io.tributary.program.Affiliate;
import io.tributary.program.Catalog;
import io.tributary.program.Directory;
import io.tributary.program.Enrollment;
import io.tributary.program.TenantInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links as redirects need them, in memory. */
@ApplicationScoped
public class Routes {

    private static final int CAPACITY = 100_000;

    private final TenantCache<String, Route> byCode;
    private final Directory directory;

    Routes(TenantCaches caches, Directory directory, RouteReader reader) {
        this.directory = directory;
        byCode = caches.create("routes", CAPACITY, (tenant, code) -> reader.read(code));
    }

    /**
     * The route of a code if it is at hand; never blocks.
     *
     * @param host the tenant that the request's host names, if any; otherwise the code names it
     */
    public @Nullable Route atHand(Optional<String> host, String code) {
        var tenant = tenantOf(host, code);
        return tenant.isEmpty() ? null : byCode.getIfPresent(tenant.get(), code);
    }

    /** The route of a code, read if need be; may block. */
    public Optional<Route> find(Optional<String> host, String code) {
        return tenantOf(host, code).flatMap(tenant -> byCode.get(tenant, code));
    }

    private Optional<String> tenantOf(Optional<String> host, String code) {
        if (host.isPresent()) {
            return host;
        }
        var number = LinkCode.tenantOf(code);
        return number.isEmpty()
                ? Optional.empty()
                : directory.byNumber(number.getAsInt()).map(TenantInfo::key);
    }

    void changed() {
        byCode.invalidate(CurrentTenant.key());
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class RouteReader {

        private final Directory directory;
        private final Catalog catalog;

        RouteReader(Directory directory, Catalog catalog) {
            this.directory = directory;
            this.catalog = catalog;
        }

        @Transactional
        Optional<Route> read(String code) {
            return TrackingLink.byCode(code).map(this::route);
        }

        private Route route(TrackingLink link) {
            var tenant = directory.byKey(link.tenantId()).orElseThrow(Refusal::notFound);
            var program = catalog.program(tenant.key(), link.programId())
                    .orElseThrow()
                    .program();
            var affiliate = Affiliate.existing(link.affiliateId());
            var open = link.status() == TrackingLink.Status.ACTIVE
                    && program.isActive()
                    && affiliate.isApproved()
                    && Enrollment.byId(link.enrollmentId())
                            .filter(Enrollment::isApproved)
                            .isPresent();
            var destination = link.destination() == null ? program.destination() : link.destination();
            return new Route(
                    tenant,
                    link.id(),
                    link.number(),
                    link.affiliateId(),
                    program,
                    Destination.of(destination),
                    new LinkNames(link.code(), affiliate.number(), link.coupon()),
                    open);
        }
    }
}
