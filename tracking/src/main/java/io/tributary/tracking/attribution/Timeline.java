package io.tributary.tracking.attribution;

import java.util.List;
import java.util.UUID;

/** All facts of one customer in the order of {@link Fact#ORDER}; the input of attribution, qualification and rating. */
public record Timeline(UUID customerId, UUID programId, List<Fact> facts) {

    public Timeline {
        facts = facts.stream().sorted(Fact.ORDER).toList();
    }
}
