package io.tributary.tracking.event;

import io.tributary.kernel.Ids;
import io.tributary.tracking.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes events, their conflicts, and the queue of customers to be rated. */
final class EventTable {

    private static final String INSERT = """
            insert into tracking.event (tenant_id, id, program_id, event_type_id, event_type, external_id, customer_id,
                anonymous, click_id, coupon, affiliate_id, amount_units, amount_currency, quantity, occurred_at,
                recorded_at, reverses, reason, fields, channel, integration_id)
            select * from unnest(?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],
                ?::boolean[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::numeric[], ?::timestamptz[],
                ?::timestamptz[], ?::text[], ?::text[], ?::jsonb[], ?::text[], ?::uuid[])""";

    private static final String QUEUE = """
            insert into tracking.rating_queue (tenant_id, customer_id, queued_at)
            select tenant_id, customer_id, min(queued_at)
            from unnest(?::text[], ?::uuid[], ?::timestamptz[]) as changed (tenant_id, customer_id, queued_at)
            group by tenant_id, customer_id""";

    private static final String CONFLICT = """
            insert into tracking.event_conflict (tenant_id, id, event_id, integration_id, channel, content, received_at)
            select * from unnest(
                ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::jsonb[], ?::timestamptz[])""";

    private EventTable() {}

    static void insert(Connection connection, List<NewEvent> events) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, events)
                    .bind("text", NewEvent::tenant)
                    .bind("uuid", NewEvent::id)
                    .bind("uuid", NewEvent::programId)
                    .bind("uuid", NewEvent::eventTypeId)
                    .bind("text", NewEvent::eventType)
                    .bind("text", NewEvent::externalId)
                    .bind("uuid", NewEvent::customerId)
                    .bind("boolean", NewEvent::anonymous)
                    .bind(
                            "uuid",
                            event ->
                                    event.click() == null ? null : event.click().clickId())
                    .bind("text", NewEvent::coupon)
                    .bind("uuid", NewEvent::affiliateId)
                    .bind(
                            "bigint",
                            event -> event.amount() == null
                                    ? null
                                    : event.amount().units())
                    .bind(
                            "text",
                            event -> event.amount() == null
                                    ? null
                                    : event.amount().currency())
                    .bind("numeric", NewEvent::quantity)
                    .bind("timestamptz", NewEvent::occurredAt)
                    .bind("timestamptz", NewEvent::recordedAt)
                    .bind("text", NewEvent::reverses)
                    .bind("text", NewEvent::reason)
                    .bind("jsonb", NewEvent::fieldsText)
                    .bind("text", NewEvent::channel)
                    .bind("uuid", NewEvent::integrationId);
            insert.executeUpdate();
        }
    }

    /** Has the customers of these events rated. */
    static void queue(Connection connection, List<NewEvent> events) throws SQLException {
        try (var queue = connection.prepareStatement(QUEUE)) {
            new Columns<>(queue, events)
                    .bind("text", NewEvent::tenant)
                    .bind("uuid", NewEvent::customerId)
                    .bind("timestamptz", NewEvent::recordedAt);
            queue.executeUpdate();
        }
    }

    /** Keeps what was said differently, beside the event that was there first. */
    static void keepConflicts(Connection connection, List<Map.Entry<NewEvent, UUID>> conflicts) throws SQLException {
        try (var insert = connection.prepareStatement(CONFLICT)) {
            new Columns<>(insert, conflicts)
                    .bind("text", conflict -> conflict.getKey().tenant())
                    .bind("uuid", conflict -> Ids.next())
                    .bind("uuid", Map.Entry::getValue)
                    .bind("uuid", conflict -> conflict.getKey().integrationId())
                    .bind("text", conflict -> conflict.getKey().channel())
                    .bind("jsonb", conflict -> conflict.getKey().content())
                    .bind("timestamptz", conflict -> conflict.getKey().recordedAt());
            insert.executeUpdate();
        }
    }
}
