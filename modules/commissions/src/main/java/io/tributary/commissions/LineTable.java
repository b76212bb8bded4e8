package io.tributary.commissions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of lines, written and read for many customers at once. */
@ApplicationScoped
class LineTable {

    private final AgroalDataSource database;
    private final ObjectMapper json;

    LineTable(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All lines of these customers, each customer's in the order in which they were booked. */
    Map<UUID, List<BookedLine>> ofCustomers(Collection<UUID> customerIds) {
        var lines = new HashMap<UUID, List<BookedLine>>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select * from commissions.line where tenant_id = ? and customer_id = any (?)
                        order by customer_id, line_key, affiliate_id, sequence""")) {
            select.setString(1, CurrentTenant.key());
            select.setArray(2, connection.createArrayOf("uuid", customerIds.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var line = line(rows);
                    lines.computeIfAbsent(line.customerId(), id -> new ArrayList<>())
                            .add(line);
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("lines could not be read", e);
        }
    }

    private static BookedLine line(ResultSet row) throws SQLException {
        return new BookedLine(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getString("line_key"),
                row.getObject("affiliate_id", UUID.class),
                row.getInt("sequence"),
                row.getObject("plan_version_id", UUID.class),
                row.getString("component"),
                row.getObject("event_id", UUID.class),
                new Money(row.getLong("units"), row.getString("currency")),
                row.getTimestamp("earned_at").toInstant(),
                row.getObject("corrects_id", UUID.class),
                row.getObject("transfer_id", UUID.class));
    }

    /** @param transferIds of the ledger, in the order of the lines */
    void insert(List<NewLine> lines, List<UUID> transferIds, Instant bookedAt) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into commissions.line (tenant_id, id, line_key, sequence, customer_id, affiliate_id,
                            program_id, plan_version_id, component, event_id, units, currency, earned_at, hold_until,
                            corrects_id, transfer_id, explanation, booked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")) {
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                insert.setString(1, CurrentTenant.key());
                insert.setObject(2, line.id());
                insert.setString(3, line.key());
                insert.setInt(4, line.sequence());
                insert.setObject(5, line.customerId());
                insert.setObject(6, line.affiliateId());
                insert.setObject(7, line.programId());
                insert.setObject(8, line.planVersionId());
                insert.setString(9, line.component());
                insert.setObject(10, line.eventId());
                insert.setLong(11, line.amount().units());
                insert.setString(12, line.amount().currency());
                insert.setTimestamp(13, Timestamp.from(line.earnedAt()));
                insert.setTimestamp(14, timestamp(line.holdUntil()));
                insert.setObject(
                        15, line.corrects() == null ? null : line.corrects().id());
                insert.setObject(16, transferIds.get(i));
                insert.setString(17, json.writeValueAsString(line.explanation()));
                insert.setTimestamp(18, Timestamp.from(bookedAt));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("lines could not be written", e);
        }
    }

    /** Puts the lines that earn something into the queue of those that are held. */
    void hold(List<NewLine> lines) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into commissions.line_hold (tenant_id, line_id, hold_until) values (?, ?, ?)")) {
            for (var line : lines) {
                if (line.holdUntil() != null) {
                    insert.setString(1, CurrentTenant.key());
                    insert.setObject(2, line.id());
                    insert.setTimestamp(3, timestamp(line.holdUntil()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("lines could not be held", e);
        }
    }

    /** Those of the lines that are held, locked until the transaction ends; the release of the others is over. */
    Set<UUID> lockHeld(Collection<UUID> lineIds) {
        return ids("""
                select line_id from commissions.line_hold
                where tenant_id = ? and line_id = any (?) order by line_id for update""", lineIds);
    }

    /** Takes those of the lines off the queue of which nothing is left. */
    void dropSpent(Collection<UUID> lineIds) {
        ids("""
                delete from commissions.line_hold hold using commissions.line_status status
                where hold.tenant_id = ? and hold.line_id = any (?)
                  and status.tenant_id = hold.tenant_id and status.line_id = hold.line_id and status.net_units = 0
                returning hold.line_id""", lineIds);
    }

    private Set<UUID> ids(String sql, Collection<UUID> lineIds) {
        if (lineIds.isEmpty()) {
            return Set.of();
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, CurrentTenant.key());
            statement.setArray(2, connection.createArrayOf("uuid", lineIds.toArray()));
            var ids = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of held lines could not be used", e);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
