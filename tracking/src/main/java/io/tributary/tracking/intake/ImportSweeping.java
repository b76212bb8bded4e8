package io.tributary.tracking.intake;

import io.quarkus.scheduler.Scheduled;
import io.tributary.kernel.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;

/** Files hold personal data, so they are kept for a month only; what became of their rows stays. */
@ApplicationScoped
class ImportSweeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Jobs jobs;
    private final Files files;

    ImportSweeping(Jobs jobs, Files files) {
        this.jobs = jobs;
        this.files = files;
    }

    @Scheduled(cron = "0 40 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        jobs.once("import files", () -> jobs.forEachTenant(tenant -> files.sweep()));
    }

    /** In a transaction of its own for each tenant. */
    @ApplicationScoped
    static class Files {

        private final InstantSource clock;

        Files(InstantSource clock) {
            this.clock = clock;
        }

        @Transactional
        void sweep() {
            ImportFile.deleteBefore(clock.instant().minus(KEPT));
        }
    }
}
