package io.tributary.tracking.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event in the tables.
 *
 * @param id of the event that counts: the one stored now, or the one that was there; null where none was stored
 * @param binding of its customer before this event
 * @param refusal why it was not stored though it could be read; null where it was
 */
record Stored(
        @Nullable UUID id,
        Receipt.Status status,
        Binding binding,
        @Nullable Rejection refusal) {

    Stored(@Nullable UUID id, Receipt.Status status, Binding binding) {
        this(id, status, binding, null);
    }

    static Stored refused(Binding binding, Rejection refusal) {
        return new Stored(null, Receipt.Status.REJECTED, binding, refusal);
    }
}
