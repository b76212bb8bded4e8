package io.tributary.tracking.event;

import io.tributary.tracking.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The keys that make an event count once, for ever. */
final class EventKeyTable {

    private static final String INSERT = """
            insert into tracking.event_key (tenant_id, event_type_id, external_id, event_id, content_hash)
            select * from unnest(?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::bytea[])
            on conflict do nothing returning event_id""";

    private static final String SELECT = """
            select key.tenant_id, key.event_type_id, key.external_id, key.event_id, key.content_hash
            from unnest(?::text[], ?::uuid[], ?::text[]) as wanted (tenant_id, event_type_id, external_id)
                join tracking.event_key key using (tenant_id, event_type_id, external_id)""";

    private EventKeyTable() {}

    /** What makes an event one and the same. */
    record Key(String tenant, UUID eventTypeId, String externalId) {

        static Key of(NewEvent event) {
            return new Key(event.tenant(), event.eventTypeId(), event.externalId());
        }
    }

    /** The event that has the key. */
    record Owner(UUID eventId, byte[] contentHash) {}

    /** Takes the keys that are free and tells the ids of the events that got theirs. */
    static Set<UUID> insert(Connection connection, List<NewEvent> events) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, events)
                    .bind("text", NewEvent::tenant)
                    .bind("uuid", NewEvent::eventTypeId)
                    .bind("text", NewEvent::externalId)
                    .bind("uuid", NewEvent::id)
                    .bind("bytea", NewEvent::contentHash);
            var fresh = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        }
    }

    /** Who has the keys of these events. */
    static Map<Key, Owner> find(Connection connection, List<NewEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return Map.of();
        }
        try (var select = connection.prepareStatement(SELECT)) {
            new Columns<>(select, events)
                    .bind("text", NewEvent::tenant)
                    .bind("uuid", NewEvent::eventTypeId)
                    .bind("text", NewEvent::externalId);
            var owners = new HashMap<Key, Owner>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    owners.put(
                            new Key(rows.getString(1), rows.getObject(2, UUID.class), rows.getString(3)),
                            new Owner(rows.getObject(4, UUID.class), rows.getBytes(5)));
                }
            }
            return owners;
        }
    }
}
