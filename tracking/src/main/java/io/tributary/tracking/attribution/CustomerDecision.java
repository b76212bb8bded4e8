package io.tributary.tracking.attribution;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person decided whose a customer is from a moment on.
 *
 * @param affiliateId the affiliate; null: nobody's
 * @param effectiveAt what happened before this moment stays whose it was
 */
public record CustomerDecision(UUID id, @Nullable UUID affiliateId, Instant effectiveAt, Instant decidedAt) {

    /** Of two for the same moment the one that was taken later counts. */
    static final Comparator<CustomerDecision> ORDER = Comparator.comparing(CustomerDecision::effectiveAt)
            .thenComparing(CustomerDecision::decidedAt)
            .thenComparing(CustomerDecision::id);

    /** Whether the click was made before it was taken or takes effect: it is decided about, and counts no more. */
    boolean knew(ClickEvidence click) {
        return click.clickedAt().isBefore(effectiveAt.isAfter(decidedAt) ? effectiveAt : decidedAt);
    }
}
