package io.tributary.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures day by day, also of days on which nothing happened: what charts are drawn from. */
@ApplicationScoped
public class SeriesQuery {

    private static final int ALL = 10_000;

    /** A day in the tenant's time zone, and its figures. */
    public record Day(LocalDate day, Figures figures) {}

    private final PerformanceQuery performance;

    SeriesQuery(PerformanceQuery performance) {
        this.performance = performance;
    }

    /** Every day of the filter, in order. */
    public Report<Day> days(ReportFilter filter) {
        var report = performance.rows(filter, List.of(Dimension.DAY), ALL);
        Map<String, Figures> known = report.rows().stream()
                .collect(Collectors.toMap(row -> row.headings().getFirst().id(), ReportRow::figures));
        var days = filter.from()
                .datesUntil(filter.to().plusDays(1))
                .map(day -> new Day(day, known.getOrDefault(day.toString(), Figures.NONE)))
                .toList();
        return new Report<>(days, report.zone(), report.dataAsOf());
    }
}
