package io.tributary.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The system's clock, which stands in the past while a demo makes its history. */
@Alternative
@Priority(1)
@ApplicationScoped
class DemoClock implements InstantSource {

    private volatile @Nullable Instant standing;

    @Override
    public Instant instant() {
        var at = standing;
        return at == null ? Instant.now() : at;
    }

    void standAt(Instant moment) {
        standing = moment;
    }

    /** Goes with the system's clock again. */
    void run() {
        standing = null;
    }
}
