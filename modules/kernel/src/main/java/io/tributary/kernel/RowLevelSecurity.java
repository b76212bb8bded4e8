package io.tributary.kernel;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells PostgreSQL whose rows a connection may see, each time it leaves the pool, so that a setting can never ride
 * along. The policies of the tables ({@code kernel.tenant_table}) do the rest, for native SQL too.
 */
@Singleton
class RowLevelSecurity implements AgroalPoolInterceptor {

    @Override
    public void onConnectionAcquire(Connection connection) {
        bind(connection, CurrentTenant.find().orElse(""));
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        bind(connection, "");
    }

    private static void bind(Connection connection, String tenant) {
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection could not be bound to its tenant", e);
        }
    }
}
