package io.tributary.tracking.attribution;

import io.tributary.tracking.policy.RuleBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides whose the facts of a customer are. Pure: the same timeline under the same rules is always the same people's.
 *
 * <p>Each fact is decided by the rules in force when it happened. Its evidence is looked at in their order; the first
 * that holds gets the credit. A click holds within the window that opens with it, half-open. The first fact that is
 * credited by what binds customers binds this one for the customer window; a person's decision binds it anew, and what
 * was clicked before it was taken counts no more. A blocked affiliate gets no credit, a suspended one does. A fact that takes another
 * one back is whose that one is.
 *
 * @param register what is known of affiliates and coupons
 */
public record AttributionPolicy(RuleBook rules, Register register) {

    /** Who has the customer at this moment; empty where nobody ever had it, or its window is over. */
    public Optional<Holder> holder(Timeline timeline, Instant moment) {
        var walk = new CustomerWalk(timeline, register);
        timeline.facts().stream()
                .filter(fact -> !fact.occurredAt().isAfter(moment))
                .forEach(fact -> walk.attribute(fact, rules.at(fact.occurredAt())));
        return walk.holder(moment, rules.at(moment));
    }

    /** The attribution of every fact, by event. */
    public Map<UUID, Attribution> attribute(Timeline timeline) {
        var attributions = new HashMap<UUID, Attribution>();
        var byExternalId = new HashMap<String, Fact>();
        var walk = new CustomerWalk(timeline, register);
        for (var fact : timeline.facts()) {
            attributions.put(fact.eventId(), walk.attribute(fact, rules.at(fact.occurredAt())));
            if (fact.reverses() == null) {
                byExternalId.putIfAbsent(fact.externalId(), fact);
            }
        }
        for (var fact : timeline.facts()) {
            var original = fact.reverses() == null ? null : byExternalId.get(fact.reverses());
            if (original != null) {
                attributions.put(fact.eventId(), attributions.get(original.eventId()));
            }
        }
        return attributions;
    }
}
