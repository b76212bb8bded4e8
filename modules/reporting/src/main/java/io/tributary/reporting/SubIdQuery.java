package io.tributary.reporting;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.program.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Clicks, facts and commission by one of the sub ids that affiliates put on their links; what no click brought stands
 * under the empty one. Affiliates may send a different one with every click, so that no rollup is kept: the facts
 * themselves are read, and a report is bounded in days.
 */
@ApplicationScoped
class SubIdQuery {

    private static final int MOST_DAYS = 92;
    private static final int MOST_GROUPS = 100_000;

    private static final String CLICKS = """
            select coalesce(click.sub[cast(:position as int)], '') as sub, count(*) as gross,
                count(*) filter (where click.kind = 'PERSON' and click.unique_click) as uniques,
                count(*) filter (where click.kind <> 'PERSON' or click.diversion is not null) as invalid
            from tracking.click click
            where click.tenant_id = :tenant and click.clicked_at >= :from and click.clicked_at < :until%s
            group by 1 limit :most""";

    private static final String EVENTS = """
            select coalesce(click.sub[cast(:position as int)], '') as sub, fact.event_type_id, fact.currency,
                sum(fact.reported) as reported, sum(fact.reversed) as reversed, sum(fact.units) as units
            from reporting.counted_event fact
            join tracking.attribution decided
                on decided.tenant_id = fact.tenant_id and decided.event_id = fact.id and decided.affiliate_id is not null
            left join tracking.click click on click.tenant_id = fact.tenant_id and click.id = decided.click_id
            where fact.tenant_id = :tenant and fact.occurred_at >= :from and fact.occurred_at < :until%s
            group by 1, 2, 3 limit :most""";

    private static final String COMMISSION = """
            select coalesce(click.sub[cast(:position as int)], '') as sub, line.currency,
                count(*) filter (where line.sequence = 1 and line.units > 0) as conversions,
                sum(greatest(line.units, 0)) as earned, sum(least(line.units, 0)) as reversed
            from commissions.line line
            left join tracking.attribution decided
                on decided.tenant_id = line.tenant_id and decided.event_id = line.event_id
                    and decided.affiliate_id = line.affiliate_id
            left join tracking.click click on click.tenant_id = line.tenant_id and click.id = decided.click_id
            where line.tenant_id = :tenant and line.earned_at >= :from and line.earned_at < :until%s
            group by 1, 2 limit :most""";

    private final EntityManager entities;
    private final Directory directory;
    private final Watermarks watermarks;
    private final Headings headings;

    SubIdQuery(EntityManager entities, Directory directory, Watermarks watermarks, Headings headings) {
        this.entities = entities;
        this.directory = directory;
        this.watermarks = watermarks;
        this.headings = headings;
    }

    /**
     * Figures by the values of one sub id, those with the most commission first, then those with the most clicks.
     *
     * @param position which of the sub ids, from 1 to 10
     * @throws Refusal bad_range, where more than 92 days are asked for
     */
    Report<ReportRow> rows(ReportFilter filter, int position, int limit) {
        if (ChronoUnit.DAYS.between(filter.from(), filter.to()) >= MOST_DAYS) {
            throw Refusal.invalid("bad_range", "from", "A report by sub ids spans at most " + MOST_DAYS + " days.");
        }
        var dataAsOf = watermarks.dataAsOf();
        var groups = figures(filter, position).entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Figures>>comparingLong(
                                group -> group.getValue().commission().stream()
                                        .mapToLong(Money::units)
                                        .sum())
                        .thenComparingLong(group -> group.getValue().grossClicks())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(group -> new ReportRow(
                        List.of(new Heading(Dimension.SUB, group.getKey(), group.getKey())), group.getValue()))
                .toList();
        return new Report<>(groups, zone(), dataAsOf);
    }

    private Map<String, Figures> figures(ReportFilter filter, int position) {
        var groups = new HashMap<String, Figures>();
        for (var row : rows(CLICKS, filter, position, "click", "click")) {
            add(groups, row, Figures.ofClicks(number(row, "gross"), number(row, "uniques"), number(row, "invalid")));
        }
        var eventTypes = headings.eventTypes();
        for (var row : rows(EVENTS, filter, position, "decided", "decided")) {
            var type = eventTypes.getOrDefault(row.get("event_type_id", UUID.class), "unknown");
            var currency = row.get("currency", String.class);
            var amounts = currency.isEmpty() ? List.<Money>of() : List.of(new Money(number(row, "units"), currency));
            add(
                    groups,
                    row,
                    Figures.ofEvents(
                            type, new EventFigures(number(row, "reported"), number(row, "reversed"), amounts)));
        }
        for (var row : rows(COMMISSION, filter, position, "line", "decided")) {
            var currency = row.get("currency", String.class);
            add(
                    groups,
                    row,
                    Figures.ofCommission(
                            number(row, "conversions"),
                            new Money(number(row, "earned"), currency),
                            new Money(number(row, "reversed"), currency)));
        }
        return groups;
    }

    /**
     * @param owner the table that names program and affiliate
     * @param credited the table that names the link
     */
    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, ReportFilter filter, int position, String owner, String credited) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, UUID>();
        if (filter.programId() != null) {
            conditions.add(" and " + owner + ".program_id = :program");
            values.put("program", filter.programId());
        }
        if (filter.affiliateId() != null) {
            conditions.add(" and " + owner + ".affiliate_id = :affiliate");
            values.put("affiliate", filter.affiliateId());
        }
        if (filter.linkId() != null) {
            conditions.add(" and " + credited + ".link_id = :link");
            values.put("link", filter.linkId());
        }
        var query = entities.createNativeQuery(sql.formatted(String.join("", conditions)), Tuple.class)
                .setParameter("position", position)
                .setParameter("tenant", CurrentTenant.key())
                .setParameter("from", start(filter.from()))
                .setParameter("until", start(filter.to().plusDays(1)))
                .setParameter("most", MOST_GROUPS);
        values.forEach(query::setParameter);
        List<Tuple> rows = query.getResultList();
        if (rows.size() == MOST_GROUPS) {
            throw Refusal.invalid("too_many_rows", "from", "Ask for fewer days.");
        }
        return rows;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return directory.byKey(CurrentTenant.key()).orElseThrow().zone();
    }

    private static void add(Map<String, Figures> groups, Tuple row, Figures figures) {
        groups.merge(row.get("sub", String.class), figures, Figures::plus);
    }

    private static long number(Tuple row, String column) {
        var value = row.get(column, Number.class);
        return value == null ? 0 : value.longValue();
    }
}
