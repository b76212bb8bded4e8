package io.tributary.tracking.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.tributary.kernel.Ids;
import io.tributary.tracking.Columns;
import io.tributary.tracking.GroupCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Keeps what was refused, and tests, in transactions of their own: what is refused never holds up what is not. */
@ApplicationScoped
class Quarantine {

    private static final int MOST_WAITING = 5_000;
    private static final int LONGEST_RAW = 1024 * 1024;

    private static final String INSERT = """
            insert into tracking.inbound_request (tenant_id, id, received_at, channel, integration_id, program_id,
                outcome, reason, field, event_type, external_id, raw, headers)
            select * from unnest(?::text[], ?::uuid[], ?::timestamptz[], ?::text[], ?::uuid[], ?::uuid[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::jsonb[])""";

    private final GroupCommit<Kept, UUID> commit;
    private final Contents contents;
    private final InstantSource clock;

    Quarantine(@DataSource("ingest") AgroalDataSource ingest, Contents contents, InstantSource clock) {
        this.contents = contents;
        this.clock = clock;
        commit = new GroupCommit<>("quarantine", MOST_WAITING, ingest, Quarantine::write);
    }

    private record Kept(
            UUID id,
            String receivedAt,
            Door door,
            String headers,
            Receipt receipt,
            String outcome,
            String raw,
            Report report) {}

    /** Keeps the report with the answer it got, and tells under which id. */
    CompletableFuture<UUID> keep(Door door, Report report, Receipt receipt, InboundRequest.Outcome outcome) {
        var secret = CardNumbers.REASON.equals(receipt.reason()) || CardNumbers.standIn(report.raw());
        return commit.submit(new Kept(
                Ids.next(),
                clock.instant().toString(),
                door,
                contents.json(Map.copyOf(door.headers())),
                receipt,
                outcome.name(),
                secret ? "" : storable(report.raw()),
                report));
    }

    void stop(@Observes ShutdownEvent stopped) {
        commit.close();
    }

    private static @Nullable String said(Kept kept, String name) {
        return kept.report().said(name).map(Quarantine::storable).orElse(null);
    }

    private static String storable(String raw) {
        var cut = raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw;
        return cut.replace("\0", "");
    }

    private static List<UUID> write(Connection connection, List<Kept> rows) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, rows)
                    .bind("text", kept -> kept.door().reporter().tenant().key())
                    .bind("uuid", Kept::id)
                    .bind("timestamptz", Kept::receivedAt)
                    .bind("text", kept -> kept.door().channel())
                    .bind("uuid", kept -> kept.door().reporter().integrationId())
                    .bind("uuid", kept -> kept.door().programId())
                    .bind("text", Kept::outcome)
                    .bind("text", kept -> kept.receipt().reason())
                    .bind("text", kept -> kept.receipt().field())
                    .bind("text", kept -> said(kept, "event"))
                    .bind("text", kept -> said(kept, "txid"))
                    .bind("text", Kept::raw)
                    .bind("jsonb", Kept::headers);
            insert.executeUpdate();
            return rows.stream().map(Kept::id).toList();
        }
    }
}
