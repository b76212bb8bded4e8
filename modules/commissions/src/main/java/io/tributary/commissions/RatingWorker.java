package io.tributary.commissions;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.Jobs;
import io.tributary.kernel.Pulse;
import io.tributary.tracking.attribution.RatingQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Rates customers as soon as something happened to them, and looks at least every second. Each tenant gets one batch a
 * round, so that a busy one does not keep the others waiting.
 */
@ApplicationScoped
class RatingWorker {

    private static final Logger LOG = Logger.getLogger(RatingWorker.class);
    private static final int BATCH = 200;

    private final Rater rater;
    private final RatingFailures failures;
    private final RatingQueue queue;
    private final Jobs jobs;
    private @Nullable Pulse pulse;

    RatingWorker(Rater rater, RatingFailures failures, RatingQueue queue, Jobs jobs) {
        this.rater = rater;
        this.failures = failures;
        this.queue = queue;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent started) {
        var worker = Pulse.start("rating", Duration.ofSeconds(1), this::rate);
        pulse = worker;
        queue.onRows(worker::signal);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pulse != null) {
            pulse.close();
        }
    }

    private void rate() {
        jobs.forEachTenantWithRows(RatingFailures.TABLE, tenant -> failures.retryDue());
        var more = new AtomicBoolean(true);
        while (more.getAndSet(false)) {
            jobs.forEachTenantWithRows(RatingQueue.TABLE, tenant -> {
                if (rateBatch(tenant)) {
                    more.set(true);
                }
            });
        }
    }

    /** Returns whether there may be more. */
    private boolean rateBatch(String tenant) {
        try {
            return !rater.rateNext(BATCH).isEmpty();
        } catch (RuntimeException failed) {
            LOG.warnf("a batch of tenant %s could not be rated, so one by one: %s", tenant, failed.getMessage());
            return rateOneByOne(tenant);
        }
    }

    private boolean rateOneByOne(String tenant) {
        for (int i = 0; i < BATCH; i++) {
            try {
                if (rater.rateNext(1).isEmpty()) {
                    return false;
                }
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "a customer of tenant %s could not be rated and is put aside", tenant);
                rater.putAside(1, failed);
            }
        }
        return true;
    }
}
