package io.tributary.commissions;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.kernel.Money;
import io.tributary.tracking.attribution.Attribution;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a line has its amount: all that went into it, so that anybody can work it out again.
 *
 * @param sentence the whole in words
 * @param plan key of the plan
 * @param version number of the plan's version
 * @param component the rule, as it was written
 * @param attribution why the affiliate gets the credit; nothing where nobody does any more
 * @param facts what the rule looked at, in the order of time
 * @param factsLeftOut how many more there were
 * @param qualifiedBy the fact that completed the condition
 * @param steps the arithmetic, one step after the other
 * @param rounding how the last step was rounded
 */
public record Explanation(
        String sentence,
        @Nullable String plan,
        @Nullable Integer version,
        @Nullable JsonNode component,
        @Nullable Attribution attribution,
        List<Used> facts,
        int factsLeftOut,
        @Nullable UUID qualifiedBy,
        List<String> steps,
        @Nullable String rounding) {

    /**
     * A fact that the rule looked at.
     *
     * @param net what is left of the amount
     * @param takenBackBy external ids of the facts that took the rest back
     */
    public record Used(
            UUID eventId,
            String event,
            String txid,
            Instant occurredAt,
            @Nullable Money amount,
            @Nullable Money net,
            List<String> takenBackBy) {}

    /** For a line that takes back what no rule grants any more. */
    static Explanation ofNothing(String sentence) {
        return new Explanation(sentence, null, null, null, null, List.of(), 0, null, List.of(), null);
    }
}
