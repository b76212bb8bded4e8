package io.tributary.tracking.event;

import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Timeline;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells what an event would earn; whoever pays for events answers it. Nothing is booked. */
public interface EarningsPreview {

    /** A customer's facts, and whose each one is. */
    record Credited(Timeline timeline, Map<UUID, Attribution> credit) {}

    /**
     * What differs between the two, in the caller's transaction.
     *
     * @param before the customer's facts as they are
     * @param after the same with the event
     */
    List<Consequence> of(Credited before, Credited after);
}
