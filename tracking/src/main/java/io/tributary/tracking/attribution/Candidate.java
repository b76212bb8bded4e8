package io.tributary.tracking.attribution;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that may get the credit for an event.
 *
 * @param lacks what it lacks to get the credit; null where it lacks nothing
 * @param flags what looks wrong about it though it may get the credit
 */
record Candidate(
        Evidence evidence,
        @Nullable UUID affiliateId,
        @Nullable UUID linkId,
        @Nullable UUID clickId,
        @Nullable String lacks,
        List<Attribution.Flag> flags) {

    static final String NOT_ACCEPTED = "not_accepted";
    static final String BLOCKED = "affiliate_blocked";

    boolean holds() {
        return lacks == null;
    }

    /** Whether it would bind a customer: to be blocked later does not undo what bound somebody before. */
    boolean binds() {
        return affiliateId != null && (lacks == null || lacks.equals(BLOCKED));
    }

    /** Whether it speaks of the same click. */
    boolean repeats(Candidate other) {
        return clickId != null && clickId.equals(other.clickId);
    }

    Attribution wins(List<Attribution.Loser> losers) {
        return new Attribution(evidence, affiliateId, linkId, clickId, null, losers, flags);
    }

    /** @param later why, if it lacks nothing itself */
    Attribution.Loser loses(String later) {
        return new Attribution.Loser(evidence, affiliateId, linkId, clickId, lacks == null ? later : lacks);
    }
}
