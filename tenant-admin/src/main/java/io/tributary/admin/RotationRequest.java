package io.tributary.admin;

import io.tributary.kernel.Refusal;
import io.tributary.tracking.event.Integration;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a key or secret is replaced.
 *
 * @param overlap for how long the one before works beside the new one, such as P7D; PT0S: not any more
 */
record RotationRequest(@Nullable String overlap) {

    /**
     * The overlap that was asked for, or else the usual one.
     *
     * @throws Refusal bad_overlap (422)
     */
    static Duration overlap(@Nullable RotationRequest request) {
        if (request == null || request.overlap() == null) {
            return Integration.OVERLAP;
        }
        try {
            return Duration.parse(request.overlap());
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_overlap", "overlap", "An overlap is a period such as P7D or PT12H.");
        }
    }
}
