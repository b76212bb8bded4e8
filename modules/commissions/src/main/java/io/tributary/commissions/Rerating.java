package io.tributary.commissions;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.tracking.attribution.RatingQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Has customers rated again when what was agreed changes for something that has already happened. */
@ApplicationScoped
class Rerating {

    private final AgroalDataSource database;
    private final RatingQueue queue;
    private final InstantSource clock;

    Rerating(AgroalDataSource database, RatingQueue queue, InstantSource clock) {
        this.database = database;
        this.queue = queue;
        this.clock = clock;
    }

    /** Queues everybody to whom something happened in the program since then, in the caller's transaction. */
    void since(UUID programId, Instant moment) {
        if (moment.isAfter(clock.instant())) {
            return;
        }
        var customers = customersSince(programId, moment);
        if (!customers.isEmpty()) {
            queue.add(customers);
        }
    }

    private List<UUID> customersSince(UUID programId, Instant moment) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select distinct customer_id from tracking.event
                        where tenant_id = ? and program_id = ? and occurred_at >= ?""")) {
            select.setString(1, CurrentTenant.key());
            select.setObject(2, programId);
            select.setTimestamp(3, Timestamp.from(moment));
            var customers = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    customers.add(rows.getObject(1, UUID.class));
                }
            }
            return customers;
        } catch (SQLException e) {
            throw new IllegalStateException("customers could not be found", e);
        }
    }
}
