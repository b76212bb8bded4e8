package io.tributary.tracking.inbound;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How often each source reports, and how often it fails: by whole hours, from the hours and never from the log itself. */
@ApplicationScoped
public class InboundRates {

    private static final String SUMS = """
            coalesce(sum(requests) filter (where outcome <> 'TEST'), 0),
            coalesce(sum(requests) filter (where outcome not in ('ACCEPTED', 'DUPLICATE', 'TEST')), 0),
            max(last_at) filter (where outcome in ('ACCEPTED', 'DUPLICATE'))""";

    private final AgroalDataSource database;

    InboundRates(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What a source sent.
     *
     * @param requests all but tests
     * @param failed those of them that its sender has something to repair for
     * @param lastGoodAt when the last one came that was in order; null where none was
     */
    public record SourceRate(
            UUID sourceId,
            long requests,
            long failed,
            @Nullable Instant lastGoodAt) {

        /** From 0 to 100; 0 where nothing came. */
        public double failedPercent() {
            return requests == 0 ? 0 : 100.0 * failed / requests;
        }
    }

    /** What came in one hour. */
    public record HourRate(Instant hour, long requests, long failed) {}

    /** Each source that sent anything from the hour of {@code from} on and before {@code to}; the worst first. */
    public List<SourceRate> bySource(Instant from, Instant to) {
        return query(
                "select source_id, " + SUMS + """
                 from tracking.inbound_hour where tenant_id = ? and hour >= date_trunc('hour', ?::timestamptz) and hour < ?
                 group by source_id order by 3 desc, 2 desc, 1""",
                statement -> times(statement, 2, from, to),
                row -> new SourceRate(
                        row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), instant(row.getTimestamp(4))));
    }

    /** Each hour in which anything came, the earliest first; of one source, or (null) of all. */
    public List<HourRate> byHour(@Nullable UUID source, Instant from, Instant to) {
        return query(
                "select hour, " + SUMS + """
                 from tracking.inbound_hour where tenant_id = ? and (?::uuid is null or source_id = ?)
                   and hour >= date_trunc('hour', ?::timestamptz) and hour < ?
                 group by hour order by hour""",
                statement -> {
                    statement.setObject(2, source);
                    statement.setObject(3, source);
                    times(statement, 4, from, to);
                },
                row -> new HourRate(row.getTimestamp(1).toInstant(), row.getLong(2), row.getLong(3)));
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T read(java.sql.ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Parameters parameters, Row<T> reader) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, CurrentTenant.key());
            parameters.set(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the rates could not be read", e);
        }
    }

    private static void times(PreparedStatement statement, int first, Instant from, Instant to) throws SQLException {
        statement.setTimestamp(first, Timestamp.from(from));
        statement.setTimestamp(first + 1, Timestamp.from(to));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
