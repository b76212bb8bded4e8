package io.tributary.tracking.click;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Jobs;
import io.tributary.kernel.Pulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Forgets visitors whose unique window has ended: what is not needed any more is not kept. */
@ApplicationScoped
class UniqueVisits {

    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final String JOB = "unique-visits";

    private final Jobs jobs;
    private final Purge purge;
    private @Nullable Pulse pulse;

    UniqueVisits(Jobs jobs, Purge purge) {
        this.jobs = jobs;
        this.purge = purge;
    }

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start(
                JOB, INTERVAL, () -> jobs.once(JOB, () -> jobs.forEachTenant(tenant -> purge.forgetEnded())));
    }

    void stop(@Observes ShutdownEvent stopped) {
        Optional.ofNullable(pulse).ifPresent(Pulse::close);
    }

    /** One transaction for each tenant. */
    @ApplicationScoped
    static class Purge {

        private final EntityManager entities;
        private final InstantSource clock;

        Purge(EntityManager entities, InstantSource clock) {
            this.entities = entities;
            this.clock = clock;
        }

        @Transactional
        int forgetEnded() {
            return entities.createNativeQuery(
                            "delete from tracking.unique_visit where tenant_id = :tenant and until_at <= :now")
                    .setParameter("tenant", CurrentTenant.key())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }
}
