package io.tributary.commissions;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.tracking.attribution.RatingQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Customers whose rating failed: the others go on, these are tried again after 2, 4, 8 … seconds, at most an hour. */
@ApplicationScoped
public class RatingFailures {

    /**
     * A customer who cannot be rated at present.
     *
     * @param tries how often it was tried
     * @param dueAt when it is tried again
     */
    public record Failure(UUID customerId, int tries, String error, Instant failedAt, Instant dueAt) {}

    static final String TABLE = "commissions.rating_failure";

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final AgroalDataSource database;
    private final RatingQueue queue;
    private final InstantSource clock;

    RatingFailures(AgroalDataSource database, RatingQueue queue, InstantSource clock) {
        this.database = database;
        this.queue = queue;
        this.clock = clock;
    }

    /** Those of the current tenant, the latest first. */
    public List<Failure> list(int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select customer_id, tries, error, failed_at, due_at from commissions.rating_failure
                        where tenant_id = ? order by failed_at desc, customer_id limit ?""")) {
            select.setString(1, CurrentTenant.key());
            select.setInt(2, limit);
            var failures = new ArrayList<Failure>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    failures.add(new Failure(
                            rows.getObject(1, UUID.class),
                            rows.getInt(2),
                            rows.getString(3),
                            rows.getTimestamp(4).toInstant(),
                            rows.getTimestamp(5).toInstant()));
                }
            }
            return failures;
        } catch (SQLException e) {
            throw new IllegalStateException("failures could not be listed", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(Collection<UUID> customers, RuntimeException cause) {
        var now = clock.instant();
        customers.forEach(customer -> update(
                """
                insert into commissions.rating_failure (tenant_id, customer_id, tries, error, failed_at, due_at)
                values (?, ?, 1, ?, ?, ?)
                on conflict on constraint rating_failure_pkey do update
                    set tries = rating_failure.tries + 1, error = excluded.error, failed_at = excluded.failed_at,
                        due_at = excluded.failed_at
                            + least(power(2, least(rating_failure.tries + 1, 12)), ?) * interval '1 second'""",
                customer,
                String.valueOf(cause),
                Timestamp.from(now),
                Timestamp.from(now.plusSeconds(2)),
                LONGEST_WAIT.toSeconds()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(Collection<UUID> customers) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from commissions.rating_failure where tenant_id = ? and customer_id = any (?)")) {
            delete.setString(1, CurrentTenant.key());
            delete.setArray(2, connection.createArrayOf("uuid", customers.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("failures could not be changed", e);
        }
    }

    /** Puts those back into the queue whose time has come. They stay here until they are rated. */
    @Transactional
    void retryDue() {
        try (var connection = database.getConnection();
                var take = connection.prepareStatement("""
                        update commissions.rating_failure set due_at = ? where tenant_id = ? and due_at <= ?
                        returning customer_id""")) {
            var now = clock.instant();
            take.setTimestamp(1, Timestamp.from(now.plus(LONGEST_WAIT)));
            take.setString(2, CurrentTenant.key());
            take.setTimestamp(3, Timestamp.from(now));
            var customers = new ArrayList<UUID>();
            try (var rows = take.executeQuery()) {
                while (rows.next()) {
                    customers.add(rows.getObject(1, UUID.class));
                }
            }
            if (!customers.isEmpty()) {
                queue.add(customers);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("failures could not be queued", e);
        }
    }

    private void update(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, CurrentTenant.key());
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 2, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("failures could not be changed", e);
        }
    }
}
