package io.tributary.pages;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The HTTP request that is being answered; absent in jobs and in streams that outlive their request. */
final class Requests {

    private Requests() {}

    static Optional<RoutingContext> current() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                container.instance(CurrentVertxRequest.class).get().getCurrent());
    }
}
