package io.tributary.identity;

import io.tributary.kernel.CurrentTenant;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Sends who comes to the installation's own host to its start page. */
public class TenantHostFilter {

    @TenantHost
    @ServerRequestFilter
    public @Nullable Response insist() {
        return CurrentTenant.find().isPresent()
                ? null
                : Response.seeOther(URI.create("/")).build();
    }
}
