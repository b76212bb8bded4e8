package io.tributary.tracking.attribution;

import io.tributary.tracking.attribution.Attribution.Flag;
import io.tributary.tracking.coupon.CouponEvidence;
import io.tributary.tracking.policy.AttributionRules;
import io.tributary.tracking.policy.ClickModel;
import io.tributary.tracking.policy.Treatment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of one fact, each with what it lacks, in the order of the program's rules.
 *
 * @param decision the last one that a person took on the customer by then
 * @param firstSeen when something of the customer happened for the first time, before this fact
 * @param firstPaid when the customer paid for the first time, before this fact
 */
record Candidates(
        Fact fact,
        AttributionRules rules,
        Register register,
        CustomerNames names,
        UUID programId,
        @Nullable CustomerDecision decision,
        @Nullable Instant firstSeen,
        @Nullable Instant firstPaid) {

    private static final int LAST = Integer.MAX_VALUE;

    /**
     * All of them, the strongest first; what the program does not accept comes last.
     *
     * @param clicks those that the customer's facts have named so far
     */
    List<Candidate> inOrder(Collection<ClickEvidence> clicks, @Nullable Holder binding) {
        var candidates = new ArrayList<Candidate>();
        counting(clicks).forEach(click -> candidates.add(ofClick(click)));
        if (binding != null) {
            candidates.add(ofBinding(binding));
        }
        if (fact.coupon() != null) {
            candidates.add(register.coupon(programId, fact.coupon(), fact.occurredAt())
                    .map(this::ofCoupon)
                    .orElseGet(() -> new Candidate(
                            Evidence.COUPON,
                            null,
                            null,
                            null,
                            accepted(Evidence.COUPON, "unknown_coupon"),
                            List.of())));
        }
        if (fact.named() != null) {
            candidates.add(judged(
                    Evidence.AFFILIATE, fact.named(), null, null, null, suspicions(fact.named(), firstPaid != null)));
        }
        candidates.sort(Comparator.comparingInt(candidate -> rank(candidate.evidence())));
        return candidates;
    }

    /** The clicks that count for a fact that names one: its own, or by first click all so far, the earliest first. */
    private List<ClickEvidence> counting(Collection<ClickEvidence> clicks) {
        var own = fact.click();
        if (own == null) {
            return List.of();
        }
        return rules.terms().model() == ClickModel.LAST_CLICK
                ? List.of(own)
                : clicks.stream()
                        .sorted(Comparator.comparing(ClickEvidence::clickedAt).thenComparing(ClickEvidence::clickId))
                        .toList();
    }

    private Candidate ofClick(ClickEvidence click) {
        var suspicions = suspicions(click.affiliateId(), firstSeen != null && firstSeen.isBefore(click.clickedAt()));
        var minimum = rules.terms().minimumClickAge();
        if (minimum != null && minimum.covers(click.clickedAt(), fact.occurredAt())) {
            suspicions.put("too_fast", rules.terms().tooFast());
        }
        if (rules.terms().sameAddress() != Treatment.ALLOW
                && register.isOwnClick(click.affiliateId(), click.clickId(), fact.occurredAt())) {
            suspicions.put("same_address", rules.terms().sameAddress());
        }
        return judged(click.evidence(), click.affiliateId(), click.linkId(), click.clickId(), lacks(click), suspicions);
    }

    private @Nullable String lacks(ClickEvidence click) {
        var at = fact.occurredAt();
        if (decision != null && decision.knew(click)) {
            return "reassigned";
        }
        if (at.isBefore(click.clickedAt())) {
            return "before_click";
        }
        return rules.clickWindow(fact.eventType()).covers(click.clickedAt(), at) ? null : "window_expired";
    }

    /** A person's decision is not suspected, and holds until the next one. */
    private Candidate ofBinding(Holder binding) {
        var decided = binding.evidence() == Evidence.DECISION;
        var expired = !decided && !rules.customerWindow().covers(binding.since(), fact.occurredAt());
        var lacks = binding.affiliateId() == null ? "released" : expired ? "window_expired" : null;
        return judged(
                binding.evidence(),
                binding.affiliateId(),
                binding.linkId(),
                binding.clickId(),
                lacks,
                decided ? Map.of() : Map.of("self_referral", selfReferral(binding.affiliateId())));
    }

    private Candidate ofCoupon(CouponEvidence coupon) {
        return judged(
                Evidence.COUPON,
                coupon.affiliateId(),
                coupon.linkId(),
                null,
                coupon.lacks(),
                suspicions(coupon.affiliateId(), firstPaid != null));
    }

    /** What is wrong with whoever brings a new customer, and how the program takes it. */
    private Map<String, Treatment> suspicions(UUID affiliateId, boolean cameBefore) {
        var suspicions = new LinkedHashMap<String, Treatment>();
        suspicions.put("self_referral", selfReferral(affiliateId));
        var field = rules.terms().newCustomerField();
        if (cameBefore || field != null && Boolean.FALSE.equals(fact.fields().get(field))) {
            suspicions.put("existing_customer", rules.terms().existingCustomers());
        }
        return suspicions;
    }

    private Treatment selfReferral(@Nullable UUID affiliateId) {
        return affiliateId != null && register.isCalled(affiliateId, names.names())
                ? rules.terms().selfReferral()
                : Treatment.ALLOW;
    }

    /** Whether it was blocked comes last: what else it lacks it would lack anyway. */
    private Candidate judged(
            Evidence evidence,
            @Nullable UUID affiliateId,
            @Nullable UUID linkId,
            @Nullable UUID clickId,
            @Nullable String lacks,
            Map<String, Treatment> suspicions) {
        var flags = new ArrayList<Flag>();
        var missing = accepted(evidence, lacks);
        for (var suspicion : suspicions.entrySet()) {
            if (suspicion.getValue() == Treatment.FLAG) {
                flags.add(new Flag(suspicion.getKey(), null));
            } else if (suspicion.getValue() == Treatment.REFUSE && missing == null) {
                missing = suspicion.getKey();
            }
        }
        if (missing == null && affiliateId != null && register.isBlocked(affiliateId)) {
            missing = Candidate.BLOCKED;
        }
        return new Candidate(evidence, affiliateId, linkId, clickId, missing, flags);
    }

    private @Nullable String accepted(Evidence evidence, @Nullable String lacks) {
        return rank(evidence) == LAST ? Candidate.NOT_ACCEPTED : lacks;
    }

    /** A decision stands where the customer's binding would; where customers are not bound it comes first. */
    private int rank(Evidence evidence) {
        var order = rules.terms().evidence();
        int rank = order.indexOf(evidence == Evidence.DECISION ? Evidence.CUSTOMER : evidence);
        return rank >= 0 ? rank : evidence == Evidence.DECISION ? -1 : LAST;
    }
}
