package io.tributary.tracking.event;

import io.tributary.kernel.Money;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One reported fact, never changed. What takes it back is another fact that names it. */
@Entity
@Immutable
@Table(schema = "tracking", name = "event")
public class ConversionEvent extends TenantEntity {

    private UUID programId;
    private UUID eventTypeId;
    private String eventType;
    private String externalId;
    private UUID customerId;
    private boolean anonymous;
    private @Nullable UUID clickId;
    private @Nullable String coupon;
    private @Nullable UUID affiliateId;

    @Embedded
    @AttributeOverride(name = "units", column = @Column(name = "amount_units"))
    @AttributeOverride(name = "currency", column = @Column(name = "amount_currency"))
    private @Nullable Money amount;

    private @Nullable BigDecimal quantity;
    private Instant occurredAt;
    private Instant recordedAt;
    private @Nullable String reverses;
    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> fields;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable UUID integrationId;

    protected ConversionEvent() {}

    public static Optional<ConversionEvent> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** Everything that was reported about one click, oldest first. */
    public static List<ConversionEvent> ofClick(UUID clickId, int limit) {
        return find("clickId = ?1 order by occurredAt, id", clickId)
                .page(0, limit)
                .list();
    }

    public UUID programId() {
        return programId;
    }

    public UUID eventTypeId() {
        return eventTypeId;
    }

    /** The key of its type, such as ftd. */
    public String eventType() {
        return eventType;
    }

    /** The operator's own id of the fact (txid), unique within the event type. */
    public String externalId() {
        return externalId;
    }

    public UUID customerId() {
        return customerId;
    }

    /** Whether it names no customer, only a click. */
    public boolean anonymous() {
        return anonymous;
    }

    public @Nullable UUID clickId() {
        return clickId;
    }

    public @Nullable String coupon() {
        return coupon;
    }

    /** The affiliate that the report named. */
    public @Nullable UUID affiliateId() {
        return affiliateId;
    }

    public @Nullable Money amount() {
        return amount;
    }

    public @Nullable BigDecimal quantity() {
        return quantity;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** The external id of the fact that this one takes back, wholly or in part. */
    public @Nullable String reverses() {
        return reverses;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Map<String, Object> fields() {
        return fields;
    }

    public Channel channel() {
        return channel;
    }

    public @Nullable UUID integrationId() {
        return integrationId;
    }
}
