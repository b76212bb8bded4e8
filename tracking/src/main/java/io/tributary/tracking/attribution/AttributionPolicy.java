package io.tributary.tracking.attribution;

import io.tributary.program.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose the facts of a customer are. Pure: the same timeline under the same policy is always the same people's.
 *
 * <p>The evidence of an event is looked at in the order of {@link Evidence}; the first that holds gets the credit. A
 * click holds within the click window that opens with it, half-open. The first fact that names both a click and the
 * customer binds the customer to that click's affiliate for the customer window. A blocked affiliate gets no credit, a
 * suspended one does. A fact that takes another one back is whose that one is.
 *
 * @param blocked whether an affiliate gets no credit any more
 */
public record AttributionPolicy(Window clickWindow, Window customerWindow, Predicate<UUID> blocked) {

    private record Binding(ClickEvidence click, Instant since) {}

    /** The attribution of every fact, by event. */
    public Map<UUID, Attribution> attribute(Timeline timeline) {
        var attributions = new HashMap<UUID, Attribution>();
        var byExternalId = new HashMap<String, Fact>();
        Binding binding = null;
        for (var fact : timeline.facts()) {
            if (binding == null && fact.click() != null && !fact.anonymous()) {
                binding = new Binding(fact.click(), fact.occurredAt());
            }
            attributions.put(fact.eventId(), attribute(fact, binding));
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

    private Attribution attribute(Fact fact, @Nullable Binding binding) {
        Candidate winner = null;
        var losers = new ArrayList<Attribution.Loser>();
        for (var candidate : candidates(fact, binding)) {
            if (candidate.lacks() == null && winner == null) {
                winner = candidate;
            } else {
                losers.add(candidate.loses());
            }
        }
        if (winner == null) {
            return Attribution.none(
                    losers.isEmpty() ? "no_evidence" : losers.getFirst().reason(), losers);
        }
        return new Attribution(
                winner.evidence(), winner.affiliateId(), winner.linkId(), winner.clickId(), null, losers);
    }

    private List<Candidate> candidates(Fact fact, @Nullable Binding binding) {
        var candidates = new ArrayList<Candidate>();
        var click = fact.click();
        if (click != null) {
            candidates.add(candidate(Evidence.CLICK, click, lacks(click, clickWindow, click.clickedAt(), fact)));
        }
        if (binding != null && (click == null || !binding.click().clickId().equals(click.clickId()))) {
            candidates.add(candidate(
                    Evidence.CUSTOMER, binding.click(), lacks(binding.click(), customerWindow, binding.since(), fact)));
        }
        if (fact.coupon() != null) {
            candidates.add(new Candidate(Evidence.COUPON, null, null, null, "unknown_coupon"));
        }
        if (fact.named() != null) {
            var lacks = blocked.test(fact.named()) ? "affiliate_blocked" : null;
            candidates.add(new Candidate(Evidence.AFFILIATE, fact.named(), null, null, lacks));
        }
        return candidates;
    }

    private @Nullable String lacks(ClickEvidence click, Window window, Instant opens, Fact fact) {
        if (fact.occurredAt().isBefore(click.clickedAt())) {
            return "before_click";
        }
        if (!window.covers(opens, fact.occurredAt())) {
            return "window_expired";
        }
        return blocked.test(click.affiliateId()) ? "affiliate_blocked" : null;
    }

    private static Candidate candidate(Evidence evidence, ClickEvidence click, @Nullable String lacks) {
        return new Candidate(evidence, click.affiliateId(), click.linkId(), click.clickId(), lacks);
    }

    /** Evidence, and what it lacks to get the credit; null where it lacks nothing. */
    private record Candidate(
            Evidence evidence,
            @Nullable UUID affiliateId,
            @Nullable UUID linkId,
            @Nullable UUID clickId,
            @Nullable String lacks) {

        Attribution.Loser loses() {
            return new Attribution.Loser(
                    evidence, affiliateId, linkId, clickId, lacks == null ? "weaker_evidence" : lacks);
        }
    }
}
