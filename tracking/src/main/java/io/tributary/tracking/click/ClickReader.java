package io.tributary.tracking.click;

import io.tributary.tracking.CallerAddress;
import io.tributary.tracking.link.Route;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a click of a request: who came, how, and whether for the first time. */
@ApplicationScoped
class ClickReader {

    private static final int LONGEST_HEADER = 1_000;
    private static final Duration UNIQUE_WINDOW = Duration.ofDays(1);
    private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Moz");

    private final ClickIds ids;
    private final Visitors visitors;
    private final InstantSource clock;

    ClickReader(ClickIds ids, Visitors visitors, InstantSource clock) {
        this.ids = ids;
        this.visitors = visitors;
        this.clock = clock;
    }

    NewClick read(Route route, Visit visit, HttpServerRequest request) {
        var now = clock.instant();
        var userAgent = header(request, "User-Agent");
        var kind = kind(request, userAgent);
        var ip = CallerAddress.of(request);
        var visitor = visitors.hash(route.tenant().key(), ip, userAgent);
        var unique = kind == Click.Kind.PERSON
                && visitors.isFirst(route.linkId(), visitor)
                && !cameBefore(route, request, now);
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
                unique,
                visitor,
                visit.subs(),
                visit.optional("aff_click_id"),
                ip,
                userAgent,
                header(request, "Referer"),
                visit.consent());
    }

    private static Click.Kind kind(HttpServerRequest request, @Nullable String userAgent) {
        if (request.method() == HttpMethod.HEAD) {
            return Click.Kind.HEAD;
        }
        for (var purpose : PURPOSES) {
            var value = request.getHeader(purpose);
            if (value != null && value.contains("prefetch")) {
                return Click.Kind.PREFETCH;
            }
        }
        return Crawlers.include(userAgent) ? Click.Kind.BOT : Click.Kind.PERSON;
    }

    /** Whether the visitor's cookie says that it was on this link within the unique window. */
    private boolean cameBefore(Route route, HttpServerRequest request, Instant now) {
        if (request.getHeader("Cookie") == null) {
            return false;
        }
        var cookie = request.getCookie(ClickCookie.name(route.program()));
        return cookie != null
                && ids.open(cookie.getValue(), route.tenant().number())
                        .filter(click -> ClickId.linkOf(click) == route.linkNumber())
                        .filter(click -> ClickId.timeOf(click).isAfter(now.minus(UNIQUE_WINDOW)))
                        .isPresent();
    }

    private static @Nullable String header(HttpServerRequest request, String name) {
        var value = request.getHeader(name);
        if (value == null) {
            return null;
        }
        var text = Texts.cut(value, LONGEST_HEADER);
        return text.isEmpty() ? null : text;
    }
}
