package io.tributary.admin.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tributary.admin.overview.Overview.Now;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.pages.Chart;
import io.tributary.pages.Language;
import io.tributary.program.Program;
import io.tributary.reporting.LiveEvent;
import io.tributary.reporting.LiveFeed;
import io.tributary.reporting.SeriesQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What happens right now: figures of today, thirty days as a chart, the latest events; all of it moves by itself. */
@Path("/admin")
@RolesAllowed(Capability.VIEW)
class OverviewPages {

    private static final Duration PACE = Duration.ofMillis(500);
    private static final int MOST_MOVES = 500;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Now now, Chart chart, boolean started);

        static native TemplateInstance clicks(Now now);

        static native TemplateInstance conversions(Now now);

        static native TemplateInstance amounts(List<Money> amounts);

        static native TemplateInstance count(long count);

        static native TemplateInstance latest(Now now);

        static native TemplateInstance summary(Now now);
    }

    private final Overview overview;
    private final LiveFeed feed;
    private final Language language;

    OverviewPages(Overview overview, LiveFeed feed, Language language) {
        this.overview = overview;
        this.feed = feed;
        this.language = language;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance index() {
        var started = !Program.list("", 1).isEmpty();
        return Templates.index(overview.now(), chart(), started);
    }

    /** The parts of the page that have moved, each as an event that is named after its element. */
    @GET
    @Path("overview/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        var tenant = CurrentTenant.key();
        var locale = language.locale();
        var before = new LinkedHashMap<String, String>();
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(List.<LiveEvent>of()),
                        feed.ofTenant().group().intoLists().of(MOST_MOVES, PACE))
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(moves -> CurrentTenant.get(tenant, () -> parts(locale)))
                .onItem()
                .transformToIterable(parts -> changed(before, parts))
                .map(part -> sse.newEventBuilder()
                        .name(part.getKey())
                        .mediaType(MediaType.TEXT_HTML_TYPE)
                        .data(part.getValue())
                        .build());
    }

    private Map<String, String> parts(Locale locale) {
        var now = overview.now();
        Function<TemplateInstance, String> render =
                part -> part.setLocale(locale).render().strip();
        var parts = new LinkedHashMap<String, String>();
        parts.put("clicks", render.apply(Templates.clicks(now)));
        parts.put("conversions", render.apply(Templates.conversions(now)));
        parts.put("commission", render.apply(Templates.amounts(now.today().commission())));
        parts.put("pending", render.apply(Templates.amounts(now.pending())));
        parts.put("available", render.apply(Templates.amounts(now.available())));
        parts.put("backlog", render.apply(Templates.count(now.backlog())));
        parts.put("latest-events", render.apply(Templates.latest(now)));
        parts.put("summary", render.apply(Templates.summary(now)));
        return parts;
    }

    /** What differs from what was sent before, which it replaces. */
    private static List<Map.Entry<String, String>> changed(Map<String, String> before, Map<String, String> parts) {
        var changed = parts.entrySet().stream()
                .filter(part -> !part.getValue().equals(before.get(part.getKey())))
                .toList();
        before.putAll(parts);
        return changed;
    }

    private Chart chart() {
        var words = language.messages(OverviewMessages.class);
        var days = overview.lastDays().rows();
        var label = DateTimeFormatter.ofPattern("d MMM", language.locale());
        var currency = days.stream()
                .flatMap(day -> day.figures().commission().stream())
                .map(Money::currency)
                .findFirst();
        var clicks = Chart.Series.counts(
                words.chartClicks(),
                Chart.Kind.BAR,
                days.stream().map(day -> day.figures().clicks()).toList());
        var conversions = Chart.Series.counts(
                words.chartConversions(),
                Chart.Kind.BAR,
                days.stream().map(day -> day.figures().conversions()).toList());
        var series = currency.map(code -> List.of(
                        clicks,
                        conversions,
                        new Chart.Series(
                                words.chartCommission(),
                                Chart.Kind.AMOUNT,
                                days.stream().map(day -> commission(day, code)).toList(),
                                code)))
                .orElse(List.of(clicks, conversions));
        return new Chart(
                words.lastDays(),
                days.stream().map(day -> label.format(day.day())).toList(),
                series);
    }

    private static BigDecimal commission(SeriesQuery.Day day, String currency) {
        return day.figures().commission().stream()
                .filter(amount -> amount.currency().equals(currency))
                .map(Money::decimal)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
