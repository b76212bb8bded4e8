package io.tributary.identity;

import io.tributary.kernel.CurrentTenant;
import io.tributary.program.Hosts;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Says, once and before anything is looked at, whose request it is: its host's tenant or, on the installation's own
 * host, its key's. A host where nobody lives is refused here.
 */
public class TenantFilter {

    static final String BY_KEY = "tributary.tenant-by-key";

    private final Hosts hosts;

    TenantFilter(Hosts hosts) {
        this.hosts = hosts;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    @Priority(0)
    public void enter(RoutingContext request) {
        hosts.tenantOf(HostTenant.host(request))
                .or(() -> Optional.ofNullable(request.<String>get(BY_KEY)))
                .ifPresent(CurrentTenant::ofRequest);
        Authentication.rethrow(request);
    }
}
