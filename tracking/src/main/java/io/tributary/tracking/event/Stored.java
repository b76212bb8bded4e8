package io.tributary.tracking.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event in the tables.
 *
 * @param id of the event that counts: the one stored now, or the one that was there; null where none was stored
 * @param binding of its customer before this event
 */
record Stored(
        @Nullable UUID id, Receipt.Status status, @Nullable Binding binding) {}
