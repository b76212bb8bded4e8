package io.tributary.tracking.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One authenticated request and what it was answered, on its way into the log.
 *
 * @param channel by which way it came
 * @param reason why it was refused, or gave nobody the credit; a stable code
 * @param eventId the event that counts
 * @param requestId under which the quarantine keeps it
 * @param address of the caller, as text that PostgreSQL reads as inet
 * @param micros from its arrival to its answer
 * @param headers as JSON, secrets masked
 * @param raw as it came, without its key; empty where the quarantine keeps it or nobody may
 */
public record Arrival(
        UUID id,
        String tenant,
        Instant receivedAt,
        String channel,
        @Nullable UUID integrationId,
        @Nullable UUID programId,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String field,
        @Nullable String eventType,
        @Nullable String externalId,
        @Nullable UUID eventId,
        @Nullable UUID requestId,
        @Nullable String address,
        long micros,
        String headers,
        String raw) {

    private static final UUID UNNAMED = new UUID(0, 0);

    /** Whose rate it counts for: the integration or, under a key of the tenant, the program. */
    public UUID sourceId() {
        if (integrationId != null) {
            return integrationId;
        }
        return programId == null ? UNNAMED : programId;
    }
}
