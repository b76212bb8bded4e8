package io.tributary.postbacks;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The SQL of deliveries that are due, of one tenant at a time. */
@ApplicationScoped
class DeliveryQueue {

    static final String TABLE = "postbacks.delivery_queue";

    private static final Duration LEASE = Duration.ofSeconds(90);

    private final AgroalDataSource database;

    DeliveryQueue(AgroalDataSource database) {
        this.database = database;
    }

    /** Makes a delivery due; one that is queued already begins again. */
    void put(UUID deliveryId, String host, Instant at) {
        update("""
                insert into postbacks.delivery_queue (tenant_id, delivery_id, host, tries, next_at)
                values (?, ?, ?, 0, ?::timestamptz)
                on conflict on constraint delivery_queue_pkey do update
                    set host = excluded.host, tries = 0, next_at = excluded.next_at, lease = null, leased_until = null""", CurrentTenant.key(), deliveryId, host, Timestamp.from(at));
    }

    /**
     * Takes what is due, the longest due first, but to each host no more than it has places.
     *
     * @param taken how many places of a host are not free
     */
    @Transactional
    List<Lease> claim(Instant now, Map<String, Integer> taken, int limit) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        with busy as (select * from unnest(?, ?) as busy (host, flights)),
                        due as (
                            select delivery_id, host from postbacks.delivery_queue
                            where tenant_id = ? and next_at <= ? and (leased_until is null or leased_until <= ?)
                                and host not in (select host from busy where flights >= ?)
                            order by next_at limit ? for update skip locked),
                        placed as (
                            select delivery_id, coalesce(flights, 0) + row_number() over (partition by host) as place
                            from due left join busy using (host))
                        update postbacks.delivery_queue queue set lease = gen_random_uuid(), leased_until = ?
                        from placed
                        where queue.tenant_id = ? and queue.delivery_id = placed.delivery_id and place <= ?
                        returning queue.delivery_id, lease, host, tries""")) {
            var hosts = List.copyOf(taken.keySet());
            update.setArray(1, connection.createArrayOf("text", hosts.toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", hosts.stream().map(taken::get).toArray()));
            update.setString(3, CurrentTenant.key());
            update.setTimestamp(4, Timestamp.from(now));
            update.setTimestamp(5, Timestamp.from(now));
            update.setInt(6, Flights.MOST_TO_HOST);
            update.setInt(7, limit);
            update.setTimestamp(8, Timestamp.from(now.plus(LEASE)));
            update.setString(9, CurrentTenant.key());
            update.setInt(10, Flights.MOST_TO_HOST);
            var leases = new ArrayList<Lease>();
            try (var rows = update.executeQuery()) {
                while (rows.next()) {
                    leases.add(new Lease(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getInt(4)));
                }
            }
            return leases;
        } catch (SQLException e) {
            throw new IllegalStateException("deliveries could not be claimed", e);
        }
    }

    /** Gives a lease back for another try; false where it is no longer held. */
    boolean postpone(Lease lease, Instant nextAt) {
        return update(
                """
                update postbacks.delivery_queue set tries = ?, next_at = ?, lease = null, leased_until = null
                where tenant_id = ? and delivery_id = ? and lease = ?""",
                lease.tries() + 1,
                Timestamp.from(nextAt),
                CurrentTenant.key(),
                lease.deliveryId(),
                lease.number());
    }

    /** Takes a delivery out for good; false where the lease is no longer held. */
    boolean finish(Lease lease) {
        return update(
                "delete from postbacks.delivery_queue where tenant_id = ? and delivery_id = ? and lease = ?",
                CurrentTenant.key(),
                lease.deliveryId(),
                lease.number());
    }

    private boolean update(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of deliveries could not be changed", e);
        }
    }
}
