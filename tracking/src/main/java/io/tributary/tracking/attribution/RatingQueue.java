package io.tributary.tracking.attribution;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Customers whose facts have changed since they were rated. Rows are only ever added; whoever claims deletes exactly the
 * rows it read, so a fact that arrives meanwhile leaves a row of its own.
 */
@ApplicationScoped
public class RatingQueue {

    /** The table, as {@code Jobs.forEachTenantWithRows} wants it. */
    public static final String TABLE = "tracking.rating_queue";

    private static final String TAKE = """
            with taken as (
                select seq from tracking.rating_queue where tenant_id = ? order by seq limit ? for update skip locked)
            delete from tracking.rating_queue queue using taken
            where queue.tenant_id = ? and queue.seq = taken.seq
            returning queue.customer_id""";

    /**
     * Who is concerned too: facts without a customer of the clicks that the taken ones are named with, and the customers
     * named with the clicks of taken facts without one, or whose facts they take back.
     */
    private static final String CONCERNED = """
            with fact as (
                select distinct tenant_id, program_id, click_id, anonymous, reverses from tracking.event
                where tenant_id = ? and customer_id = any(?)
                    and (click_id is not null or anonymous and reverses is not null))
            select other.customer_id from fact join tracking.event other
                on other.tenant_id = fact.tenant_id and other.click_id = fact.click_id
                    and other.program_id = fact.program_id and other.anonymous <> fact.anonymous
            union
            select original.customer_id from fact join program.event_type type
                    on type.tenant_id = fact.tenant_id and type.program_id = fact.program_id
                join tracking.event_key key on key.tenant_id = type.tenant_id and key.event_type_id = type.id
                    and key.external_id = fact.reverses
                join tracking.event original on original.tenant_id = key.tenant_id and original.id = key.event_id
            where fact.anonymous and fact.click_id is null""";

    /** In the order of the keys, so that two who lock the same customers never wait for each other. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(key) from (
                select hashtextextended(? || ' ' || customer, 0) as key from unnest(?::text[]) customer order by 1
            ) locks""";

    private static final String ADD = """
            insert into tracking.rating_queue (tenant_id, customer_id, queued_at)
            select ?, customer, ? from unnest(?::uuid[]) customer""";

    private final AgroalDataSource database;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    RatingQueue(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes customers out of the queue of the current tenant, and locks them until the caller's transaction ends: nobody
     * else rates them meanwhile. After a rollback they are back.
     *
     * @param limit how many rows are read; fewer customers where some stand there more than once
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> claim(int limit) {
        try (var connection = database.getConnection()) {
            var customers = take(connection, limit);
            if (!customers.isEmpty()) {
                customers.addAll(concerned(connection, customers));
                lock(connection, customers);
            }
            return customers;
        } catch (SQLException e) {
            throw new IllegalStateException("the rating queue cannot be read", e);
        }
    }

    /** Has customers rated again, in the caller's transaction. */
    public void add(Collection<UUID> customers) {
        try (var connection = database.getConnection();
                var add = connection.prepareStatement(ADD)) {
            add.setString(1, CurrentTenant.key());
            add.setTimestamp(2, Timestamp.from(clock.instant()));
            add.setArray(3, connection.createArrayOf("uuid", customers.toArray()));
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("customers could not be queued", e);
        }
    }

    /** How many rows of the current tenant wait; a customer may stand there more than once. */
    public long length() {
        try (var connection = database.getConnection();
                var count =
                        connection.prepareStatement("select count(*) from tracking.rating_queue where tenant_id = ?")) {
            count.setString(1, CurrentTenant.key());
            try (var row = count.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rating queue cannot be counted", e);
        }
    }

    /** Calls the listener whenever this node has committed rows; it must be quick. */
    public void onRows(Runnable listener) {
        listeners.add(listener);
    }

    /** This node has committed rows. */
    public void committed() {
        listeners.forEach(Runnable::run);
    }

    private static Set<UUID> take(Connection connection, int limit) throws SQLException {
        try (var take = connection.prepareStatement(TAKE)) {
            take.setString(1, CurrentTenant.key());
            take.setInt(2, limit);
            take.setString(3, CurrentTenant.key());
            var customers = new TreeSet<UUID>();
            try (var rows = take.executeQuery()) {
                while (rows.next()) {
                    customers.add(rows.getObject(1, UUID.class));
                }
            }
            return customers;
        }
    }

    private static Set<UUID> concerned(Connection connection, Collection<UUID> customers) throws SQLException {
        try (var select = connection.prepareStatement(CONCERNED)) {
            select.setString(1, CurrentTenant.key());
            select.setArray(2, connection.createArrayOf("uuid", customers.toArray()));
            var concerned = new TreeSet<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    concerned.add(rows.getObject(1, UUID.class));
                }
            }
            return concerned;
        }
    }

    private static void lock(Connection connection, Collection<UUID> customers) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, CurrentTenant.key());
            lock.setArray(2, connection.createArrayOf("text", customers.toArray()));
            lock.execute();
        }
    }
}
