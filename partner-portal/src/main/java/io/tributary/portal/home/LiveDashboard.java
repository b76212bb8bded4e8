package io.tributary.portal.home;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.pages.Language;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.reporting.LiveEvent;
import io.tributary.reporting.LiveFeed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The parts of an open dashboard, each as HTML under the id of the element that it is for: once at the start, then
 * whenever something of the affiliate has moved. It ends after a while; the browser comes again and is let in again, or
 * is not.
 */
@Path("/portal/live")
@RolesAllowed(Capability.PARTNER)
class LiveDashboard {

    private static final Duration AT_MOST_EVERY = Duration.ofMillis(300);
    private static final Duration AT_LONGEST = Duration.ofMinutes(10);

    private final CurrentAffiliate affiliate;
    private final LiveFeed feed;
    private final Dashboards dashboards;
    private final Language language;

    LiveDashboard(CurrentAffiliate affiliate, LiveFeed feed, Dashboards dashboards, Language language) {
        this.affiliate = affiliate;
        this.feed = feed;
        this.dashboards = dashboards;
        this.language = language;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        var tenant = CurrentTenant.key();
        var id = affiliate.id();
        var locale = language.locale();
        var moves = feed.ofAffiliate(id)
                .group()
                .intoLists()
                .every(AT_MOST_EVERY)
                .filter(some -> !some.isEmpty())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToIterable(some -> moved(some) ? parts(sse, tenant, id, locale) : List.of(heartbeat(sse)));
        var start = Multi.createFrom().items(() -> parts(sse, tenant, id, locale).stream());
        return Multi.createBy()
                .concatenating()
                .streams(start.runSubscriptionOn(Infrastructure.getDefaultWorkerPool()), moves)
                .select()
                .first(AT_LONGEST);
    }

    private static boolean moved(List<LiveEvent> some) {
        return some.stream().anyMatch(event -> event.kind() != LiveEvent.Kind.HEARTBEAT);
    }

    private static OutboundSseEvent heartbeat(Sse sse) {
        return sse.newEventBuilder().comment("alive").build();
    }

    private List<OutboundSseEvent> parts(Sse sse, String tenant, UUID id, Locale locale) {
        var html = CurrentTenant.get(tenant, () -> html(dashboards.of(id, locale), locale));
        return html.entrySet().stream()
                .map(part -> sse.newEvent(part.getKey(), part.getValue()))
                .toList();
    }

    private static Map<String, String> html(Dashboard dashboard, Locale locale) {
        var parts = new LinkedHashMap<String, TemplateInstance>();
        parts.put("clicks", DashboardPages.Templates.count(dashboard.clicks()));
        parts.put("conversions", DashboardPages.Templates.count(dashboard.conversions()));
        parts.put("earned", DashboardPages.Templates.amounts(dashboard.earned()));
        parts.put("month", DashboardPages.Templates.amounts(dashboard.month()));
        parts.put("pending", DashboardPages.Templates.amounts(dashboard.pending()));
        parts.put("payable", DashboardPages.Templates.amounts(dashboard.payable()));
        parts.put("latest", DashboardPages.Templates.latest(dashboard.latest()));
        parts.put("trend", DashboardPages.Templates.trend(dashboard.trend()));
        parts.put("as-of", DashboardPages.Templates.asOf(dashboard));
        parts.put("news", DashboardPages.Templates.news(dashboard));
        var html = new LinkedHashMap<String, String>();
        parts.forEach(
                (name, part) -> html.put(name, part.setLocale(locale).render().strip()));
        return html;
    }
}
