package io.tributary.tracking.attribution;

import io.tributary.kernel.CurrentTenant;
import io.tributary.tracking.policy.RuleBook;
import io.tributary.tracking.policy.RuleBooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Whose the facts are, decided by the policy of their program; and the last decision on each, for those who ask why. */
@ApplicationScoped
public class Attributions {

    private final RuleBooks books;
    private final LiveRegister live;
    private final RatingRegister register;
    private final CapCount caps;
    private final AttributionTable table;

    Attributions(RuleBooks books, LiveRegister live, RatingRegister register, CapCount caps, AttributionTable table) {
        this.live = live;
        this.books = books;
        this.register = register;
        this.caps = caps;
        this.table = table;
    }

    /** Whose each fact is, by event, under the rules of the program. */
    public Map<UUID, Attribution> attribute(Timeline timeline) {
        if (timeline.facts().isEmpty()) {
            return Map.of();
        }
        var book = books.ofProgram(CurrentTenant.key(), timeline.programId());
        var attributions = new AttributionPolicy(book, register).attribute(timeline);
        return flagged(attributions, caps.reached(attributions.keySet()));
    }

    /** Who has the customer at this moment; empty where nobody ever had it, or its window is over. */
    public Optional<Holder> holder(Timeline timeline, Instant moment) {
        var book = books.ofProgram(CurrentTenant.key(), timeline.programId());
        return new AttributionPolicy(book, register).holder(timeline, moment);
    }

    /** Whose each fact is, were this one there too: as {@link #attribute}, and whether it would be beyond a cap. */
    public Map<UUID, Attribution> foresee(Timeline timeline, Fact fact) {
        var book = books.ofProgram(CurrentTenant.key(), timeline.programId());
        var attributions = attribute(timeline);
        var counted = counted(timeline, attributions, book).stream()
                .filter(conversion -> conversion.eventId().equals(fact.eventId()))
                .findFirst();
        counted.ifPresent(conversion -> {
            var reached = caps.foresee(timeline.programId(), book, conversion);
            attributions.computeIfPresent(fact.eventId(), (event, attribution) -> attribution.with(reached));
        });
        return attributions;
    }

    /**
     * The policy of a program, with what is known in memory of the current tenant's affiliates and coupons: enough for a
     * receipt.
     */
    public AttributionPolicy policy(UUID programId) {
        return new AttributionPolicy(books.ofProgram(CurrentTenant.key(), programId), live);
    }

    /**
     * Decides whose the facts of these customers are, counts their conversions against the caps, and keeps what was
     * decided, in the caller's transaction.
     *
     * @return the attributions by customer, then by event
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Map<UUID, Attribution>> decide(Collection<Timeline> timelines) {
        var byProgram = new TreeMap<UUID, List<Timeline>>();
        timelines.forEach(timeline -> byProgram
                .computeIfAbsent(timeline.programId(), program -> new ArrayList<>())
                .add(timeline));
        var decided = new HashMap<UUID, Map<UUID, Attribution>>();
        byProgram.forEach((program, theirs) -> decided.putAll(decide(program, theirs)));
        return decided;
    }

    private Map<UUID, Map<UUID, Attribution>> decide(UUID programId, List<Timeline> timelines) {
        var book = books.locked(programId);
        var policy = new AttributionPolicy(book, register);
        var decided = new LinkedHashMap<UUID, Map<UUID, Attribution>>();
        var conversions = new ArrayList<CountedTable.Counted>();
        for (var timeline : timelines) {
            var attributions = policy.attribute(timeline);
            decided.put(timeline.customerId(), attributions);
            conversions.addAll(counted(timeline, attributions, book));
        }
        var reached = caps.count(programId, book, conversions, decided.keySet());
        for (var timeline : timelines) {
            table.store(timeline, flagged(decided.getOrDefault(timeline.customerId(), Map.of()), reached));
        }
        return decided;
    }

    private static List<CountedTable.Counted> counted(
            Timeline timeline, Map<UUID, Attribution> attributions, RuleBook book) {
        var counted = new ArrayList<CountedTable.Counted>();
        for (var fact : timeline.facts()) {
            var attribution = attributions.get(fact.eventId());
            var affiliateId = attribution == null ? null : attribution.affiliateId();
            if (affiliateId != null && fact.reverses() == null && book.isCapped(fact.eventType())) {
                counted.add(CountedTable.Counted.of(fact, timeline.customerId(), affiliateId));
            }
        }
        return counted;
    }

    private static Map<UUID, Attribution> flagged(
            Map<UUID, Attribution> attributions, Map<UUID, List<Attribution.Flag>> flags) {
        if (!flags.isEmpty()) {
            attributions.replaceAll((event, attribution) -> attribution.with(flags.getOrDefault(event, List.of())));
        }
        return attributions;
    }

    /** The last decision on each of the events; nothing for those that were not rated yet. */
    public Map<UUID, Attribution> of(Collection<UUID> events) {
        return table.of(events);
    }

    /** Ids of events that are credited to the click, those that do not name it included; at most so many. */
    public List<UUID> creditedTo(UUID clickId, int limit) {
        return table.creditedTo(clickId, limit);
    }
}
