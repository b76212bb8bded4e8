package io.tributary.tracking.event;

import io.tributary.tracking.attribution.ClickEvidence;
import io.tributary.tracking.attribution.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The click that a customer was first named with, and when; enough to tell whose the next event is. */
record Binding(ClickEvidence click, Instant since) {

    /** It as a fact of the customer's timeline. */
    Fact fact() {
        return new Fact(
                new UUID(0, 0), "", "", false, click, null, null, null, null, since, since, null, null, Map.of());
    }
}
