package io.tributary.commissions;

import io.tributary.kernel.Ids;
import io.tributary.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line to be booked.
 *
 * @param holdUntil of what is earned; nothing where something is taken back
 * @param corrects the line from which something is taken back
 */
record NewLine(
        UUID id,
        UUID customerId,
        UUID programId,
        String key,
        int sequence,
        UUID affiliateId,
        UUID planVersionId,
        String component,
        UUID eventId,
        Money amount,
        Instant earnedAt,
        @Nullable Instant holdUntil,
        @Nullable BookedLine corrects,
        Explanation explanation) {

    static NewLine earned(UUID customerId, UUID programId, DesiredLine desired, int sequence, Money amount) {
        return new NewLine(
                Ids.next(),
                customerId,
                programId,
                desired.key(),
                sequence,
                desired.affiliateId(),
                desired.planVersionId(),
                desired.component(),
                desired.eventId(),
                amount,
                desired.earnedAt(),
                desired.holdUntil(),
                null,
                desired.explanation());
    }

    static NewLine takenBack(BookedLine line, int sequence, Money amount, Instant at, Explanation explanation) {
        return new NewLine(
                Ids.next(),
                line.customerId(),
                line.programId(),
                line.key(),
                sequence,
                line.affiliateId(),
                line.planVersionId(),
                line.component(),
                line.eventId(),
                amount.negated(),
                at,
                null,
                line,
                explanation);
    }
}
