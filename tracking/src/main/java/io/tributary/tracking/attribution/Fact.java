package io.tributary.tracking.attribution;

import io.tributary.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as the pure functions see it: what was reported, and the click it names.
 *
 * @param eventType the key of its type, such as ftd
 * @param externalId the operator's own id of the fact, unique within its type
 * @param anonymous whether it named no customer, only a click
 * @param named the affiliate that the report itself, or its coupon, names
 * @param reverses the external id of the fact that this one takes back
 * @param fields the declared fields by name
 */
public record Fact(
        UUID eventId,
        String eventType,
        String externalId,
        boolean anonymous,
        @Nullable ClickEvidence click,
        @Nullable String coupon,
        @Nullable UUID named,
        @Nullable Money amount,
        @Nullable BigDecimal quantity,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String reverses,
        @Nullable String reason,
        Map<String, Object> fields) {

    /**
     * The order of a timeline: by when it happened. What happened at once stands in an order that does not depend on
     * arrival, so that the same facts always read the same.
     */
    public static final Comparator<Fact> ORDER = Comparator.comparing(Fact::occurredAt)
            .thenComparing(Fact::eventType)
            .thenComparing(Fact::externalId);

    public Fact {
        fields = Map.copyOf(fields);
    }
}
