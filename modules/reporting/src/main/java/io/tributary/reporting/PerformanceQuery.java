package io.tributary.reporting;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.program.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Clicks, facts and commission, grouped by up to three dimensions. Reads rollups only, the smallest that can answer. */
@ApplicationScoped
public class PerformanceQuery {

    private static final int MOST_DIMENSIONS = 3;
    private static final int MOST_ROWS = 100_000;

    private final EntityManager entities;
    private final Directory directory;
    private final Watermarks watermarks;
    private final Headings headings;

    PerformanceQuery(EntityManager entities, Directory directory, Watermarks watermarks, Headings headings) {
        this.entities = entities;
        this.directory = directory;
        this.watermarks = watermarks;
        this.headings = headings;
    }

    /** All figures of the filter under one heading. */
    public Figures totals(ReportFilter filter) {
        return figures(filter, List.of()).getOrDefault(List.of(), Figures.NONE);
    }

    /**
     * Figures by the given dimensions. Rows that begin with a time are in its order; others begin with the most
     * commission, then with the most clicks.
     *
     * @param limit at most so many rows
     * @throws Refusal where hours are asked for of affiliates or links, or the rows are too many to be grouped
     */
    public Report<ReportRow> rows(ReportFilter filter, List<Dimension> by, int limit) {
        if (by.size() > MOST_DIMENSIONS || by.stream().distinct().count() < by.size()) {
            throw Refusal.invalid("bad_group", "group", "A report is grouped by up to three different dimensions.");
        }
        if (!Source.of(filter, by).hasOutcomes() && (filter.linkId() != null || by.contains(Dimension.LINK))) {
            throw Refusal.invalid("bad_group", "group", "Countries and devices are not counted by link.");
        }
        if (by.contains(Dimension.HOUR) && !Source.of(filter, by).hasHours()) {
            throw Refusal.invalid("bad_group", "group", "Only programs are counted by the hour.");
        }
        var dataAsOf = watermarks.dataAsOf();
        var groups = new ArrayList<>(figures(filter, by).entrySet());
        groups.sort(order(by));
        var shown = groups.subList(0, Math.min(limit, groups.size()));
        return new Report<>(headings.rows(by, shown), zone(), dataAsOf);
    }

    private Map<List<Object>, Figures> figures(ReportFilter filter, List<Dimension> by) {
        var source = Source.of(filter, by);
        var groups = new HashMap<List<Object>, Figures>();
        var clicks = source.select("click", filter, by, List.of(), List.of("gross", "uniques", "invalid"));
        for (var row : rows(filter, clicks)) {
            add(
                    groups,
                    by,
                    row,
                    Figures.ofClicks(number(row, "gross"), number(row, "uniques"), number(row, "invalid")));
        }
        if (source.hasOutcomes()) {
            addOutcomes(groups, source, filter, by);
        }
        return groups;
    }

    private void addOutcomes(
            Map<List<Object>, Figures> groups, Source source, ReportFilter filter, List<Dimension> by) {
        for (var row : rows(filter, source.select("impression", filter, by, List.of(), List.of("seen")))) {
            add(groups, by, row, Figures.ofImpressions(number(row, "seen")));
        }
        var events = source.select(
                "event", filter, by, List.of("event_type_id", "currency"), List.of("reported", "reversed", "units"));
        var eventTypes = headings.eventTypes();
        for (var row : rows(filter, events)) {
            var type = eventTypes.getOrDefault(row.get("event_type_id", UUID.class), "unknown");
            add(groups, by, row, Figures.ofEvents(type, eventFigures(row)));
        }
        var commission = source.select(
                "commission",
                filter,
                by,
                List.of("currency"),
                List.of("conversions", "earned_units", "reversed_units"));
        for (var row : rows(filter, commission)) {
            var currency = row.get("currency", String.class);
            add(
                    groups,
                    by,
                    row,
                    Figures.ofCommission(
                            number(row, "conversions"),
                            new Money(number(row, "earned_units"), currency),
                            new Money(number(row, "reversed_units"), currency)));
        }
    }

    private static EventFigures eventFigures(Tuple row) {
        var currency = row.get("currency", String.class);
        var amounts = currency.isEmpty() ? List.<Money>of() : List.of(new Money(number(row, "units"), currency));
        return new EventFigures(number(row, "reported"), number(row, "reversed"), amounts);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(ReportFilter filter, String sql) {
        var query = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", CurrentTenant.key())
                .setParameter("zone", zone().getId())
                .setParameter("from", filter.from())
                .setParameter("until", filter.to().plusDays(1))
                .setParameter("most", MOST_ROWS);
        if (filter.programId() != null) {
            query.setParameter("program", filter.programId());
        }
        if (filter.affiliateId() != null) {
            query.setParameter("affiliate", filter.affiliateId());
        }
        if (filter.linkId() != null) {
            query.setParameter("link", filter.linkId());
        }
        List<Tuple> rows = query.getResultList();
        if (rows.size() == MOST_ROWS) {
            throw Refusal.invalid("too_many_rows", "group", "Ask for fewer days or dimensions.");
        }
        return rows;
    }

    private ZoneId zone() {
        return directory.byKey(CurrentTenant.key()).orElseThrow().zone();
    }

    private static void add(Map<List<Object>, Figures> groups, List<Dimension> by, Tuple row, Figures figures) {
        var key = new ArrayList<Object>();
        for (int i = 0; i < by.size(); i++) {
            key.add(row.get(i));
        }
        groups.merge(List.copyOf(key), figures, Figures::plus);
    }

    private static long number(Tuple row, String column) {
        var value = row.get(column, Number.class);
        return value == null ? 0 : value.longValue();
    }

    private static Comparator<Map.Entry<List<Object>, Figures>> order(List<Dimension> by) {
        if (!by.isEmpty() && by.getFirst().isTime()) {
            return Comparator.comparing(group -> group.getKey().toString());
        }
        return Comparator.<Map.Entry<List<Object>, Figures>>comparingLong(
                        group -> group.getValue().commission().stream()
                                .mapToLong(Money::units)
                                .sum())
                .thenComparingLong(group -> group.getValue().grossClicks())
                .reversed()
                .thenComparing(group -> group.getKey().toString());
    }
}
