package io.tributary.kernel;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one clock. Everything asks an injected {@link InstantSource} for the time, so that tests can move it. */
class Time {

    @Produces
    @ApplicationScoped
    @DefaultBean
    InstantSource clock() {
        return InstantSource.system();
    }
}
