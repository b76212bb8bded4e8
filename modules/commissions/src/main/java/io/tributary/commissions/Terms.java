package io.tributary.commissions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of a plan as rating sees it.
 *
 * @param validFrom causes from this moment on are rated by it, until a later version takes over
 */
public record Terms(
        UUID versionId,
        UUID planId,
        String plan,
        int number,
        Instant validFrom,
        String currency,
        List<Component> components) {

    public Terms {
        components = List.copyOf(components);
    }
}
