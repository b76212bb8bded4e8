package io.tributary.tracking.event;

import io.tributary.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event would do to what somebody earns.
 *
 * @param component of the plan; null where no plan applies
 * @param amount by which it would change what the affiliate has earned; null where it earns nothing, or nothing yet
 * @param reason a stable code why it earns nothing; null where it does
 * @param sentence the whole in words
 * @param explanation all that went into it
 */
public record Consequence(
        UUID affiliate,
        @Nullable String component,
        @Nullable Money amount,
        @Nullable String reason,
        String sentence,
        @Nullable Object explanation) {}
