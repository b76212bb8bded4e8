package io.tributary.identity;

import io.tributary.kernel.Refusal;
import io.tributary.program.Hosts;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tenant that a request's host names, for those who have to know it before the request is let in. */
@ApplicationScoped
public class HostTenant {

    private final Hosts hosts;

    HostTenant(Hosts hosts) {
        this.hosts = hosts;
    }

    /** Empty on the installation's own host, and on one where nobody lives: that one is refused later. */
    public Optional<String> find(RoutingContext request) {
        try {
            return hosts.tenantOf(host(request));
        } catch (Refusal misdirected) {
            return Optional.empty();
        }
    }

    static @Nullable String host(RoutingContext request) {
        var authority = request.request().authority();
        return authority == null ? null : authority.host();
    }
}
