package io.tributary.tracking.attribution;

import io.tributary.tracking.policy.AttributionRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes through a customer's facts in their order, and remembers what the later ones are judged by. */
final class CustomerWalk {

    private final Timeline timeline;
    private final Register register;
    private final CustomerNames names;
    private final Map<UUID, ClickEvidence> clicks = new LinkedHashMap<>();
    private @Nullable Holder binding;
    private @Nullable Instant firstSeen;
    private @Nullable Instant firstPaid;

    CustomerWalk(Timeline timeline, Register register) {
        this.timeline = timeline;
        this.register = register;
        names = CustomerNames.of(timeline);
    }

    /** Whose the next fact is, by the rules in force when it happened. */
    Attribution attribute(Fact fact, AttributionRules rules) {
        var decision = decision(fact.occurredAt());
        if (decision != null) {
            binding = decided(decision);
        }
        if (fact.click() != null) {
            clicks.merge(fact.click().clickId(), fact.click(), (known, again) -> known.byBrowser() ? again : known);
        }
        var candidates = new Candidates(
                        fact, rules, register, names, timeline.programId(), decision, firstSeen, firstPaid)
                .inOrder(clicks.values(), binding);
        if (decision == null && !fact.anonymous() && !isBound(fact, rules)) {
            bind(candidates, fact, rules);
        }
        remember(fact);
        return decide(candidates);
    }

    /** Who has the customer at this moment, after all that was walked through. */
    Optional<Holder> holder(Instant moment, AttributionRules rules) {
        var decision = decision(moment);
        return decision != null
                ? Optional.of(decided(decision))
                : Optional.ofNullable(binding)
                        .filter(one -> rules.customerWindow().covers(one.since(), moment));
    }

    private static Holder decided(CustomerDecision decision) {
        return new Holder(Evidence.DECISION, decision.affiliateId(), null, null, decision.effectiveAt());
    }

    /** The last decision that has taken effect by then. */
    private @Nullable CustomerDecision decision(Instant moment) {
        CustomerDecision last = null;
        for (var decision : timeline.decisions()) {
            if (!decision.effectiveAt().isAfter(moment)) {
                last = decision;
            }
        }
        return last;
    }

    private boolean isBound(Fact fact, AttributionRules rules) {
        return binding != null && rules.customerWindow().covers(binding.since(), fact.occurredAt());
    }

    private void bind(List<Candidate> candidates, Fact fact, AttributionRules rules) {
        candidates.stream()
                .filter(candidate -> rules.terms().bindBy().contains(candidate.evidence()) && candidate.binds())
                .findFirst()
                .ifPresent(first -> binding = new Holder(
                        Evidence.CUSTOMER, first.affiliateId(), first.linkId(), first.clickId(), fact.occurredAt()));
    }

    private void remember(Fact fact) {
        if (fact.anonymous() || fact.reverses() != null) {
            return;
        }
        if (firstSeen == null) {
            firstSeen = fact.occurredAt();
        }
        if (firstPaid == null && fact.amount() != null) {
            firstPaid = fact.occurredAt();
        }
    }

    private static Attribution decide(List<Candidate> candidates) {
        var winner = candidates.stream().filter(Candidate::holds).findFirst();
        var losers = new ArrayList<Attribution.Loser>();
        for (var candidate : candidates) {
            if (winner.isEmpty()) {
                losers.add(candidate.loses(""));
            } else if (candidate != winner.get() && !(candidate.holds() && candidate.repeats(winner.get()))) {
                losers.add(candidate.loses(
                        candidate.evidence() == winner.get().evidence() ? "later_click" : "weaker_evidence"));
            }
        }
        return winner.map(one -> one.wins(losers)).orElseGet(() -> Attribution.none(reason(losers), losers));
    }

    /** What the strongest evidence lacked; or that somebody is blocked who would have had the credit. */
    private static String reason(List<Attribution.Loser> losers) {
        if (losers.stream().anyMatch(loser -> loser.reason().equals(Candidate.BLOCKED))) {
            return Candidate.BLOCKED;
        }
        return losers.isEmpty() ? "no_evidence" : losers.getFirst().reason();
    }
}
