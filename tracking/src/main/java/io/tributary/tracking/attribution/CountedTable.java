package io.tributary.tracking.attribution;

import io.tributary.kernel.CurrentTenant;
import io.tributary.tracking.Columns;
import io.tributary.tracking.attribution.Attribution.Flag;
import io.tributary.tracking.policy.Cap;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The SQL of conversions that caps count, and of those that are beyond one. */
final class CountedTable {

    private static final String ADD = """
            insert into tracking.counted_conversion (tenant_id, event_id, program_id, customer_id, affiliate_id,
                event_type, external_id, occurred_at)
            select ?, event_id, ?, customer_id, affiliate_id, event_type, external_id, occurred_at
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                as counted (event_id, customer_id, affiliate_id, event_type, external_id, occurred_at)
            on conflict on constraint counted_conversion_pkey do update
                set customer_id = excluded.customer_id, affiliate_id = excluded.affiliate_id
                where (counted_conversion.customer_id, counted_conversion.affiliate_id)
                    is distinct from (excluded.customer_id, excluded.affiliate_id)
            returning event_id, occurred_at""";

    private static final String REMOVE_OTHERS = """
            delete from tracking.counted_conversion
            where tenant_id = ? and customer_id = any(?) and event_id <> all(?) returning occurred_at""";

    /** What was credited before there was a cap. */
    private static final String CATCH_UP = """
            insert into tracking.counted_conversion (tenant_id, event_id, program_id, customer_id, affiliate_id,
                event_type, external_id, occurred_at)
            select event.tenant_id, event.id, event.program_id, attribution.customer_id, attribution.affiliate_id,
                event.event_type, event.external_id, event.occurred_at
            from tracking.attribution join tracking.event
                on event.tenant_id = attribution.tenant_id and event.id = attribution.event_id
            where attribution.tenant_id = ? and attribution.program_id = ? and attribution.affiliate_id is not null
                and event.reverses is null and event.event_type = any(?)
            on conflict on constraint counted_conversion_pkey do nothing""";

    private static final String BEFORE = """
            select count(*) from tracking.counted_conversion
            where tenant_id = ? and program_id = ? and event_type = coalesce(?, event_type)
                and affiliate_id = coalesce(?::uuid, affiliate_id) and occurred_at >= ?
                and (occurred_at, event_type, external_id) < (?, ?, ?)""";

    private static final String REACHED = """
            select event_id, detail from tracking.capped_conversion
            where tenant_id = ? and event_id = any(?) order by event_id, rules, cap""";

    private CountedTable() {}

    /** A conversion that counts, and whose it is. */
    record Counted(UUID eventId, UUID customerId, UUID affiliateId, String eventType, String externalId, Instant at) {

        static Counted of(Fact fact, UUID customerId, UUID affiliateId) {
            return new Counted(
                    fact.eventId(), customerId, affiliateId, fact.eventType(), fact.externalId(), fact.occurredAt());
        }
    }

    /** Adds conversions and moves those that are another one's now; tells when they happened that are new or moved. */
    static List<Instant> add(Connection connection, UUID programId, List<Counted> conversions) throws SQLException {
        var times = new ArrayList<Instant>();
        var moved = new ArrayList<UUID>();
        try (var add = connection.prepareStatement(ADD)) {
            add.setString(1, CurrentTenant.key());
            add.setObject(2, programId);
            new Columns<>(add, conversions, 3)
                    .bind("uuid", Counted::eventId)
                    .bind("uuid", Counted::customerId)
                    .bind("uuid", Counted::affiliateId)
                    .bind("text", Counted::eventType)
                    .bind("text", Counted::externalId)
                    .bind("timestamptz", Counted::at);
            try (var rows = add.executeQuery()) {
                while (rows.next()) {
                    moved.add(rows.getObject(1, UUID.class));
                    times.add(rows.getTimestamp(2).toInstant());
                }
            }
        }
        unmark(connection, moved);
        return times;
    }

    /** A mark is somebody's: whoever gets the conversion is counted anew. */
    private static void unmark(Connection connection, List<UUID> events) throws SQLException {
        try (var delete = connection.prepareStatement(
                "delete from tracking.capped_conversion where tenant_id = ? and event_id = any(?)")) {
            delete.setString(1, CurrentTenant.key());
            delete.setArray(2, connection.createArrayOf("uuid", events.toArray()));
            delete.executeUpdate();
        }
    }

    /** Removes what these customers have beside these conversions; tells when it happened. */
    static List<Instant> removeOthers(Connection connection, List<Counted> conversions, Set<UUID> customers)
            throws SQLException {
        try (var remove = connection.prepareStatement(REMOVE_OTHERS)) {
            var kept = conversions.stream().map(Counted::eventId).toArray();
            remove.setString(1, CurrentTenant.key());
            remove.setArray(2, connection.createArrayOf("uuid", customers.toArray()));
            remove.setArray(3, connection.createArrayOf("uuid", kept));
            var times = new ArrayList<Instant>();
            try (var rows = remove.executeQuery()) {
                while (rows.next()) {
                    times.add(rows.getTimestamp(1).toInstant());
                }
            }
            return times;
        }
    }

    /** Adds what was credited of these event types before anything counted them. */
    static void catchUp(Connection connection, UUID programId, Object[] eventTypes) throws SQLException {
        try (var catchUp = connection.prepareStatement(CATCH_UP)) {
            catchUp.setString(1, CurrentTenant.key());
            catchUp.setObject(2, programId);
            catchUp.setArray(3, connection.createArrayOf("text", eventTypes));
            catchUp.executeUpdate();
        }
    }

    /** How many stand before the conversion in the period of the cap that begins then. */
    static long before(Connection connection, UUID programId, Cap cap, Counted conversion, Instant periodBegin)
            throws SQLException {
        var ofOne = cap.scope() == Cap.Scope.AFFILIATE || cap.affiliate() != null;
        try (var count = connection.prepareStatement(BEFORE)) {
            count.setString(1, CurrentTenant.key());
            count.setObject(2, programId);
            count.setString(3, cap.event());
            count.setString(4, ofOne ? conversion.affiliateId().toString() : null);
            count.setTimestamp(5, Timestamp.from(periodBegin));
            count.setTimestamp(6, Timestamp.from(conversion.at()));
            count.setString(7, conversion.eventType());
            count.setString(8, conversion.externalId());
            try (var row = count.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** The caps that these conversions are beyond, by event. */
    static Map<UUID, List<Flag>> reached(Connection connection, Collection<UUID> events) throws SQLException {
        try (var select = connection.prepareStatement(REACHED)) {
            select.setString(1, CurrentTenant.key());
            select.setArray(2, connection.createArrayOf("uuid", events.toArray()));
            var flags = new HashMap<UUID, List<Flag>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    flags.computeIfAbsent(rows.getObject(1, UUID.class), event -> new ArrayList<>())
                            .add(new Flag(Flag.CAP_REACHED, rows.getString(2)));
                }
            }
            return flags;
        }
    }
}
