package io.tributary.tracking.event;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Everflow's postbacks go to the root of its host, where we have a page; their parameters tell them apart. */
@Singleton
class EverflowRoot {

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void lead(ContainerRequestContext context) {
        var uri = context.getUriInfo();
        if (uri.getPath().equals("/")
                && uri.getQueryParameters().containsKey("nid")
                && uri.getQueryParameters().containsKey("transaction_id")) {
            // Its parameters are read from the request as it came: what was sent may be no URI.
            context.setRequestUri(URI.create("/everflow"));
        }
    }
}
