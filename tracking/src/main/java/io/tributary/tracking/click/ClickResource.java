package io.tributary.tracking.click;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.NonBlocking;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.coupon.CouponIndex;
import io.tributary.tracking.link.Routes;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** The front door for visitors: stores the click, then sends them on. Everything it needs is in memory. */
@Path("/")
@PermitAll
class ClickResource {

    private static final Logger LOG = Logger.getLogger(ClickResource.class);

    private final Routes routes;
    private final CouponIndex coupons;
    private final Clicks clicks;
    private final ClickIds ids;
    private final Arrivals arrivals;
    private final ClickReader reader;
    private final NowherePage nowhere;
    private final InstantSource clock;
    private final ExecutorService blocking;

    ClickResource(
            Routes routes,
            CouponIndex coupons,
            Clicks clicks,
            ClickIds ids,
            Arrivals arrivals,
            ClickReader reader,
            NowherePage nowhere,
            InstantSource clock,
            @VirtualThreads ExecutorService blocking) {
        this.routes = routes;
        this.coupons = coupons;
        this.clicks = clicks;
        this.ids = ids;
        this.arrivals = arrivals;
        this.reader = reader;
        this.nowhere = nowhere;
        this.clock = clock;
        this.blocking = blocking;
    }

    @GET
    @Path("c/{code}")
    @NonBlocking
    @Operation(summary = "Follow a link: 302 to its destination with a click id")
    public CompletionStage<Response> follow(@PathParam("code") String code, @Context HttpServerRequest request) {
        return follow(CurrentTenant.find(), code, request);
    }

    @GET
    @Path("{coupon: [A-Za-z0-9_-]+}")
    @NonBlocking
    @Operation(summary = "Follow a coupon of the host's tenant, in any case, as the link that was made for it")
    public CompletionStage<Response> followCoupon(
            @PathParam("coupon") String coupon, @Context HttpServerRequest request) {
        var host = CurrentTenant.find();
        var tenant = host.orElseThrow(Refusal::notFound);
        var now = clock.instant();
        var code = coupons.linkCodeAtHand(tenant, coupon, now);
        if (code != null) {
            return follow(host, code.orElseThrow(Refusal::notFound), request);
        }
        return CompletableFuture.supplyAsync(() -> coupons.linkCode(tenant, coupon, now), blocking)
                .thenCompose(found -> follow(host, found.orElseThrow(Refusal::notFound), request));
    }

    private CompletionStage<Response> follow(Optional<String> host, String code, HttpServerRequest request) {
        var route = routes.atHand(host, code);
        var arrival = route == null ? null : arrivals.atHand(route, request);
        if (arrival != null) {
            return follow(arrival, request);
        }
        return CompletableFuture.supplyAsync(
                        () -> routes.find(host, code).map(found -> arrivals.find(found, request)), blocking)
                .thenCompose(found -> found.map(one -> follow(one, request))
                        .orElseGet(() -> CompletableFuture.completedFuture(nowhere.answer())));
    }

    private CompletionStage<Response> follow(Arrival arrival, HttpServerRequest request) {
        var visit = Visit.of(request.uri());
        Landing.check(arrival.route(), visit);
        var click = reader.read(arrival, visit, request);
        var answer = click.diversion() == null ? redirect(arrival, visit, click) : fallback(arrival, visit, click);
        if (visit.test()) {
            return CompletableFuture.completedFuture(answer);
        }
        return clicks.record(click).handle((stored, failure) -> {
            if (failure instanceof Refusal overloaded) {
                throw new CompletionException(overloaded);
            }
            if (failure != null) {
                LOG.errorf(failure, "a click was not stored; its visitor was sent on with an id that still counts");
            }
            return answer;
        });
    }

    private Response redirect(Arrival arrival, Visit visit, NewClick click) {
        var id = ids.text(click.id());
        var answer = sendTo(Landing.of(arrival, visit, click, id).address());
        var program = arrival.route().program();
        if (click.consent() && program.terms().cookieDays() > 0) {
            answer.header(HttpHeaders.SET_COOKIE, ClickCookie.of(program, id));
        }
        return answer.build();
    }

    private Response fallback(Arrival arrival, Visit visit, NewClick click) {
        return Landing.of(arrival, visit, click, "")
                .fallback()
                .map(url -> sendTo(url).build())
                .orElseGet(nowhere::answer);
    }

    private static Response.ResponseBuilder sendTo(String url) {
        return Response.status(302).header(HttpHeaders.LOCATION, url).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
