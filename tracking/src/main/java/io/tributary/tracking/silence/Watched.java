package io.tributary.tracking.silence;

import java.time.Instant;
import java.util.UUID;

/**
 * A source of events.
 *
 * @param since the hour in which it was first heard
 * @param lastAt when it was last heard: a request in order, whether new or a duplicate
 */
record Watched(UUID sourceId, Instant since, Instant lastAt) {}
