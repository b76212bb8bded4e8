package io.tributary.portal.home;

import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.program.Directory;
import io.tributary.program.Program;
import io.tributary.reporting.Dimension;
import io.tributary.reporting.EventFigures;
import io.tributary.reporting.Figures;
import io.tributary.reporting.Heading;
import io.tributary.reporting.PerformanceQuery;
import io.tributary.reporting.ReportFilter;
import io.tributary.reporting.ReportRow;
import io.tributary.tracking.link.TrackingLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller's links did. */
@Path("/api/v1/me/reports")
@RolesAllowed(Capability.PARTNER)
@Tag(name = "Me")
class MyReportResource {

    private static final int DAYS = 30;
    private static final int MOST_ROWS = 10_000;

    /** Figures under their headings; each figure's formula is in /api/v1/metrics-definitions. */
    record MyFiguresAnswer(
            Map<String, Heading> headings,
            long grossClicks,
            long clicks,
            long uniqueClicks,
            long duplicateClicks,
            long invalidClicks,
            long conversions,
            Map<String, EventFigures> events,
            List<Money> earned,
            List<Money> reversed,
            List<Money> commission,
            List<Money> earningsPerClick) {

        static MyFiguresAnswer of(List<Dimension> by, ReportRow row) {
            var headings = new LinkedHashMap<String, Heading>();
            for (int i = 0; i < by.size(); i++) {
                headings.put(word(by.get(i)), row.headings().get(i));
            }
            Figures figures = row.figures();
            return new MyFiguresAnswer(
                    headings,
                    figures.grossClicks(),
                    figures.clicks(),
                    figures.uniqueClicks(),
                    figures.duplicateClicks(),
                    figures.invalidClicks(),
                    figures.conversions(),
                    figures.events(),
                    figures.earned(),
                    figures.reversed(),
                    figures.commission(),
                    figures.earningsPerClick());
        }
    }

    record MyReportAnswer(LocalDate from, LocalDate to, ZoneId timeZone, Instant dataAsOf, List<MyFiguresAnswer> items) {}

    private final CurrentAffiliate affiliate;
    private final PerformanceQuery performance;
    private final Directory directory;
    private final InstantSource clock;

    MyReportResource(
            CurrentAffiliate affiliate, PerformanceQuery performance, Directory directory, InstantSource clock) {
        this.affiliate = affiliate;
        this.performance = performance;
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    @Path("performance")
    @Operation(
            summary = "Clicks, events and commission of the last thirty days, or of the given ones",
            description = "group: up to three of day, month, program, link, separated by commas. Days are of the"
                    + " operator's calendar; at most 10,000 rows.")
    public MyReportAnswer performance(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("group") @DefaultValue("day") String group,
            @QueryParam("program") @Nullable String program,
            @QueryParam("link") @Nullable String link) {
        var zone = directory.byKey(CurrentTenant.key()).orElseThrow().zone();
        var last = to == null ? LocalDate.ofInstant(clock.instant(), zone) : day(to, "to");
        var first = from == null ? last.minusDays(DAYS - 1) : day(from, "from");
        var filter = ReportFilter.days(first, last).ofAffiliate(affiliate.id());
        if (program != null) {
            filter = filter.ofProgram(Program.named(program).id());
        }
        if (link != null) {
            var own = TrackingLink.ofAffiliate(affiliate.id(), link).orElseThrow(Refusal::notFound);
            filter = filter.ofLink(own.id());
        }
        var by = dimensions(group);
        var report = performance.rows(filter, by, MOST_ROWS);
        var items =
                report.rows().stream().map(row -> MyFiguresAnswer.of(by, row)).toList();
        return new MyReportAnswer(first, last, report.zone(), report.dataAsOf(), items);
    }

    private static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_time", field, "A day is written like 2026-06-30.");
        }
    }

    private static List<Dimension> dimensions(String group) {
        return Stream.of(group.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(MyReportResource::dimension)
                .toList();
    }

    private static Dimension dimension(String word) {
        return Stream.of(Dimension.DAY, Dimension.MONTH, Dimension.PROGRAM, Dimension.LINK)
                .filter(dimension -> word(dimension).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("bad_group", "group", "Group by day, month, program or link."));
    }

    private static String word(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
