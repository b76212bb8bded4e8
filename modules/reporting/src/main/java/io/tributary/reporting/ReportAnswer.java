package io.tributary.reporting;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.tributary.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as the API writes it.
 *
 * @param timeZone in which its hours, days and months begin
 * @param dataAsOf until when it tells all
 */
public record ReportAnswer(List<Row> items, String timeZone, Instant dataAsOf) {

    /** Figures, and beside them their headings: a time as text, anything else as its id and name. */
    public record Row(
            @JsonAnyGetter Map<String, Object> headings,
            long impressions,
            Clicks clicks,
            Map<String, EventFigures> events,
            long conversions,
            @Nullable BigDecimal conversionRate,
            List<Money> earned,
            List<Money> reversed,
            List<Money> commission,
            List<Money> earningsPerClick) {}

    /** Clicks, apart: gross = unique + duplicate + invalid. */
    public record Clicks(long gross, long unique, long duplicate, long invalid) {}

    record Named(String id, String name) {}

    static ReportAnswer of(Report<ReportRow> report) {
        return new ReportAnswer(
                report.rows().stream().map(ReportAnswer::row).toList(),
                report.zone().getId(),
                report.dataAsOf());
    }

    private static Row row(ReportRow row) {
        var headings = new LinkedHashMap<String, Object>();
        for (var heading : row.headings()) {
            headings.put(
                    heading.dimension().name().toLowerCase(Locale.ROOT),
                    heading.dimension().isTime() ? heading.id() : new Named(heading.id(), heading.name()));
        }
        var figures = row.figures();
        return new Row(
                headings,
                figures.impressions(),
                new Clicks(
                        figures.grossClicks(),
                        figures.uniqueClicks(),
                        figures.duplicateClicks(),
                        figures.invalidClicks()),
                figures.events(),
                figures.conversions(),
                figures.conversionRate().orElse(null),
                figures.earned(),
                figures.reversed(),
                figures.commission(),
                figures.earningsPerClick());
    }
}
