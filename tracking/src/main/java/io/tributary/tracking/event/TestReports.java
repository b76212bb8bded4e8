package io.tributary.tracking.event;

import io.tributary.kernel.Ids;
import io.tributary.kernel.Refusal;
import io.tributary.program.Catalog;
import io.tributary.program.EventType;
import io.tributary.program.FieldType;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports that an operator sends itself, to see what its server would be answered. They never count. */
@ApplicationScoped
public class TestReports {

    private final Events events;
    private final Reporters reporters;

    TestReports(Events events, Reporters reporters) {
        this.events = events;
        this.reporters = reporters;
    }

    /**
     * Sends a test through the integration's door.
     *
     * @param eventType the key of an event type; null: the program's first one
     * @param parameters what the report says beside what every report of that type has to say
     * @throws Refusal not found; no_event_types, where the program has none yet
     */
    public Receipt send(UUID integrationId, @Nullable String eventType, Map<String, String> parameters) {
        var integration = Integration.byId(integrationId).orElseThrow(Refusal::notFound);
        var reporter = reporters.ofIntegration(integration.id());
        var entry = reporter.programs().getFirst();
        var values = new LinkedHashMap<String, Object>();
        if (eventType == null || entry.eventType(eventType).isPresent()) {
            values.putAll(sample(entry, type(entry, eventType)));
        } else {
            values.put("event", eventType);
        }
        values.putAll(parameters);
        values.put("test", "1");
        var report = new Report(values, false, query(values));
        return events.record(new Door(reporter, Channel.S2S, Map.of()), report);
    }

    private static EventType type(Catalog.Entry entry, @Nullable String key) {
        return entry.eventTypes().stream()
                .filter(type -> key == null || type.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("no_event_types", "The program has no event types yet."));
    }

    /** What a report of that type has to say at least, with values that are good. */
    public static Map<String, Object> sample(Catalog.Entry entry, EventType type) {
        var values = new LinkedHashMap<String, Object>();
        values.put("event", type.key());
        values.put("txid", "test-" + Ids.next());
        values.put("customer_id", "test-customer");
        if (type.amount() != EventType.Amount.NONE) {
            values.put("amount", "100");
            values.put("currency", entry.program().currency());
        }
        type.fields().forEach((name, field) -> {
            if (field.required()) {
                values.put(name, value(field));
            }
        });
        return values;
    }

    private static String value(FieldType field) {
        return switch (field.type()) {
            case TEXT -> field.values().isEmpty() ? "test" : field.values().getFirst();
            case NUMBER, INTEGER, MONEY -> "1";
            case BOOLEAN -> "true";
            case DATE -> "2026-01-31";
        };
    }

    private static String query(Map<String, Object> values) {
        var query = new StringBuilder();
        values.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)));
        return query.toString();
    }
}
