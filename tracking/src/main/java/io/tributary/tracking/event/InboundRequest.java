package io.tributary.tracking.event;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Quarantine: an authenticated request that was refused, or a test, as it came. Nothing of it counts until it is replayed. */
@Entity
@Table(schema = "tracking", name = "inbound_request")
public class InboundRequest extends TenantEntity {

    /** Why it stands here. */
    public enum Outcome {
        MALFORMED,
        REJECTED,
        CONFLICT,
        TEST,
        /** By the door: whoever came had a key, and was not believed or came too often. */
        DENIED
    }

    private static final Set<String> BELIEVED =
            Set.of("rate_limited", "wrong_address", "browser_refused", "server_refused");

    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable UUID integrationId;
    private @Nullable UUID programId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String reason;
    private @Nullable String field;
    private @Nullable String eventType;
    private @Nullable String externalId;
    private String raw;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> headers;

    private @Nullable Instant replayedAt;
    private @Nullable String replayStatus;
    private @Nullable UUID replayEventId;

    protected InboundRequest() {}

    public static Optional<InboundRequest> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** Whether it can be sent through the door again: not a test, nor what nobody vouches for. */
    public boolean replayable() {
        return outcome != Outcome.TEST && (outcome != Outcome.DENIED || hadTheKey()) && !raw.isEmpty();
    }

    /** Turned away for a setting or a limit of ours, not for a signature that was missing or wrong. */
    private boolean hadTheKey() {
        return reason != null && BELIEVED.contains(reason);
    }

    void replayed(Instant now, String status, @Nullable UUID eventId) {
        replayedAt = now;
        replayStatus = status;
        replayEventId = eventId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Channel channel() {
        return channel;
    }

    public @Nullable UUID integrationId() {
        return integrationId;
    }

    public @Nullable UUID programId() {
        return programId;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The stable reason of the refusal; null for a test that would have been accepted. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String eventType() {
        return eventType;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    /** The parameters or the body as they came, without the key. */
    public String raw() {
        return raw;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public @Nullable Instant replayedAt() {
        return replayedAt;
    }

    /** The status of the receipt that the last replay got. */
    public @Nullable String replayStatus() {
        return replayStatus;
    }

    public @Nullable UUID replayEventId() {
        return replayEventId;
    }
}
