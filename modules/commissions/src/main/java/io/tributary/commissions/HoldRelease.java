package io.tributary.commissions;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Jobs;
import io.tributary.kernel.Money;
import io.tributary.kernel.Outbox;
import io.tributary.kernel.Pulse;
import io.tributary.ledger.AccountKind;
import io.tributary.ledger.AccountRef;
import io.tributary.ledger.Ledger;
import io.tributary.ledger.Move;
import io.tributary.ledger.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes payable what has been held long enough. What was taken back meanwhile is not in it; twice is once. */
@ApplicationScoped
public class HoldRelease {

    private static final int BATCH = 500;

    private final AgroalDataSource database;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Jobs jobs;
    private final InstantSource clock;
    private @Nullable Pulse pulse;

    HoldRelease(AgroalDataSource database, Ledger ledger, Outbox outbox, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.outbox = outbox;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Due(UUID lineId, UUID affiliateId, UUID programId, UUID eventId, Money net, Instant holdUntil) {}

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start("hold-release", Duration.ofSeconds(5), this::releaseDue);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pulse != null) {
            pulse.close();
        }
    }

    private void releaseDue() {
        jobs.forEachTenantWithRows("commissions.line_hold", tenant -> release());
    }

    /**
     * Releases what is due in the current tenant.
     *
     * @return how many lines became payable
     */
    public int release() {
        int released = 0;
        while (true) {
            int batch = QuarkusTransaction.requiringNew().call(this::releaseBatch);
            released += batch;
            if (batch < BATCH) {
                return released;
            }
        }
    }

    private int releaseBatch() {
        var due = claim();
        if (due.isEmpty()) {
            return 0;
        }
        var moves = due.stream().map(HoldRelease::move).toList();
        record(due, ledger.move("hold is over", moves));
        outbox.append(due.stream()
                .map(line -> new CommissionReleased(
                        line.lineId(), line.affiliateId(), line.programId(), line.eventId(), line.net()))
                .toList());
        return due.size();
    }

    private static Move move(Due line) {
        var currency = line.net().currency();
        return new Move(
                AccountRef.affiliate(line.affiliateId(), AccountKind.PENDING, currency),
                AccountRef.affiliate(line.affiliateId(), AccountKind.AVAILABLE, currency),
                line.net(),
                Transfer.Kind.RELEASED,
                CommissionLine.SOURCE,
                line.lineId(),
                line.holdUntil());
    }

    /** The amounts are read after the rows are locked, so that what was taken back in between is seen. */
    private List<Due> claim() {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("""
                        select line_id from commissions.line_hold where tenant_id = ? and hold_until <= ?
                        order by hold_until limit ? for update skip locked""");
                var take = connection.prepareStatement("""
                        with taken as (
                            delete from commissions.line_hold where tenant_id = ? and line_id = any (?)
                            returning tenant_id, line_id, hold_until)
                        select line.id, affiliate_id, program_id, event_id, currency, net_units, taken.hold_until
                        from taken join commissions.line on line.tenant_id = taken.tenant_id and line.id = taken.line_id
                        join commissions.line_status status
                            on status.tenant_id = taken.tenant_id and status.line_id = taken.line_id
                        order by line.id""")) {
            lock.setString(1, CurrentTenant.key());
            lock.setTimestamp(2, Timestamp.from(clock.instant()));
            lock.setInt(3, BATCH);
            var ids = new ArrayList<UUID>();
            try (var rows = lock.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            take.setString(1, CurrentTenant.key());
            take.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            var due = new ArrayList<Due>();
            try (var rows = take.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, UUID.class),
                            rows.getObject(4, UUID.class),
                            new Money(rows.getLong(6), rows.getString(5)),
                            rows.getTimestamp(7).toInstant()));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("held lines could not be claimed", e);
        }
    }

    private void record(List<Due> due, List<UUID> transferIds) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into commissions.line_release (tenant_id, line_id, units, transfer_id, released_at)
                        values (?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < due.size(); i++) {
                insert.setString(1, CurrentTenant.key());
                insert.setObject(2, due.get(i).lineId());
                insert.setLong(3, due.get(i).net().units());
                insert.setObject(4, transferIds.get(i));
                insert.setTimestamp(5, Timestamp.from(clock.instant()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("released lines could not be recorded", e);
        }
    }
}
