package io.tributary.reporting;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.program.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reports as they are asked for from outside, by name. */
@ApplicationScoped
public class NamedReports {

    /** At most so many rows of a report that is not a list of days. */
    public static final int MOST_ROWS = 10_000;

    private static final int DEFAULT_DAYS = 30;
    private static final Pattern SUB_ID = Pattern.compile("sub([1-9]|10)");

    private final PerformanceQuery performance;
    private final SeriesQuery series;
    private final SubIdQuery subIds;
    private final Directory directory;
    private final InstantSource clock;

    NamedReports(
            PerformanceQuery performance,
            SeriesQuery series,
            SubIdQuery subIds,
            Directory directory,
            InstantSource clock) {
        this.performance = performance;
        this.series = series;
        this.subIds = subIds;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The filter for the days from, inclusive, to, inclusive, as year-month-day; without a word the last thirty, today
     * included, in the tenant's time zone.
     */
    public ReportFilter filter(
            @Nullable String from,
            @Nullable String to,
            @Nullable UUID program,
            @Nullable UUID affiliate,
            @Nullable UUID link) {
        var zone = directory.byKey(CurrentTenant.key()).orElseThrow().zone();
        var last = to == null ? LocalDate.ofInstant(clock.instant(), zone) : day(to, "to");
        var first = from == null ? last.minusDays(DEFAULT_DAYS - 1) : day(from, "from");
        return new ReportFilter(first, last, program, affiliate, link);
    }

    /**
     * The report of that name: {@code overview} (one row), {@code days} (each day, also empty ones), {@code programs},
     * {@code affiliates}, {@code links}, {@code visitors} (clicks by country and device), {@code sub1} to {@code sub10},
     * or {@code performance}, by the dimensions in {@code group}.
     *
     * @param group dimensions in lower case, separated by commas; none: day
     * @throws Refusal not found, or what is wrong with a parameter
     */
    public Report<ReportRow> report(String name, ReportFilter filter, @Nullable String group, int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw Refusal.malformed("limit goes from 1 to " + MOST_ROWS + ".");
        }
        return switch (name) {
            case "overview" -> performance.rows(filter, List.of(), 1);
            case "days" -> days(filter);
            case "programs" -> performance.rows(filter, List.of(Dimension.PROGRAM), limit);
            case "affiliates" -> performance.rows(filter, List.of(Dimension.AFFILIATE), limit);
            case "links" -> performance.rows(filter, List.of(Dimension.LINK), limit);
            case "visitors" -> performance.rows(filter, List.of(Dimension.COUNTRY, Dimension.DEVICE), limit);
            case "performance" -> performance.rows(filter, dimensions(group), limit);
            default -> subIds.rows(filter, subId(name), limit);
        };
    }

    private static int subId(String name) {
        if (!SUB_ID.matcher(name).matches()) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(name.substring("sub".length()));
    }

    private Report<ReportRow> days(ReportFilter filter) {
        var report = series.days(filter);
        var rows = report.rows().stream()
                .map(day -> {
                    var text = day.day().toString();
                    return new ReportRow(List.of(new Heading(Dimension.DAY, text, text)), day.figures());
                })
                .toList();
        return new Report<>(rows, report.zone(), report.dataAsOf());
    }

    private static List<Dimension> dimensions(@Nullable String group) {
        if (group == null) {
            return List.of(Dimension.DAY);
        }
        return Arrays.stream(group.split(",", -1)).map(NamedReports::dimension).toList();
    }

    private static Dimension dimension(String word) {
        for (var dimension : Dimension.values()) {
            if (dimension != Dimension.SUB
                    && dimension.name().toLowerCase(Locale.ROOT).equals(word)) {
                return dimension;
            }
        }
        throw Refusal.invalid(
                "bad_group",
                "group",
                "A report is grouped by hour, day, month, program, affiliate, link, country or device.");
    }

    private static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_date", field, "A day is written like 2026-11-20.");
        }
    }
}
