package io.tributary.ledger;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Keeps writers out of the days that are being sealed. Who writes shares a lock of the tenant until the transaction ends;
 * who raises the fence waits for all of them, and whatever is written afterwards is recorded behind it.
 */
@ApplicationScoped
class DayFence {

    private static final String LOCK = "select %s(hashtextextended('ledger ' || ?, 0))";

    private final AgroalDataSource database;

    DayFence(AgroalDataSource database) {
        this.database = database;
    }

    /** Before the first statement of a transaction that writes transfers or locks balances; as often as one likes. */
    void pass() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** From now on nothing is recorded before the instant, and all that was is committed or gone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void raise(Instant until) {
        lock("pg_advisory_xact_lock");
        try (var connection = database.getConnection();
                var raise = connection.prepareStatement("""
                        insert into ledger.day_fence (tenant_id, until) values (?, ?)
                        on conflict (tenant_id) do update set until = greatest(day_fence.until, excluded.until)""")) {
            raise.setString(1, CurrentTenant.key());
            raise.setTimestamp(2, Timestamp.from(until));
            raise.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the fence could not be raised", e);
        }
    }

    private void lock(String function) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(LOCK.formatted(function))) {
            lock.setString(1, CurrentTenant.key());
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the fence could not be passed", e);
        }
    }
}
