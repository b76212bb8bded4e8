package io.tributary.tracking.attribution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has a customer, by what, and since when.
 *
 * @param evidence CUSTOMER where an earlier fact bound the customer, DECISION where a person did
 * @param affiliateId null where a person said that the customer is nobody's
 */
public record Holder(
        Evidence evidence,
        @Nullable UUID affiliateId,
        @Nullable UUID linkId,
        @Nullable UUID clickId,
        Instant since) {}
