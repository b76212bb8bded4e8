package io.tributary.commissions;

import io.tributary.qualification.Progress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cause that earns nothing, or nothing yet.
 *
 * @param key as of a desired line; nothing where no plan applies
 * @param reason a stable code: no_plan, taken_back, cap_reached, pending, window_closed, excluded, no_amount, other_currency, too_small
 * @param progress how far it has come, where it is pending
 * @param reducedAt when something of the event was last taken back; nothing where it is whole
 */
public record Withheld(
        @Nullable String key,
        UUID affiliateId,
        UUID eventId,
        String reason,
        String sentence,
        List<Progress> progress,
        @Nullable Instant reducedAt) {}
