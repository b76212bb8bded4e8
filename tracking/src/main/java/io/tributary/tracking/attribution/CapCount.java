package io.tributary.tracking.attribution;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.program.Directory;
import io.tributary.tracking.attribution.Attribution.Flag;
import io.tributary.tracking.attribution.CountedTable.Counted;
import io.tributary.tracking.policy.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
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

    private final AgroalDataSource database;
    private final RatingQueue queue;
    private final Directory directory;

    CapCount(AgroalDataSource database, RatingQueue queue, Directory directory) {
        this.database = database;
        this.queue = queue;
        this.directory = directory;
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
        try (var connection = database.getConnection()) {
            lock(connection, programId);
            CountedTable.catchUp(connection, programId, capped);
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
            times.addAll(CountedTable.add(connection, programId, conversions));
            times.addAll(CountedTable.removeOthers(connection, conversions, customers));
            if (!times.isEmpty()) {
                var first = times.stream().min(Instant::compareTo).orElseThrow();
                var last = times.stream().max(Instant::compareTo).orElseThrow();
                rateAgain(mark(connection, programId, book, first, last), customers);
            }
            return CountedTable.reached(
                    connection, conversions.stream().map(Counted::eventId).toList());
        } catch (SQLException e) {
            throw new IllegalStateException("conversions could not be counted", e);
        }
    }

    /** The caps that these conversions are beyond, by event. */
    Map<UUID, List<Flag>> reached(Collection<UUID> events) {
        try (var connection = database.getConnection()) {
            return CountedTable.reached(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("caps cannot be read", e);
        }
    }

    /** The caps that this conversion would be beyond, if it were counted. */
    List<Flag> foresee(UUID programId, RuleBook book, Counted conversion) {
        var flags = new ArrayList<Flag>();
        try (var connection = database.getConnection()) {
            for (var cap : book.at(conversion.at()).terms().caps()) {
                var period = CapPeriod.around(cap.period(), conversion.at(), conversion.at(), zone());
                if (cap.concerns(conversion.eventType(), conversion.affiliateId())
                        && CountedTable.before(connection, programId, cap, conversion, period.from()) >= cap.most()) {
                    flags.add(new Flag(Flag.CAP_REACHED, cap.text()));
                }
            }
            return flags;
        } catch (SQLException e) {
            throw new IllegalStateException("caps cannot be read", e);
        }
    }

    /** Marks what is beyond a cap among what happened in the periods around these moments. */
    private Set<UUID> mark(Connection connection, UUID programId, RuleBook book, Instant first, Instant last)
            throws SQLException {
        var zone = zone();
        var changed = new HashSet<UUID>();
        for (var version : book.versions()) {
            var caps = version.terms().caps();
            for (int i = 0; i < caps.size(); i++) {
                var period = CapPeriod.around(caps.get(i).period(), first, last, zone);
                var end = book.end(version);
                if (period.overlaps(version.validFrom(), end)) {
                    changed.addAll(new CapMark(programId, version, i, end, period, zone).write(connection));
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
