package io.tributary.tracking.attribution;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All facts of one customer in the order of {@link Fact#ORDER}, and what people decided about it; the input of
 * attribution, qualification and rating.
 *
 * @param customer the operator's own id of the customer; null for whoever came through one click
 * @param decisions in the order in which they take effect
 */
public record Timeline(
        UUID customerId,
        UUID programId,
        @Nullable String customer,
        List<Fact> facts,
        List<CustomerDecision> decisions) {

    public Timeline {
        facts = facts.stream().sorted(Fact.ORDER).toList();
        decisions = decisions.stream().sorted(CustomerDecision.ORDER).toList();
    }

    /** The same, with one more fact. */
    public Timeline with(Fact fact) {
        return new Timeline(
                customerId,
                programId,
                customer,
                Stream.concat(facts.stream(), Stream.of(fact)).toList(),
                decisions);
    }

    /** One about which nobody decided anything. */
    public Timeline(UUID customerId, UUID programId, List<Fact> facts) {
        this(customerId, programId, null, facts, List.of());
    }
}
