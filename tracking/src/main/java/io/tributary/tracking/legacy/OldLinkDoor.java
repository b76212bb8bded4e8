package io.tributary.tracking.legacy;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.virtual.threads.VirtualThreads;
import io.tributary.kernel.Refusal;
import io.tributary.program.Hosts;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/**
 * Lets who follows a link of the system before come in by the front door: on a tenant's own hosts the request goes on as
 * one for the link's new address, without another round by the browser. What is not an old link goes its way.
 */
@ApplicationScoped
class OldLinkDoor {

    private static final Logger LOG = Logger.getLogger(OldLinkDoor.class);

    /** Before anybody asks who it is: visitors are nobody. */
    private static final int EARLY = 400;

    private final OldLinks links;
    private final Hosts hosts;
    private final ExecutorService blocking;

    OldLinkDoor(OldLinks links, Hosts hosts, @VirtualThreads ExecutorService blocking) {
        this.links = links;
        this.hosts = hosts;
        this.blocking = blocking;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, EARLY);
    }

    private void handle(RoutingContext request) {
        var tenant = mayBeOld(request) ? tenant(request) : Optional.<String>empty();
        if (tenant.isEmpty()) {
            request.next();
            return;
        }
        var address = request.request().uri();
        switch (links.atHand(tenant.get(), address)) {
            case OldLinks.Known.Leads(var ours) -> request.reroute(ours);
            case OldLinks.Known.NotOld _ -> request.next();
            case OldLinks.Known.Unknown _ -> ask(request, tenant.get(), address);
        }
    }

    private void ask(RoutingContext request, String tenant, String address) {
        var context = Vertx.currentContext();
        request.request().pause();
        blocking.execute(() -> {
            var found = find(tenant, address);
            context.runOnContext(asked -> {
                request.request().resume();
                found.ifPresentOrElse(request::reroute, request::next);
            });
        });
    }

    private Optional<String> find(String tenant, String address) {
        try {
            return links.find(tenant, address);
        } catch (RuntimeException failed) {
            LOG.warnf("an address could not be looked up among the old links: %s", failed.getMessage());
            return Optional.empty();
        }
    }

    private static boolean mayBeOld(RoutingContext request) {
        var asked = request.request();
        var follows = asked.method() == HttpMethod.GET || asked.method() == HttpMethod.HEAD;
        var path = asked.path();
        return follows && path != null && !(path.equals("/") && asked.query() == null) && !OwnPaths.contain(path);
    }

    private Optional<String> tenant(RoutingContext request) {
        var authority = request.request().authority();
        try {
            return hosts.tenantOf(authority == null ? null : authority.host());
        } catch (Refusal misdirected) {
            return Optional.empty();
        }
    }
}
