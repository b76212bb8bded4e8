package io.tributary.tracking.silence;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What the hours of the inbound log tell of each source of the current tenant. */
@ApplicationScoped
class SourceHours {

    private static final String GOOD = "outcome in ('ACCEPTED', 'DUPLICATE')";

    private final AgroalDataSource database;

    SourceHours(AgroalDataSource database) {
        this.database = database;
    }

    /** The sources that were heard since then. */
    List<Watched> heardSince(Instant since) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select source_id, min(hour), max(last_at) from tracking.inbound_hour
                        where tenant_id = ? and %s group by source_id having max(last_at) >= ?
                        order by source_id""".formatted(GOOD))) {
            select.setString(1, CurrentTenant.key());
            select.setTimestamp(2, Timestamp.from(since));
            var sources = new ArrayList<Watched>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    sources.add(new Watched(
                            rows.getObject(1, java.util.UUID.class),
                            rows.getTimestamp(2).toInstant(),
                            rows.getTimestamp(3).toInstant()));
                }
            }
            return sources;
        } catch (SQLException e) {
            throw new IllegalStateException("the sources could not be read", e);
        }
    }

    /** What the source's past teaches; empty while it is too short. */
    Optional<Habit> habit(Watched source, ZoneId zone) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select hour, sum(requests) from tracking.inbound_hour
                        where tenant_id = ? and source_id = ? and hour >= ? and %s group by hour""".formatted(GOOD))) {
            select.setString(1, CurrentTenant.key());
            select.setObject(2, source.sourceId());
            select.setTimestamp(3, Timestamp.from(source.lastAt().minus(Habit.MEMORY)));
            var past = new HashMap<Instant, Long>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    past.put(rows.getTimestamp(1).toInstant(), rows.getLong(2));
                }
            }
            return Habit.learn(past, source.since(), source.lastAt(), zone);
        } catch (SQLException e) {
            throw new IllegalStateException("the hours of a source could not be read", e);
        }
    }
}
