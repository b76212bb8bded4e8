package io.tributary.commissions;

import io.tributary.qualification.Case;
import io.tributary.qualification.History;
import io.tributary.qualification.Standing;
import io.tributary.qualification.Verdict;
import io.tributary.qualification.Verdict.Failed;
import io.tributary.qualification.Verdict.Pending;
import io.tributary.qualification.Verdict.Qualified;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Fact;
import io.tributary.tracking.attribution.Timeline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a customer should have earned whom. Pure: the same facts under the same plans, in any order and
 * however often reported, give the same lines. An event is rated by the version in force when it happened, and what is
 * taken back later by that same version.
 */
public final class Rating {

    private final History history;
    private final Map<UUID, Attribution> credit;
    private final PlanBook plans;
    private final ZoneId zone;
    private final Instant asOf;
    private final Map<Rule, Verdict> verdicts = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final List<DesiredLine> lines = new ArrayList<>();
    private final Map<String, Withheld> withheld = new LinkedHashMap<>();

    private record Rule(UUID versionId, String component) {}

    private Rating(Timeline timeline, Map<UUID, Attribution> credit, PlanBook plans, ZoneId zone, Instant asOf) {
        history = History.of(timeline.facts());
        this.credit = credit;
        this.plans = plans;
        this.zone = zone;
        this.asOf = asOf;
    }

    /**
     * Rates one customer.
     *
     * @param credit whose each event is, by the event's id
     * @param zone the tenant's, in whose calendar commissions are held
     * @param asOf tells what is still open from what is too late; it never changes an amount
     */
    public static Rated rate(
            Timeline timeline, Map<UUID, Attribution> credit, PlanBook plans, ZoneId zone, Instant asOf) {
        var rating = new Rating(timeline, credit, plans, zone, asOf);
        rating.history.all().forEach(rating::rate);
        rating.lines.forEach(line -> rating.withheld.remove(line.key()));
        return new Rated(rating.lines, List.copyOf(rating.withheld.values()));
    }

    private void rate(Standing standing) {
        var fact = standing.fact();
        var attribution = credit.get(fact.eventId());
        if (attribution == null || attribution.affiliateId() == null) {
            return;
        }
        var affiliateId = attribution.affiliateId();
        var terms = plans.at(affiliateId, fact.occurredAt());
        if (terms.isEmpty()) {
            withhold(null, affiliateId, standing, "no_plan", "No plan was in force when it happened.");
            return;
        }
        for (var component : terms.get().components()) {
            if (component.event().equals(fact.eventType())) {
                rate(standing, component, terms.get(), attribution, affiliateId);
            }
        }
    }

    private void rate(Standing standing, Component component, Terms terms, Attribution attribution, UUID affiliateId) {
        var fact = standing.fact();
        var key = component.each() ? component.key() + '/' + fact.eventId() : component.key();
        if (standing.gone()) {
            withhold(
                    key,
                    affiliateId,
                    standing,
                    "taken_back",
                    "It was taken back wholly by %s.".formatted(by(standing)));
            return;
        }
        if (!claimed.add(key)) {
            return;
        }
        var cap = attribution.capReached();
        if (cap.isPresent()) {
            withhold(key, affiliateId, standing, "cap_reached", "The cap is reached: %s.".formatted(cap.get()));
            return;
        }
        switch (verdict(component, terms)) {
            case Pending(var progress) ->
                withheld.put(
                        key,
                        new Withheld(
                                key,
                                affiliateId,
                                fact.eventId(),
                                "pending",
                                "The condition may still come to hold.",
                                progress,
                                reducedAt(standing)));
            case Failed(var reason, var detail) ->
                withhold(key, affiliateId, standing, reason, "The condition does not hold: %s.".formatted(detail));
            case Qualified(var cause) -> earn(key, standing, component, terms, attribution, affiliateId, cause);
        }
    }

    private void earn(
            String key,
            Standing standing,
            Component component,
            Terms terms,
            Attribution attribution,
            UUID affiliateId,
            @Nullable Fact cause) {
        var fact = standing.fact();
        switch (Calculation.of(component.earn(), standing, terms.currency())) {
            case Calculation.None(var reason, var sentence) -> withhold(key, affiliateId, standing, reason, sentence);
            case Calculation.Earned(var amount, var steps, var rounding) -> {
                var completing = cause == null || Fact.ORDER.compare(cause, fact) < 0 ? fact : cause;
                var earnedAt = completing.occurredAt();
                var holdUntil = earnedAt.atZone(zone).plus(component.hold()).toInstant();
                var explanation = new Explaining(history, component, terms)
                        .explain(amount, standing, cause, attribution, steps, rounding);
                lines.add(new DesiredLine(
                        key,
                        affiliateId,
                        terms.versionId(),
                        component.key(),
                        fact.eventId(),
                        amount,
                        earnedAt,
                        holdUntil,
                        reducedAt(standing),
                        explanation));
            }
        }
    }

    private Verdict verdict(Component component, Terms terms) {
        var condition = component.qualify();
        if (condition == null) {
            return new Qualified(null);
        }
        return verdicts.computeIfAbsent(
                new Rule(terms.versionId(), component.key()),
                rule -> condition.verdict(new Case(history, terms.currency(), asOf)));
    }

    private void withhold(@Nullable String key, UUID affiliateId, Standing standing, String reason, String sentence) {
        var eventId = standing.fact().eventId();
        withheld.putIfAbsent(
                key == null ? eventId.toString() : key,
                new Withheld(key, affiliateId, eventId, reason, sentence, List.of(), reducedAt(standing)));
    }

    private static @Nullable Instant reducedAt(Standing standing) {
        return standing.reversals().isEmpty()
                ? null
                : standing.reversals().getLast().occurredAt();
    }

    private static String by(Standing standing) {
        return String.join(
                ", ", standing.reversals().stream().map(Fact::externalId).toList());
    }
}
