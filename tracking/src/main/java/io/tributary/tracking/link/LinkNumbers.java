package io.tributary.tracking.link;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Numbers the links of each tenant from 1. The lock ends with the transaction, so that two never get the same. */
@ApplicationScoped
class LinkNumbers {

    private final AgroalDataSource database;

    LinkNumbers(AgroalDataSource database) {
        this.database = database;
    }

    int next() {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('tracking.link ' || ?, 0))");
                var select = connection.prepareStatement(
                        "select coalesce(max(number), 0) + 1 from tracking.link where tenant_id = ?")) {
            lock.setString(1, CurrentTenant.key());
            lock.execute();
            select.setString(1, CurrentTenant.key());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a link could not be numbered", e);
        }
    }
}
