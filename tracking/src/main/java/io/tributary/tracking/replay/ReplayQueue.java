package io.tributary.tracking.replay;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The replays of the current tenant that are not at their end. */
@ApplicationScoped
class ReplayQueue {

    static final String TABLE = "tracking.replay_queue";

    private final AgroalDataSource database;

    ReplayQueue(AgroalDataSource database) {
        this.database = database;
    }

    void put(UUID replay) {
        change("insert into tracking.replay_queue (tenant_id, replay_id) values (?, ?)", replay);
    }

    void remove(UUID replay) {
        change("delete from tracking.replay_queue where tenant_id = ? and replay_id = ?", replay);
    }

    List<UUID> waiting() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select replay_id from tracking.replay_queue where tenant_id = ? order by replay_id")) {
            select.setString(1, CurrentTenant.key());
            var waiting = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(rows.getObject(1, UUID.class));
                }
            }
            return waiting;
        } catch (SQLException e) {
            throw new IllegalStateException("the replays could not be listed", e);
        }
    }

    private void change(String sql, UUID replay) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, CurrentTenant.key());
            statement.setObject(2, replay);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of replays could not be changed", e);
        }
    }
}
