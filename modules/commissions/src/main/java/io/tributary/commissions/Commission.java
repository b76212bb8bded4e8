package io.tributary.commissions;

import com.fasterxml.jackson.annotation.JsonProperty;
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
        @JsonProperty("affiliate") UUID affiliateId,
        @JsonProperty("affiliate_name") String affiliate,
        String program,
        String plan,
        int planVersion,
        String component,
        @JsonProperty("customer") UUID customerId,
        @JsonProperty("customer_id") @Nullable String customer,
        UUID eventId,
        String event,
        String txid,
        Money amount,
        Money net,
        Status status,
        Instant earnedAt,
        @Nullable Instant holdUntil,
        @Nullable Instant releasedAt,
        @Nullable Instant paidAt,
        @Nullable UUID correctsId,
        Instant bookedAt) {

    /** Where a line stands. */
    public enum Status {
        /** Earned, and not yet beyond dispute. */
        HELD,
        /** Free to be paid. */
        PAYABLE,
        /** On the statement of a month that is closed. */
        IN_STATEMENT,
        /** Its money has arrived. */
        PAID,
        /** Wholly taken back by later lines. */
        REVERSED,
        /** Takes back from an earlier line. */
        REVERSAL
    }
}
