package io.tributary.tracking.intake;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Pulse;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The runs of the current tenant that are under way or wait for their turn, in the order in which they were started. */
@ApplicationScoped
class ImportQueue {

    /** The table, as {@code Jobs.forEachTenantWithRows} wants it. */
    static final String TABLE = "tracking.import_queue";

    private final AgroalDataSource database;
    private final List<Pulse> workers = new CopyOnWriteArrayList<>();

    ImportQueue(AgroalDataSource database) {
        this.database = database;
    }

    /** Wakes this worker when there is more to do. */
    void wake(Pulse worker) {
        workers.add(worker);
    }

    void add(UUID job) {
        execute("insert into tracking.import_queue (tenant_id, job_id) values (?, ?)", job);
        workers.forEach(Pulse::signalAfterCommit);
    }

    void remove(UUID job) {
        execute("delete from tracking.import_queue where tenant_id = ? and job_id = ?", job);
    }

    Optional<UUID> first() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select job_id from tracking.import_queue where tenant_id = ? order by seq limit 1")) {
            select.setString(1, CurrentTenant.key());
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of imports cannot be read", e);
        }
    }

    private void execute(String statement, UUID job) {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement(statement)) {
            change.setString(1, CurrentTenant.key());
            change.setObject(2, job);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of imports cannot be changed", e);
        }
    }
}
