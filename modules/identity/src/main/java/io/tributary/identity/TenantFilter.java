package io.tributary.identity;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.program.Hosts;
import io.tributary.program.domain.Domains;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Says, once and before anything is looked at, whose request it is: its host's tenant or, on the installation's own
 * host, its key's. A host where nobody lives is refused here; one that is there for tracking only has no other pages. A
 * host that is still to be proven answers with its proof and nothing else.
 */
public class TenantFilter {

    static final String BY_KEY = "tributary.tenant-by-key";

    private final Hosts hosts;

    TenantFilter(Hosts hosts) {
        this.hosts = hosts;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = 0)
    public void enter(RoutingContext request) {
        var path = request.normalizedPath();
        if (path.startsWith(Domains.WELL_KNOWN)) {
            return;
        }
        var host = HostTenant.host(request);
        if (hosts.isForTrackingOnly(host) && StaffPaths.include(path)) {
            throw Refusal.notFound();
        }
        hosts.tenantOf(host)
                .or(() -> Optional.ofNullable(request.<String>get(BY_KEY)))
                .ifPresent(CurrentTenant::ofRequest);
        Authentication.rethrow(request);
    }
}
