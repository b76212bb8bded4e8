package io.tributary.tracking.attribution;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence gets the credit for an event, and why.
 *
 * @param affiliateId who gets it; null where nobody does
 * @param reason why nobody gets it; null where somebody does
 * @param losers the other candidates, and what each one lacked
 */
public record Attribution(
        Evidence evidence,
        @Nullable UUID affiliateId,
        @Nullable UUID linkId,
        @Nullable UUID clickId,
        @Nullable String reason,
        List<Loser> losers) {

    /** A candidate that does not get the credit. */
    public record Loser(
            Evidence evidence,
            @Nullable UUID affiliateId,
            @Nullable UUID linkId,
            @Nullable UUID clickId,
            String reason) {}

    public Attribution {
        losers = List.copyOf(losers);
    }

    /** Nobody's, as far as the facts go. */
    public static Attribution none(String reason, List<Loser> losers) {
        return new Attribution(Evidence.NONE, null, null, null, reason, losers);
    }

    public boolean attributed() {
        return affiliateId != null;
    }
}
