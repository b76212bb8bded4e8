package io.tributary.tracking.event;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.tracking.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was last reported of each day. */
@ApplicationScoped
class ActivityTable {

    private static final String WANTED = "unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[])"
            + " as wanted (program_id, event_type_id, customer, day, product)";

    private static final String INSERT = """
            insert into tracking.activity (tenant_id, program_id, event_type_id, customer, day, product, revision,
                content_hash, occurred_at)
            select ?, wanted.*, 0, ''::bytea, 'epoch' from %s on conflict do nothing""".formatted(WANTED);

    private static final String SELECT = """
            select activity.program_id, activity.event_type_id, activity.customer, activity.day, activity.product,
                revision, content_hash, occurred_at
            from tracking.activity activity join %s using (program_id, event_type_id, customer, day, product)
            where activity.tenant_id = ?
            order by activity.program_id, activity.event_type_id, activity.customer, activity.day, activity.product
            """.formatted(WANTED);

    private static final String UPDATE = """
            update tracking.activity activity set revision = wanted.revision, content_hash = wanted.content_hash,
                occurred_at = wanted.occurred_at
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::int[], ?::bytea[], ?::timestamptz[])
                as wanted (program_id, event_type_id, customer, day, product, revision, content_hash, occurred_at)
            where activity.tenant_id = ? and activity.program_id = wanted.program_id
                and activity.event_type_id = wanted.event_type_id and activity.customer = wanted.customer
                and activity.day = wanted.day and activity.product = wanted.product""";

    private final AgroalDataSource database;

    ActivityTable(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What was last reported of a day.
     *
     * @param revision how often it was said; 0 where it never was
     */
    record Standing(int revision, byte[] contentHash, Instant occurredAt) {}

    /** Locks the days of these keys until the end of the transaction, in one order everywhere, and tells how they stand. */
    Map<ActivityRow.Key, Standing> lock(List<ActivityRow.Key> keys) {
        var ordered = keys.stream().sorted(ActivityRow.Key.ORDER).toList();
        try (var connection = database.getConnection()) {
            try (var insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, CurrentTenant.key());
                bind(insert, ordered, 2);
                insert.executeUpdate();
            }
            return select(connection, SELECT + " for update of activity", ordered);
        } catch (SQLException e) {
            throw new IllegalStateException("activity cannot be locked", e);
        }
    }

    /** How the days of these keys stand; those that were never reported are left out. */
    Map<ActivityRow.Key, Standing> find(List<ActivityRow.Key> keys) {
        try (var connection = database.getConnection()) {
            return select(connection, SELECT, keys);
        } catch (SQLException e) {
            throw new IllegalStateException("activity cannot be read", e);
        }
    }

    void change(Map<ActivityRow.Key, Standing> changed) {
        var rows = List.copyOf(changed.entrySet());
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(UPDATE)) {
            bind(update, rows.stream().map(Map.Entry::getKey).toList(), 1);
            new Columns<>(update, rows, 6)
                    .bind("int", row -> row.getValue().revision())
                    .bind("bytea", row -> row.getValue().contentHash())
                    .bind("timestamptz", row -> row.getValue().occurredAt().toString());
            update.setString(9, CurrentTenant.key());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("activity cannot be changed", e);
        }
    }

    private static Map<ActivityRow.Key, Standing> select(
            Connection connection, String query, List<ActivityRow.Key> keys) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            bind(select, keys, 1);
            select.setString(6, CurrentTenant.key());
            var standings = new HashMap<ActivityRow.Key, Standing>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    standings.put(
                            new ActivityRow.Key(
                                    rows.getObject(1, UUID.class),
                                    rows.getObject(2, UUID.class),
                                    rows.getString(3),
                                    rows.getObject(4, LocalDate.class),
                                    rows.getString(5)),
                            new Standing(
                                    rows.getInt(6),
                                    rows.getBytes(7),
                                    rows.getTimestamp(8).toInstant()));
                }
            }
            return standings;
        }
    }

    private static void bind(PreparedStatement statement, List<ActivityRow.Key> keys, int first) throws SQLException {
        new Columns<>(statement, keys, first)
                .bind("uuid", ActivityRow.Key::programId)
                .bind("uuid", ActivityRow.Key::eventTypeId)
                .bind("text", ActivityRow.Key::customer)
                .bind("date", key -> key.day().toString())
                .bind("text", ActivityRow.Key::product);
    }
}
