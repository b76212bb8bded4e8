package io.tributary.commissions;

import io.tributary.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as people look at it: with the names around it and where it stands.
 *
 * @param amount below zero where something was taken back
 * @param net what is left of it
 * @param event key of the event type
 * @param txid the operator's own id of the event
 * @param customer the operator's own id of the customer; null for whoever came through one click
 */
public record Commission(
        UUID id,
        UUID affiliateId,
        String affiliate,
        String program,
        String plan,
        int planVersion,
        String component,
        UUID customerId,
        @Nullable String customer,
        UUID eventId,
        String event,
        String txid,
        Money amount,
        Money net,
        Status status,
        Instant earnedAt,
        @Nullable Instant holdUntil,
        @Nullable Instant releasedAt,
        @Nullable UUID correctsId,
        Instant bookedAt) {

    /** Where a line stands. */
    public enum Status {
        /** Earned, and not yet beyond dispute. */
        HELD,
        /** Will be paid, or was. */
        PAYABLE,
        /** Wholly taken back by later lines. */
        REVERSED,
        /** Takes back from an earlier line. */
        REVERSAL
    }
}
