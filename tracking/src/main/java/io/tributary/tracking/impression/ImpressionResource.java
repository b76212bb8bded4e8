package io.tributary.tracking.impression;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.NonBlocking;
import io.tributary.kernel.CurrentTenant;
import io.tributary.tracking.TransparentImage;
import io.tributary.tracking.link.Route;
import io.tributary.tracking.link.Routes;
import io.tributary.tracking.visitor.Agents;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** Where browsers tell that a link was seen. It is always the image, of whatever link. */
@Path("/i/{code}.gif")
@PermitAll
class ImpressionResource {

    private static final Logger LOG = Logger.getLogger(ImpressionResource.class);

    private final Routes routes;
    private final Agents agents;
    private final Impressions impressions;
    private final ExecutorService blocking;

    ImpressionResource(
            Routes routes, Agents agents, Impressions impressions, @VirtualThreads ExecutorService blocking) {
        this.routes = routes;
        this.agents = agents;
        this.impressions = impressions;
        this.blocking = blocking;
    }

    @GET
    @NonBlocking
    @Operation(summary = "Count that a link was seen, by loading an image")
    public CompletionStage<Response> get(@PathParam("code") String code, @Context HttpServerRequest request) {
        var host = CurrentTenant.find();
        var userAgent = request.getHeader("User-Agent");
        var route = routes.atHand(host, code);
        var agent = agents.atHand(userAgent);
        if (route != null && agent != null) {
            count(route, agent.crawler());
            return CompletableFuture.completedFuture(TransparentImage.answer(200));
        }
        return CompletableFuture.runAsync(
                        () -> routes.find(host, code)
                                .ifPresent(found ->
                                        count(found, agents.of(userAgent).crawler())),
                        blocking)
                .handle((counted, failure) -> {
                    if (failure != null) {
                        LOG.debugf("an impression was not counted: %s", failure.getMessage());
                    }
                    return TransparentImage.answer(200);
                });
    }

    private void count(Route route, boolean crawler) {
        if (route.open() && !crawler) {
            impressions.count(route);
        }
    }
}
