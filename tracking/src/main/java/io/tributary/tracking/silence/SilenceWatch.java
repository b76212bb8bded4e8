package io.tributary.tracking.silence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.Jobs;
import io.tributary.kernel.Pulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Once a minute, on one node: listens for silence, tenant after tenant. */
@ApplicationScoped
class SilenceWatch {

    private final Silences silences;
    private final Jobs jobs;
    private final Duration interval;
    private @Nullable Pulse pulse;

    SilenceWatch(
            Silences silences,
            Jobs jobs,
            @ConfigProperty(name = "tributary.silence.interval", defaultValue = "PT1M") Duration interval) {
        this.silences = silences;
        this.jobs = jobs;
        this.interval = interval;
    }

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start(
                "silence",
                interval,
                () -> jobs.once(
                        "tracking.silence",
                        () -> jobs.forEachTenantWithRows("tracking.inbound_hour", tenant -> silences.check())));
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pulse != null) {
            pulse.close();
        }
    }
}
