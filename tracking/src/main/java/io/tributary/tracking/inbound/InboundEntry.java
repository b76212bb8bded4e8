package io.tributary.tracking.inbound;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One authenticated request as it was answered. */
@Entity
@Immutable
@Table(schema = "tracking", name = "inbound_log")
public class InboundEntry extends TenantEntity {

    private Instant receivedAt;
    private String channel;
    private UUID sourceId;
    private @Nullable UUID integrationId;
    private @Nullable UUID programId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String reason;
    private @Nullable String field;
    private @Nullable String eventType;
    private @Nullable String externalId;
    private @Nullable UUID eventId;
    private @Nullable UUID requestId;

    @JdbcTypeCode(SqlTypes.INET)
    private @Nullable InetAddress address;

    private long micros;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> headers;

    private String raw;

    protected InboundEntry() {}

    public static Optional<InboundEntry> byId(UUID id) {
        return find("id", id).firstResultOptional();
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** By which way it came: S2S, API, PIXEL … */
    public String channel() {
        return channel;
    }

    /** The integration or, under a key of the tenant, the program; all zeros where none was named. */
    public UUID sourceId() {
        return sourceId;
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

    /** Why it was refused, or gave nobody the credit. */
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

    /** The event that counts; null where nothing was stored as one. */
    public @Nullable UUID eventId() {
        return eventId;
    }

    /** Under which the quarantine keeps it, for as long as it does; null where it was not refused. */
    public @Nullable UUID requestId() {
        return requestId;
    }

    public @Nullable String address() {
        return address == null ? null : address.getHostAddress();
    }

    /** From its arrival to its answer. */
    public Duration duration() {
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    /** Those that came, secrets masked. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The parameters or the body as they came; empty where the quarantine keeps them. */
    public String raw() {
        return raw;
    }
}
