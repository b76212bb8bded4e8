package io.tributary.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the tests: it runs like any other, and can be moved on, never back. It goes before the demo's. */
@Alternative
@Priority(2)
@ApplicationScoped
public class TestClock implements InstantSource {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards");
        }
        ahead.updateAndGet(by::plus);
    }

    /** Moves on to the given moment, which must lie ahead. */
    public void advanceTo(Instant moment) {
        advance(Duration.between(instant(), moment));
    }
}
