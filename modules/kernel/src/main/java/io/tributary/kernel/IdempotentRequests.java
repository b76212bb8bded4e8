package io.tributary.kernel;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The answers to writes that carried a key, per tenant and caller. */
@ApplicationScoped
class IdempotentRequests {

    private static final Duration KEPT = Duration.ofDays(30);
    /** A node that died has not answered: after this the same request may run again. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final AgroalDataSource database;
    private final InstantSource clock;
    private final Jobs jobs;

    IdempotentRequests(AgroalDataSource database, InstantSource clock, Jobs jobs) {
        this.database = database;
        this.clock = clock;
        this.jobs = jobs;
    }

    record Entry(String caller, String key, byte[] hash) {}

    record Answer(int status, String body) {}

    /** Notes the request as begun, or gives the answer that it has had before. */
    @Transactional
    Optional<Answer> begin(Entry entry) {
        return with("""
                insert into kernel.idempotent_request as known (tenant_id, caller, key, request_hash, started_at)
                values (?, ?, ?, ?, ?)
                on conflict (tenant_id, caller, key) do update set started_at = excluded.started_at
                where known.status is null and known.request_hash = excluded.request_hash and known.started_at < ?""", insert -> {
            var now = clock.instant();
            insert.setString(1, CurrentTenant.key());
            insert.setString(2, entry.caller());
            insert.setString(3, entry.key());
            insert.setBytes(4, entry.hash());
            insert.setTimestamp(5, Timestamp.from(now));
            insert.setTimestamp(6, Timestamp.from(now.minus(UNDER_WAY)));
            return insert.executeUpdate() == 1 ? Optional.empty() : Optional.of(known(insert.getConnection(), entry));
        });
    }

    private static Answer known(Connection connection, Entry entry) throws SQLException {
        try (var select = connection.prepareStatement("""
                select request_hash, status, body from kernel.idempotent_request
                where tenant_id = ? and caller = ? and key = ?""")) {
            select.setString(1, CurrentTenant.key());
            select.setString(2, entry.caller());
            select.setString(3, entry.key());
            try (var row = select.executeQuery()) {
                row.next();
                if (!Secrets.same(row.getBytes(1), entry.hash())) {
                    throw Refusal.invalid(
                            "idempotency_key_reused", "idempotency_key", "This key came with another request before.");
                }
                int status = row.getInt(2);
                if (row.wasNull()) {
                    throw new UnderWay();
                }
                return new Answer(status, row.getString(3));
            }
        }
    }

    @Transactional
    void end(Entry entry, Answer answer) {
        with("""
                update kernel.idempotent_request set status = ?, body = ?
                where tenant_id = ? and caller = ? and key = ?""", update -> {
            update.setInt(1, answer.status());
            update.setString(2, answer.body());
            update.setString(3, CurrentTenant.key());
            update.setString(4, entry.caller());
            update.setString(5, entry.key());
            return update.executeUpdate();
        });
    }

    @Transactional
    void forget(Entry entry) {
        with("delete from kernel.idempotent_request where tenant_id = ? and caller = ? and key = ?", delete -> {
            delete.setString(1, CurrentTenant.key());
            delete.setString(2, entry.caller());
            delete.setString(3, entry.key());
            return delete.executeUpdate();
        });
    }

    @Scheduled(cron = "0 17 3 * * ?")
    void forgetOld() {
        jobs.once("kernel.idempotent-requests", () -> jobs.forEachTenant(tenant -> deleteOld()));
    }

    private void deleteOld() {
        with("delete from kernel.idempotent_request where tenant_id = ? and started_at < ?", delete -> {
            delete.setString(1, CurrentTenant.key());
            delete.setTimestamp(2, Timestamp.from(clock.instant().minus(KEPT)));
            return delete.executeUpdate();
        });
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the request could not be remembered", e);
        }
    }

    /** The first request under this key has not been answered yet. */
    static class UnderWay extends Refusal {
        UnderWay() {
            super(Kind.CONFLICT, "under_way", "The first request under this key is still under way; ask again.", null);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("retry_after", 1);
        }
    }
}
