package io.tributary.tracking.inbound;

import io.tributary.tracking.Columns;
import io.tributary.tracking.GroupCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Writes many requests, and adds them to the hours of their sources, in one order everywhere. */
final class InboundBatch implements GroupCommit.Batch<Arrival, Boolean> {

    private static final String INSERT = """
            insert into tracking.inbound_log (tenant_id, id, received_at, channel, source_id, integration_id, program_id,
                outcome, reason, field, event_type, external_id, event_id, request_id, address, micros, headers, raw)
            select * from unnest(?::text[], ?::uuid[], ?::timestamptz[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::inet[], ?::bigint[],
                ?::jsonb[], ?::text[])""";

    private static final String ADD = """
            insert into tracking.inbound_hour as known (tenant_id, source_id, hour, outcome, requests, last_at)
            select * from unnest(?::text[], ?::uuid[], ?::timestamptz[], ?::text[], ?::bigint[], ?::timestamptz[])
            on conflict on constraint inbound_hour_pkey do update set
                requests = known.requests + excluded.requests, last_at = greatest(known.last_at, excluded.last_at)""";

    private record Hour(String tenant, UUID source, Instant start, Outcome outcome) {
        private static final Comparator<Hour> ORDER = Comparator.comparing(Hour::tenant)
                .thenComparing(Hour::source)
                .thenComparing(Hour::start)
                .thenComparing(Hour::outcome);

        static Hour of(Arrival arrival) {
            return new Hour(
                    arrival.tenant(),
                    arrival.sourceId(),
                    arrival.receivedAt().truncatedTo(ChronoUnit.HOURS),
                    arrival.outcome());
        }
    }

    private record Sum(Hour hour, long requests, Instant lastAt) {
        Sum plus(Sum other) {
            return new Sum(hour, requests + other.requests, lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
        }
    }

    @Override
    public List<Boolean> write(Connection connection, List<Arrival> arrivals) throws SQLException {
        insert(connection, arrivals);
        var sums = new TreeMap<Hour, Sum>(Hour.ORDER);
        for (var arrival : arrivals) {
            var hour = Hour.of(arrival);
            sums.merge(hour, new Sum(hour, 1, arrival.receivedAt()), Sum::plus);
        }
        add(connection, List.copyOf(sums.values()));
        return Collections.nCopies(arrivals.size(), true);
    }

    private static void insert(Connection connection, List<Arrival> arrivals) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, arrivals)
                    .bind("text", Arrival::tenant)
                    .bind("uuid", Arrival::id)
                    .bind("timestamptz", Arrival::receivedAt)
                    .bind("text", Arrival::channel)
                    .bind("uuid", Arrival::sourceId)
                    .bind("uuid", Arrival::integrationId)
                    .bind("uuid", Arrival::programId)
                    .bind("text", Arrival::outcome)
                    .bind("text", Arrival::reason)
                    .bind("text", Arrival::field)
                    .bind("text", Arrival::eventType)
                    .bind("text", Arrival::externalId)
                    .bind("uuid", Arrival::eventId)
                    .bind("uuid", Arrival::requestId)
                    .bind("inet", Arrival::address)
                    .bind("bigint", Arrival::micros)
                    .bind("jsonb", Arrival::headers)
                    .bind("text", Arrival::raw);
            insert.executeUpdate();
        }
    }

    private static void add(Connection connection, List<Sum> sums) throws SQLException {
        try (var insert = connection.prepareStatement(ADD)) {
            new Columns<>(insert, sums)
                    .bind("text", sum -> sum.hour().tenant())
                    .bind("uuid", sum -> sum.hour().source())
                    .bind("timestamptz", sum -> sum.hour().start())
                    .bind("text", sum -> sum.hour().outcome())
                    .bind("bigint", Sum::requests)
                    .bind("timestamptz", Sum::lastAt);
            insert.executeUpdate();
        }
    }
}
