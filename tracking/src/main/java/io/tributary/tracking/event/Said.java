package io.tributary.tracking.event;

import io.tributary.kernel.Money;
import io.tributary.tracking.attribution.ClickEvidence;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report said, typed.
 *
 * @param ts when it happened; null where it was left to us, so that a repeat without it is the same again
 */
record Said(
        String txid,
        @Nullable String customer,
        @Nullable ClickEvidence click,
        @Nullable String coupon,
        @Nullable UUID affiliate,
        @Nullable Money amount,
        @Nullable BigDecimal quantity,
        @Nullable Instant ts,
        @Nullable String reverses,
        @Nullable String reason,
        Map<String, Object> fields) {}
