package io.tributary.ledger;

import static java.util.stream.Collectors.toMap;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** The SQL of transfers and journals: one statement for a batch of any size. */
@ApplicationScoped
class Books {

    private final AgroalDataSource database;
    private final InstantSource clock;
    private final RequestId requestId;

    Books(AgroalDataSource database, InstantSource clock, RequestId requestId) {
        this.database = database;
        this.clock = clock;
        this.requestId = requestId;
    }

    /** Writes what is not there yet; of two who write the same at once, the second waits for the first. */
    List<Entry> write(UUID journalId, Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into ledger.transfer (tenant_id, id, journal_id, debit_id, credit_id, currency, units,
                            kind, source_kind, source_id, reverses_id, occurred_at, recorded_at)
                        select ?, id, ?, debit_id, credit_id, currency, units,
                            kind, source_kind, source_id, reverses_id, occurred_at,
                            greatest(?::timestamptz, (select until from ledger.day_fence where tenant_id = ?))
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as entry (id, debit_id, credit_id, currency, units,
                            kind, source_kind, source_id, reverses_id, occurred_at)
                        on conflict on constraint transfer_source_key do nothing
                        returning id""")) {
            insert.setString(1, CurrentTenant.key());
            insert.setObject(2, journalId);
            insert.setTimestamp(3, Timestamp.from(clock.instant()));
            insert.setString(4, CurrentTenant.key());
            insert.setArray(5, array(connection, "uuid", entries, Entry::id));
            insert.setArray(6, array(connection, "uuid", entries, Entry::debitId));
            insert.setArray(7, array(connection, "uuid", entries, Entry::creditId));
            insert.setArray(
                    8,
                    array(
                            connection,
                            "text",
                            entries,
                            entry -> entry.move().amount().currency()));
            insert.setArray(
                    9,
                    array(
                            connection,
                            "bigint",
                            entries,
                            entry -> entry.move().amount().units()));
            insert.setArray(
                    10,
                    array(
                            connection,
                            "text",
                            entries,
                            entry -> entry.move().kind().name()));
            insert.setArray(
                    11, array(connection, "text", entries, entry -> entry.move().sourceKind()));
            insert.setArray(
                    12, array(connection, "uuid", entries, entry -> entry.move().sourceId()));
            insert.setArray(
                    13, array(connection, "uuid", entries, entry -> entry.move().reversesId()));
            insert.setArray(
                    14,
                    array(
                            connection,
                            "timestamptz",
                            entries,
                            entry -> entry.move().occurredAt().toString()));
            var written = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    written.add(rows.getObject(1, UUID.class));
                }
            }
            return entries.stream()
                    .filter(entry -> written.contains(entry.id()))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("transfers could not be written", e);
        }
    }

    /** Says why, and by whom, the transfers of a journal were made. */
    void explain(UUID journalId, String reason) {
        var actor = CurrentActor.get();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into ledger.journal (tenant_id, id, reason, actor_kind, actor_id, actor_name, request_id,
                            recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, CurrentTenant.key());
            insert.setObject(2, journalId);
            insert.setString(3, reason);
            insert.setString(4, actor.kind().name());
            insert.setString(5, actor.id());
            insert.setString(6, actor.name());
            insert.setString(7, requestId.value());
            insert.setTimestamp(8, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the journal could not be written", e);
        }
    }

    /** The ids under which the entries stand in the books, whether they were written now or long ago. */
    Map<Move.Key, UUID> ids(Collection<Entry> entries, List<Entry> written) {
        var ids = new HashMap<Move.Key, UUID>();
        written.forEach(entry -> ids.put(entry.move().key(), entry.id()));
        var known = entries.stream()
                .filter(entry -> !ids.containsKey(entry.move().key()))
                .collect(toMap(entry -> entry.move().key(), Function.identity()));
        if (known.isEmpty()) {
            return ids;
        }
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select id, debit_id, credit_id, units, kind, source_kind, source_id
                        from unnest(?, ?, ?) as wanted (source_kind, source_id, kind)
                        join ledger.transfer using (source_kind, source_id, kind)
                        where tenant_id = ?""")) {
            select.setArray(1, array(connection, "text", known.keySet(), Move.Key::sourceKind));
            select.setArray(2, array(connection, "uuid", known.keySet(), Move.Key::sourceId));
            select.setArray(
                    3,
                    array(connection, "text", known.keySet(), key -> key.kind().name()));
            select.setString(4, CurrentTenant.key());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var key = new Move.Key(
                            rows.getString(6), rows.getObject(7, UUID.class), Transfer.Kind.valueOf(rows.getString(5)));
                    var entry = Objects.requireNonNull(known.get(key));
                    if (!entry.agreesWith(
                            rows.getObject(2, UUID.class), rows.getObject(3, UUID.class), rows.getLong(4))) {
                        throw new ConflictingMove(entry.move());
                    }
                    ids.put(key, rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("transfers could not be read", e);
        }
    }

    /** Makes others who take back the same transfers wait, and names these transfers. */
    Set<UUID> lockReversed(Collection<Entry> entries) {
        var reversed = new TreeSet<UUID>();
        for (var entry : entries) {
            var reversesId = entry.move().reversesId();
            if (reversesId != null) {
                reversed.add(reversesId);
            }
        }
        if (reversed.isEmpty()) {
            return reversed;
        }
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended(id::text, 0)) from unnest(?) as reversed (id)")) {
            lock.setArray(1, array(connection, "uuid", reversed, Function.identity()));
            lock.execute();
            return reversed;
        } catch (SQLException e) {
            throw new IllegalStateException("transfers could not be locked", e);
        }
    }

    /** Refuses to take back more of a transfer than it moved. */
    void refuseExcess(Set<UUID> reversed) {
        if (reversed.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select original.id from ledger.transfer original
                        join ledger.transfer reversal
                            on reversal.tenant_id = original.tenant_id and reversal.reverses_id = original.id
                        where original.tenant_id = ? and original.id = any (?)
                        group by original.id, original.units having sum(reversal.units) > original.units limit 1""")) {
            select.setString(1, CurrentTenant.key());
            select.setArray(2, array(connection, "uuid", reversed, Function.identity()));
            try (var row = select.executeQuery()) {
                if (row.next()) {
                    throw new ConflictingMove(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reversals could not be checked", e);
        }
    }

    private static <T> Array array(Connection connection, String type, Collection<T> rows, Function<T, ?> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
