package io.tributary.tracking.attribution;

import java.time.Instant;
import java.util.UUID;

/** A click that an event names: all of it is in the click id and the link, so the click row need not be there yet. */
public record ClickEvidence(UUID clickId, Instant clickedAt, UUID linkId, UUID affiliateId) {}
