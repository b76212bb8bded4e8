package io.tributary.tracking.impression;

import java.time.Instant;
import java.util.UUID;

/** How often one link was seen since the last time, on its way into the table. */
record Seen(UUID id, Link link, Instant at, long times) {

    /** The link, and on whose account it is. */
    record Link(String tenant, UUID id, UUID program, UUID affiliate) {}
}
