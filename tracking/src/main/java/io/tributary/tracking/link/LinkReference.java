package io.tributary.tracking.link;

import java.util.UUID;

/** What of a link never changes: on whose account it is. */
public record LinkReference(UUID linkId, UUID programId, UUID affiliateId) {}
