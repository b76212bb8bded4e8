package io.tributary.tracking.coupon;

import io.tributary.kernel.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For how long a coupon counts: from a moment on, and until another one, half-open; null is for ever. */
public record Validity(Instant from, @Nullable Instant until) {

    /**
     * A time that is not empty.
     *
     * @throws Refusal bad_time
     */
    static Validity checked(Instant from, @Nullable Instant until) {
        if (until != null && !until.isAfter(from)) {
            throw Refusal.invalid("bad_time", "valid_until", "A coupon ends after it begins.");
        }
        return new Validity(from, until);
    }

    public boolean covers(Instant at) {
        return !isBefore(at) && !isAfter(at);
    }

    /** Whether it is over by then. */
    public boolean isBefore(Instant at) {
        return until != null && !until.isAfter(at);
    }

    /** Whether it begins later. */
    public boolean isAfter(Instant at) {
        return from.isAfter(at);
    }

    boolean overlaps(Validity other) {
        return !isEmpty() && !other.isEmpty() && !isBefore(other.from) && !other.isBefore(from);
    }

    private boolean isEmpty() {
        return from.equals(until);
    }
}
