package io.tributary.admin;

import io.tributary.kernel.Money;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.event.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the API tells it.
 *
 * @param clickId as the visitor carried it
 * @param customerId the operator's own id of the customer; null where none was named
 * @param trust whether a server said it, or only a browser
 * @param attribution null until the customer has been rated
 */
record EventAnswer(
        UUID id,
        String program,
        String event,
        String txid,
        UUID customer,
        @Nullable String customerId,
        @Nullable String clickId,
        @Nullable String coupon,
        @Nullable UUID affiliate,
        @Nullable Money amount,
        @Nullable BigDecimal quantity,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String reverses,
        @Nullable String reason,
        Map<String, Object> fields,
        Channel channel,
        Channel.Trust trust,
        @Nullable UUID integration,
        @Nullable Attribution attribution) {}
