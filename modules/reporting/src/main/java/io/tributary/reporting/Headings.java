package io.tributary.reporting;

import io.tributary.program.Affiliate;
import io.tributary.program.EventType;
import io.tributary.program.Program;
import io.tributary.tracking.link.TrackingLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names for what figures are grouped by: one query for each dimension, however many rows. */
@ApplicationScoped
class Headings {

    private static final int MOST_EVENT_TYPES = 20_000;

    private final EntityManager entities;

    Headings(EntityManager entities) {
        this.entities = entities;
    }

    List<ReportRow> rows(List<Dimension> by, List<Map.Entry<List<Object>, Figures>> groups) {
        var known = new ArrayList<Map<Object, Heading>>();
        for (int i = 0; i < by.size(); i++) {
            int position = i;
            var values =
                    groups.stream().map(group -> group.getKey().get(position)).collect(Collectors.toSet());
            known.add(headings(by.get(i), values));
        }
        return groups.stream().map(group -> row(by, known, group)).toList();
    }

    private static ReportRow row(
            List<Dimension> by, List<Map<Object, Heading>> known, Map.Entry<List<Object>, Figures> group) {
        var headings = new ArrayList<Heading>();
        for (int i = 0; i < by.size(); i++) {
            var value = group.getKey().get(i);
            var plain = new Heading(by.get(i), value.toString(), value.toString());
            headings.add(known.get(i).getOrDefault(value, plain));
        }
        return new ReportRow(headings, group.getValue());
    }

    /** Keys of the tenant's event types, by id. */
    Map<UUID, String> eventTypes() {
        return entities.createQuery("from EventType order by position, key", EventType.class)
                .setMaxResults(MOST_EVENT_TYPES)
                .getResultStream()
                .collect(Collectors.toMap(EventType::id, EventType::key));
    }

    private Map<Object, Heading> headings(Dimension dimension, Set<Object> values) {
        return switch (dimension) {
            case HOUR, DAY, MONTH, COUNTRY, DEVICE, SUB -> Map.of();
            case PROGRAM ->
                found(Program.class, values).stream()
                        .collect(Collectors.toMap(Program::id, one -> new Heading(dimension, one.key(), one.name())));
            case AFFILIATE ->
                found(Affiliate.class, values).stream()
                        .collect(Collectors.toMap(
                                Affiliate::id,
                                one -> new Heading(dimension, one.id().toString(), one.name())));
            case LINK ->
                found(TrackingLink.class, values).stream()
                        .collect(Collectors.toMap(
                                TrackingLink::id,
                                one -> new Heading(dimension, one.id().toString(), one.name())));
        };
    }

    private <E> List<E> found(Class<E> type, Collection<Object> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from " + type.getSimpleName() + " where id in :ids", type)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
