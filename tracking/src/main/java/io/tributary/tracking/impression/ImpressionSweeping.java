package io.tributary.tracking.impression;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.tributary.kernel.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.InstantSource;

/** Once a day, on one node: forgets counts of impressions that the reports have long added up. */
@ApplicationScoped
public class ImpressionSweeping {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String TABLE = "tracking.impression";

    private final EntityManager entities;
    private final Jobs jobs;
    private final InstantSource clock;

    ImpressionSweeping(EntityManager entities, Jobs jobs, InstantSource clock) {
        this.entities = entities;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Forgets what is older than is kept, tenant by tenant. */
    @Scheduled(cron = "0 50 3 * * ?")
    public void sweep() {
        jobs.once(
                "tracking.impressions",
                () -> jobs.forEachTenantWithRows(
                        TABLE, tenant -> QuarkusTransaction.requiringNew().run(() -> forget(tenant))));
    }

    private void forget(String tenant) {
        entities.createNativeQuery("delete from tracking.impression where tenant_id = :tenant and seen_at < :old")
                .setParameter("tenant", tenant)
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
