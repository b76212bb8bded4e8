package io.tributary.tracking.attribution;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.program.Directory;
import io.tributary.tracking.Columns;
import io.tributary.tracking.attribution.Attribution.Flag;
import io.tributary.tracking.policy.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts conversions against the caps of their program, in the order in which they happened and not in that of arrival.
 * A late one may push another beyond the cap; that one's customer is then rated again.
 */
@ApplicationScoped
public class CapCount {

    private static final String COUNT = """
            insert into tracking.counted_conversion (tenant_id, event_id, program_id, customer_id, affiliate_id,
                event_type, external_id, occurred_at)
            select ?, event_id, ?, customer_id, affiliate_id, event_type, external_id, occurred_at
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                as counted (event_id, customer_id, affiliate_id, event_type, external_id, occurred_at)
            on conflict on constraint counted_conversion_pkey do update
                set customer_id = excluded.customer_id, affiliate_id = excluded.affiliate_id
                where (counted_conversion.customer_id, counted_conversion.affiliate_id)
                    is distinct from (excluded.customer_id, excluded.affiliate_id)
            returning event_id, occurred_at""";

    private static final String FORGET = """
            delete from tracking.counted_conversion
            where tenant_id = ? and customer_id = any(?) and event_id <> all(?) returning occurred_at""";

    /** What was credited before there was a cap. */
    private static final String CATCH_UP = """
            insert into tracking.counted_conversion (tenant_id, event_id, program_id, customer_id, affiliate_id,
                event_type, external_id, occurred_at)
            select event.tenant_id, event.id, event.program_id, attribution.customer_id, attribution.affiliate_id,
                event.event_type, event.external_id, event.occurred_at
            from tracking.attribution join tracking.event
                on event.tenant_id = attribution.tenant_id and event.id = attribution.event_id
            where attribution.tenant_id = ? and attribution.program_id = ? and attribution.affiliate_id is not null
                and event.reverses is null and event.event_type = any(?)
            on conflict on constraint counted_conversion_pkey do nothing""";

    private static final String REACHED =
            "select event_id, detail from tracking.capped_conversion where tenant_id = ? and event_id = any(?)"
                    + " order by rules, cap";

    private final AgroalDataSource database;
    private final RatingQueue queue;
    private final Directory directory;

    CapCount(AgroalDataSource database, RatingQueue queue, Directory directory) {
        this.database = database;
        this.queue = queue;
        this.directory = directory;
    }

    /** A conversion that counts, and whose it is. */
    record Counted(UUID eventId, UUID customerId, UUID affiliateId, String eventType, String externalId, Instant at) {

        static Counted of(Fact fact, UUID customerId, UUID affiliateId) {
            return new Counted(
                    fact.eventId(), customerId, affiliateId, fact.eventType(), fact.externalId(), fact.occurredAt());
        }
    }

    /**
     * Counts all conversions of a program anew, because its caps have changed.
     *
     * @param eventTypes keys of all of its event types
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(UUID programId, RuleBook book, Collection<String> eventTypes) {
        var capped = eventTypes.stream().filter(book::isCapped).toArray();
        if (capped.length == 0) {
            return;
        }
        try (var connection = database.getConnection();
                var catchUp = connection.prepareStatement(CATCH_UP)) {
            lock(connection, programId);
            catchUp.setString(1, CurrentTenant.key());
            catchUp.setObject(2, programId);
            catchUp.setArray(3, connection.createArrayOf("text", capped));
            catchUp.executeUpdate();
            rateAgain(mark(connection, programId, book, CapPeriod.EARLIEST, CapPeriod.LATEST), Set.of());
        } catch (SQLException e) {
            throw new IllegalStateException("conversions could not be counted", e);
        }
    }

    /**
     * Counts what these customers are credited for now, instead of what they were before.
     *
     * @return the caps that their conversions are beyond, by event
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<Flag>> count(UUID programId, RuleBook book, List<Counted> conversions, Set<UUID> customers) {
        if (!book.hasCaps()) {
            return Map.of();
        }
        try (var connection = database.getConnection()) {
            lock(connection, programId);
            var times = new ArrayList<Instant>();
            add(connection, programId, conversions, times);
            forget(connection, conversions, customers, times);
            if (!times.isEmpty()) {
                var first = times.stream().min(Instant::compareTo).orElseThrow();
                var last = times.stream().max(Instant::compareTo).orElseThrow();
                rateAgain(mark(connection, programId, book, first, last), customers);
            }
            return reached(
                    connection, conversions.stream().map(Counted::eventId).toList());
        } catch (SQLException e) {
            throw new IllegalStateException("conversions could not be counted", e);
        }
    }

    /** The caps that these conversions are beyond, by event. */
    Map<UUID, List<Flag>> reached(Collection<UUID> events) {
        try (var connection = database.getConnection()) {
            return reached(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("caps cannot be read", e);
        }
    }

    private static Map<UUID, List<Flag>> reached(Connection connection, Collection<UUID> events) throws SQLException {
        try (var select = connection.prepareStatement(REACHED)) {
            select.setString(1, CurrentTenant.key());
            select.setArray(2, connection.createArrayOf("uuid", events.toArray()));
            var flags = new HashMap<UUID, List<Flag>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    flags.computeIfAbsent(rows.getObject(1, UUID.class), event -> new ArrayList<>())
                            .add(new Flag(Flag.CAP_REACHED, rows.getString(2)));
                }
            }
            return flags;
        }
    }

    private static void add(Connection connection, UUID programId, List<Counted> conversions, List<Instant> times)
            throws SQLException {
        var moved = new ArrayList<UUID>();
        try (var count = connection.prepareStatement(COUNT)) {
            count.setString(1, CurrentTenant.key());
            count.setObject(2, programId);
            new Columns<>(count, conversions, 3)
                    .bind("uuid", Counted::eventId)
                    .bind("uuid", Counted::customerId)
                    .bind("uuid", Counted::affiliateId)
                    .bind("text", Counted::eventType)
                    .bind("text", Counted::externalId)
                    .bind("timestamptz", Counted::at);
            try (var rows = count.executeQuery()) {
                while (rows.next()) {
                    moved.add(rows.getObject(1, UUID.class));
                    times.add(rows.getTimestamp(2).toInstant());
                }
            }
        }
        try (var unmark = connection.prepareStatement(
                "delete from tracking.capped_conversion where tenant_id = ? and event_id = any(?)")) {
            unmark.setString(1, CurrentTenant.key());
            unmark.setArray(2, connection.createArrayOf("uuid", moved.toArray()));
            unmark.executeUpdate();
        }
    }

    private static void forget(
            Connection connection, List<Counted> conversions, Set<UUID> customers, List<Instant> times)
            throws SQLException {
        try (var forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, CurrentTenant.key());
            forget.setArray(2, connection.createArrayOf("uuid", customers.toArray()));
            forget.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", conversions.stream().map(Counted::eventId).toArray()));
            try (var rows = forget.executeQuery()) {
                while (rows.next()) {
                    times.add(rows.getTimestamp(1).toInstant());
                }
            }
        }
    }

    /** Marks what is beyond a cap among what happened in the periods around these moments. */
    private Set<UUID> mark(Connection connection, UUID programId, RuleBook book, Instant first, Instant last)
            throws SQLException {
        var changed = new HashSet<UUID>();
        for (var version : book.versions()) {
            var caps = version.terms().caps();
            for (int i = 0; i < caps.size(); i++) {
                var period = CapPeriod.around(caps.get(i).period(), first, last, zone());
                if (period.overlaps(version.validFrom(), book.end(version))) {
                    changed.addAll(
                            new CapMark(programId, version, i, book.end(version), period, zone()).write(connection));
                }
            }
        }
        return changed;
    }

    private void rateAgain(Set<UUID> customers, Set<UUID> inHand) {
        customers.removeAll(inHand);
        if (!customers.isEmpty()) {
            queue.add(customers);
        }
    }

    /** One after the other within the program: who counts has to see what the others counted. */
    private static void lock(Connection connection, UUID programId) throws SQLException {
        try (var lock = connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('tracking.caps ' || ? || ' ' || ?, 0))")) {
            lock.setString(1, CurrentTenant.key());
            lock.setString(2, programId.toString());
            lock.execute();
        }
    }

    private ZoneId zone() {
        return directory.byKey(CurrentTenant.key()).orElseThrow().zone();
    }
}
