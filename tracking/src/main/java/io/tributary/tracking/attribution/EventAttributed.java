package io.tributary.tracking.attribution;

import java.util.UUID;

/** News: an event is this affiliate's. Told again when the decision, or the reason for it, is another one. */
public record EventAttributed(UUID eventId, UUID programId, UUID affiliateId) {}
