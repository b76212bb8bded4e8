package io.tributary.tracking.guard;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Jobs;
import io.tributary.tracking.Columns;
import io.tributary.tracking.GroupCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lets each signature in once, over all nodes and restarts, for longer than any signature is young enough to be believed. */
@ApplicationScoped
class UsedSignatures {

    private static final int MOST_WAITING = 20_000;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String TABLE = "tracking.used_signature";

    private static final String INSERT = """
            insert into tracking.used_signature (tenant_id, digest, used_at)
            select * from unnest(?::text[], ?::bytea[], ?::timestamptz[])
            on conflict do nothing returning tenant_id, digest""";

    private record Used(String tenant, ByteBuffer digest, Timestamp at) {}

    private record Key(String tenant, ByteBuffer digest) {}

    private final GroupCommit<Used, Boolean> commit;
    private final EntityManager entities;
    private final Jobs jobs;
    private final InstantSource clock;

    UsedSignatures(
            @DataSource("ingest") AgroalDataSource ingest, EntityManager entities, Jobs jobs, InstantSource clock) {
        this.entities = entities;
        this.jobs = jobs;
        this.clock = clock;
        commit = new GroupCommit<>("used-signatures", MOST_WAITING, ingest, UsedSignatures::write);
    }

    void stop(@Observes ShutdownEvent stopped) {
        commit.close();
    }

    /** Whether it is the first time; answered after COMMIT. */
    CompletableFuture<Boolean> use(String tenant, byte[] digest) {
        return commit.submit(new Used(tenant, ByteBuffer.wrap(digest), Timestamp.from(clock.instant())));
    }

    /** It may be used once more, since nothing came of it. */
    void giveBack(String tenant, byte[] digest) {
        CurrentTenant.run(
                tenant,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "delete from tracking.used_signature where tenant_id = :tenant and digest = :digest")
                                .setParameter("tenant", tenant)
                                .setParameter("digest", digest)
                                .executeUpdate()));
    }

    @Scheduled(cron = "0 41 * * * ?")
    void forgetOld() {
        jobs.once(
                "tracking.used-signatures",
                () -> jobs.forEachTenantWithRows(
                        TABLE,
                        tenant -> QuarkusTransaction.requiringNew()
                                .run(() -> entities.createNativeQuery(
                                                "delete from tracking.used_signature where tenant_id = :tenant and used_at < :old")
                                        .setParameter("tenant", tenant)
                                        .setParameter("old", clock.instant().minus(KEPT))
                                        .executeUpdate())));
    }

    private static List<Boolean> write(Connection connection, List<Used> rows) throws SQLException {
        var first = new HashSet<Key>();
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, rows)
                    .bind("text", Used::tenant)
                    .bind("bytea", used -> used.digest().array())
                    .bind("timestamptz", Used::at);
            try (var added = insert.executeQuery()) {
                while (added.next()) {
                    first.add(new Key(added.getString(1), ByteBuffer.wrap(added.getBytes(2))));
                }
            }
        }
        var answers = new ArrayList<Boolean>();
        rows.forEach(used -> answers.add(first.remove(new Key(used.tenant(), used.digest()))));
        return answers;
    }
}
