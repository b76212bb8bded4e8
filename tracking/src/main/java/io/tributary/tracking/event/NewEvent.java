package io.tributary.tracking.event;

import io.tributary.kernel.Money;
import io.tributary.tracking.attribution.ClickEvidence;
import io.tributary.tracking.attribution.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that was read and believed, on its way into the tables.
 *
 * @param customer the tenant's own id of the customer; null where none was named
 * @param content all that the report said, in one form: what makes it the same again
 * @param contentHash SHA-256 of the content
 * @param fieldsText the declared fields as JSON
 * @param ignored names that were not understood and passed over
 */
record NewEvent(
        UUID id,
        String tenant,
        UUID programId,
        UUID eventTypeId,
        String eventType,
        String externalId,
        UUID customerId,
        @Nullable String customer,
        @Nullable ClickEvidence click,
        @Nullable String coupon,
        @Nullable UUID affiliateId,
        @Nullable Money amount,
        @Nullable BigDecimal quantity,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String reverses,
        @Nullable String reason,
        Map<String, Object> fields,
        String fieldsText,
        Channel channel,
        @Nullable UUID integrationId,
        String content,
        byte[] contentHash,
        List<String> ignored) {

    /** Whether it names no customer. */
    boolean anonymous() {
        return customer == null;
    }

    Fact fact() {
        return new Fact(
                id,
                eventType,
                externalId,
                anonymous(),
                click != null && channel.trust() == Channel.Trust.BROWSER ? click.namedByBrowser() : click,
                coupon,
                affiliateId,
                amount,
                quantity,
                occurredAt,
                recordedAt,
                reverses,
                reason,
                fields);
    }
}
