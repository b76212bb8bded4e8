package io.tributary.commissions;

import io.tributary.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one cause should have earned one affiliate by now.
 *
 * @param key names the cause within its customer: the component, and the event where each one earns
 * @param eventId the event that earns; a condition may have been completed by another one
 * @param earnedAt when the last thing happened that it needed
 * @param holdUntil when it becomes payable
 * @param reducedAt when something of it was last taken back; nothing where it is whole
 */
public record DesiredLine(
        String key,
        UUID affiliateId,
        UUID planVersionId,
        String component,
        UUID eventId,
        Money amount,
        Instant earnedAt,
        Instant holdUntil,
        @Nullable Instant reducedAt,
        Explanation explanation) {}
