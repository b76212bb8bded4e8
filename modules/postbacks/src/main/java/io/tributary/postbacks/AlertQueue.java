package io.tributary.postbacks;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The alerts of the current tenant that are on their way. */
@ApplicationScoped
class AlertQueue {

    static final String TABLE = "postbacks.alert_queue";

    private final AgroalDataSource database;

    AlertQueue(AgroalDataSource database) {
        this.database = database;
    }

    void put(UUID alert) {
        change("insert into postbacks.alert_queue (tenant_id, alert_id) values (?, ?)", alert);
    }

    void remove(UUID alert) {
        change("delete from postbacks.alert_queue where tenant_id = ? and alert_id = ?", alert);
    }

    List<UUID> due(Instant now) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select queue.alert_id from postbacks.alert_queue queue
                        join postbacks.alert on alert.tenant_id = queue.tenant_id and alert.id = queue.alert_id
                        where queue.tenant_id = ? and alert.next_at <= ? order by queue.alert_id limit 20""")) {
            select.setString(1, CurrentTenant.key());
            select.setTimestamp(2, Timestamp.from(now));
            var due = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getObject(1, UUID.class));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("the alerts could not be listed", e);
        }
    }

    private void change(String sql, UUID alert) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, CurrentTenant.key());
            statement.setObject(2, alert);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of alerts could not be changed", e);
        }
    }
}
