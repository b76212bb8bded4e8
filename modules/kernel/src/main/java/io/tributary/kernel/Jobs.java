package io.tributary.kernel;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Work that nobody asked for: it enters one tenant at a time, and runs on one node at a time. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);

    /** Distinct leading keys by jumping from one to the next, so that a long queue costs no more than a short one. */
    private static final String TENANTS_WITH_ROWS = """
            with recursive tenants as (
                (select tenant_id from %1$s order by tenant_id limit 1)
                union all
                select (select tenant_id from %1$s where tenant_id > tenants.tenant_id order by tenant_id limit 1)
                from tenants where tenants.tenant_id is not null)
            select tenant_id from tenants where tenant_id is not null
            """;

    private final AgroalDataSource platform;
    private final InstantSource clock;
    private final String node = ProcessHandle.current().pid() + "@" + Ids.next();

    Jobs(@DataSource("platform") AgroalDataSource platform, InstantSource clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /**
     * Does the work in each tenant that has rows in the queue. One tenant's failure is logged and stops no other.
     *
     * @param queue a table that {@code kernel.queue_table} opened, as schema.table; never user input
     */
    public void forEachTenantWithRows(String queue, Consumer<String> work) {
        forEach(tenants(TENANTS_WITH_ROWS.formatted(queue)), work);
    }

    /** Does the work in each tenant. One tenant's failure is logged and stops no other. */
    public void forEachTenant(Consumer<String> work) {
        forEach(tenants("select id from program.tenant order by id"), work);
    }

    /**
     * Does the work unless another node is at it: the lock is PostgreSQL's and goes with the connection of a node that
     * dies.
     *
     * @return whether it was this node that did it
     */
    public boolean once(String job, Runnable work) {
        try (var connection = platform.getConnection()) {
            if (!lock(connection, "pg_try_advisory_lock", job)) {
                return false;
            }
            try {
                record(connection, job, null, true);
                work.run();
                record(connection, job, null, false);
            } catch (RuntimeException failed) {
                record(connection, job, String.valueOf(failed), false);
                throw failed;
            } finally {
                lock(connection, "pg_advisory_unlock", job);
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("job " + job, e);
        }
    }

    private static void forEach(List<String> tenants, Consumer<String> work) {
        for (var tenant : tenants) {
            try {
                CurrentTenant.run(tenant, () -> work.accept(tenant));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "a job failed for tenant %s; the others go on", tenant);
            }
        }
    }

    private List<String> tenants(String query) {
        try (var connection = platform.getConnection();
                var statement = connection.prepareStatement(query);
                var rows = statement.executeQuery()) {
            var tenants = new ArrayList<String>();
            while (rows.next()) {
                tenants.add(rows.getString(1));
            }
            return tenants;
        } catch (SQLException e) {
            throw new IllegalStateException("the tenants could not be listed", e);
        }
    }

    private static boolean lock(Connection connection, String function, String job) throws SQLException {
        try (var statement = connection.prepareStatement("select " + function + "(hashtextextended(?, 4711))")) {
            statement.setString(1, job);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void record(Connection connection, String job, @Nullable String error, boolean started)
            throws SQLException {
        var now = Timestamp.from(clock.instant());
        try (var statement = connection.prepareStatement(
                started ? """
                        insert into kernel.job (name, started_at, node) values (?, ?, ?)
                        on conflict (name) do update set started_at = excluded.started_at, ended_at = null,
                            node = excluded.node, error = null""" : "update kernel.job set ended_at = ?, error = ? where name = ?")) {
            if (started) {
                statement.setString(1, job);
                statement.setTimestamp(2, now);
                statement.setString(3, node);
            } else {
                statement.setTimestamp(1, now);
                statement.setString(2, error);
                statement.setString(3, job);
            }
            statement.executeUpdate();
        }
    }
}
