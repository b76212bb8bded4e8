package io.tributary.identity;

import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.LimitSettings;
import io.tributary.kernel.RateLimits;
import io.tributary.kernel.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps one key from taking the whole API for itself. Events have a limit of their own and are not counted here. */
public class ApiLimit {

    private static final String API = "/api/v1/";
    private static final String EVENTS = "/api/v1/events";

    private final RateLimits limits;
    private final LimitSettings settings;

    ApiLimit(RateLimits limits, LimitSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * Counts the request against whoever makes it.
     *
     * @throws Refusal rate_limited (429)
     */
    @ServerRequestFilter
    public void count(ContainerRequestContext request, RoutingContext routing) {
        var path = request.getUriInfo().getPath();
        if (!path.startsWith(API) || path.equals(EVENTS) && request.getMethod().equals("POST")) {
            return;
        }
        var actor = CurrentActor.get();
        if (actor.kind() == CurrentActor.Kind.ANONYMOUS) {
            return;
        }
        var admission = limits.take("api", actor.kind() + ":" + actor.id(), settings.apiRequestsPerMinute(), 1)
                .tell(routing.response());
        if (!admission.admitted()) {
            throw admission.refusal();
        }
    }
}
