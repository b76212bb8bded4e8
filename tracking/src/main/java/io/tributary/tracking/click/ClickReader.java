package io.tributary.tracking.click;

import io.tributary.tracking.link.Route;
import io.tributary.tracking.traffic.Gate;
import io.tributary.tracking.visitor.Agent;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Makes a click of a request: who came, how, whether for the first time, and whether it is let through. */
@ApplicationScoped
class ClickReader {

    private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Moz");

    private final ClickIds ids;
    private final Visitors visitors;
    private final Gate gate;
    private final InstantSource clock;

    ClickReader(ClickIds ids, Visitors visitors, Gate gate, InstantSource clock) {
        this.ids = ids;
        this.visitors = visitors;
        this.gate = gate;
        this.clock = clock;
    }

    NewClick read(Arrival arrival, Visit visit, HttpServerRequest request) {
        var route = arrival.route();
        var visitor = arrival.visitor();
        var now = clock.instant();
        var kind = kind(request, visitor.agent());
        var person = kind == Click.Kind.PERSON && !visit.test();
        var at = LocalDateTime.ofInstant(now, route.tenant().zone());
        var diversion = gate.refusal(route, arrival.traffic(), visitor, person, at);
        var counts = person && diversion == null;
        var hash = visitors.hash(route.tenant().key(), visitor.address(), visitor.userAgent());
        var window = arrival.traffic().uniqueWindow();
        var unique = counts
                && visitors.isFirst(route.linkId(), hash, now, now.plus(window))
                && !cameBefore(route, request, now.minus(window));
        return new NewClick(
                route.tenant().key(),
                visit.test()
                        ? ids.nextTest(route.tenant().number(), route.linkNumber(), now)
                        : ids.next(route.tenant().number(), route.linkNumber(), now),
                route.linkId(),
                route.program().id(),
                route.affiliateId(),
                kind,
                unique,
                unique ? now.plus(window) : null,
                diversion,
                counts && !arrival.traffic().caps().isEmpty() ? at.toLocalDate() : null,
                hash,
                visit.subs(),
                visit.optional("aff_click_id"),
                visitor.address(),
                visitor.userAgent(),
                Arrivals.header(request, "Referer"),
                visitor.country(),
                visitor.agent().device().name().toLowerCase(Locale.ROOT),
                visit.consent());
    }

    private static Click.Kind kind(HttpServerRequest request, Agent agent) {
        if (request.method() == HttpMethod.HEAD) {
            return Click.Kind.HEAD;
        }
        for (var purpose : PURPOSES) {
            var value = request.getHeader(purpose);
            if (value != null && value.contains("prefetch")) {
                return Click.Kind.PREFETCH;
            }
        }
        return agent.crawler() ? Click.Kind.BOT : Click.Kind.PERSON;
    }

    /** Whether the visitor's cookie says that it was on this link since then. */
    private boolean cameBefore(Route route, HttpServerRequest request, Instant since) {
        if (request.getHeader("Cookie") == null) {
            return false;
        }
        var cookie = request.getCookie(ClickCookie.name(route.program()));
        return cookie != null
                && ids.open(cookie.getValue(), route.tenant().number())
                        .filter(click -> ClickId.linkOf(click) == route.linkNumber())
                        .filter(click -> ClickId.timeOf(click).isAfter(since))
                        .isPresent();
    }
}
