package io.tributary.postbacks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Jobs;
import io.tributary.kernel.Pulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends what is due as places become free, tenant after tenant; what a dead node held is due again with its lease. */
@ApplicationScoped
class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    private final DeliveryQueue queue;
    private final Sender sender;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Flights flights = new Flights();
    private @Nullable Pulse pulse;

    Dispatch(DeliveryQueue queue, Sender sender, Jobs jobs, InstantSource clock) {
        this.queue = queue;
        this.sender = sender;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start("postbacks", Duration.ofSeconds(1), this::dispatch);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pulse != null) {
            pulse.close();
        }
    }

    private void dispatch() {
        jobs.forEachTenantWithRows(DeliveryQueue.TABLE, this::dispatch);
    }

    private void dispatch(String tenant) {
        int free = flights.free(tenant);
        if (free <= 0) {
            return;
        }
        for (var lease : queue.claim(clock.instant(), flights.takenPlaces(clock.instant()), free)) {
            flights.leave(tenant, lease.host());
            Thread.ofVirtual().name("postback").start(() -> fly(tenant, lease));
        }
    }

    private void fly(String tenant, Lease lease) {
        boolean answered = true;
        try {
            answered = CurrentTenant.get(tenant, () -> sender.send(lease));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "delivery %s could not be tried; it is due again with its lease", lease.deliveryId());
        } finally {
            flights.end(tenant, lease.host(), answered, clock.instant());
            if (pulse != null) {
                pulse.signal();
            }
        }
    }
}
