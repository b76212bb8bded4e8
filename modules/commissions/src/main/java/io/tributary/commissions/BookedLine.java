package io.tributary.commissions;

import io.tributary.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line as it stands in the books, without its explanation. */
record BookedLine(
        UUID id,
        UUID customerId,
        UUID programId,
        String key,
        UUID affiliateId,
        int sequence,
        UUID planVersionId,
        String component,
        UUID eventId,
        Money amount,
        Instant earnedAt,
        @Nullable UUID correctsId,
        UUID transferId) {

    Cause cause() {
        return new Cause(key, affiliateId, amount.currency());
    }

    /** What lines are summed by. A change of currency is another cause: money of two currencies does not add up. */
    record Cause(String key, UUID affiliateId, String currency) {}
}
