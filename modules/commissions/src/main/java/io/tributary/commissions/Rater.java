package io.tributary.commissions;

import io.tributary.kernel.CurrentTenant;
import io.tributary.program.Directory;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.attribution.RatingQueue;
import io.tributary.tracking.attribution.Timeline;
import io.tributary.tracking.attribution.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From facts to money: takes customers from the queue, decides whose their events are, rates them and books what differs
 * from what was booked before, all in one transaction.
 */
@ApplicationScoped
public class Rater {

    private static final String BLOCKED = "affiliate_blocked";

    private final RatingQueue queue;
    private final Timelines timelines;
    private final Attributions attributions;
    private final PlanBooks plans;
    private final LineTable lines;
    private final Booking booking;
    private final RatingFailures failures;
    private final Directory directory;
    private final InstantSource clock;

    Rater(
            RatingQueue queue,
            Timelines timelines,
            Attributions attributions,
            PlanBooks plans,
            LineTable lines,
            Booking booking,
            RatingFailures failures,
            Directory directory,
            InstantSource clock) {
        this.queue = queue;
        this.timelines = timelines;
        this.attributions = attributions;
        this.plans = plans;
        this.lines = lines;
        this.booking = booking;
        this.failures = failures;
        this.directory = directory;
        this.clock = clock;
    }

    /** Rates the next customers of the current tenant; none are left where it returns nobody. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Set<UUID> rateNext(int limit) {
        var customers = queue.claim(limit);
        if (!customers.isEmpty()) {
            booking.book(missing(customers));
            failures.forget(customers);
        }
        return customers;
    }

    /** Puts the next customers aside, because they cannot be rated. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putAside(int limit, RuntimeException cause) {
        failures.record(queue.claim(limit), cause);
    }

    private List<NewLine> missing(Collection<UUID> customers) {
        var books = new HashMap<UUID, PlanBook>();
        var booked = lines.ofCustomers(customers);
        var missing = new ArrayList<NewLine>();
        var told = timelines.of(customers);
        var decided = attributions.decide(told.values());
        for (var timeline : told.values()) {
            var credit = decided.getOrDefault(timeline.customerId(), Map.of());
            var book = books.computeIfAbsent(timeline.programId(), plans::ofProgram);
            var rated = Rating.rate(timeline, credit, book, zone(), clock.instant());
            var lines = booked.getOrDefault(timeline.customerId(), List.of()).stream()
                    .filter(line -> !isFrozen(credit.get(line.eventId())))
                    .toList();
            missing.addAll(Difference.between(timeline, rated, lines));
        }
        return missing;
    }

    /**
     * To block an affiliate is no refund: what it had earned by then stays booked, and is decided about by a person. It is
     * looked at again when the affiliate gets credit again.
     */
    private static boolean isFrozen(@Nullable Attribution attribution) {
        return attribution != null && BLOCKED.equals(attribution.reason());
    }

    /** What the customer should have earned whom as of now, and what is withheld and why; nothing is booked. */
    @Transactional
    public Optional<Rated> explain(UUID customerId) {
        return Optional.ofNullable(timelines.of(List.of(customerId)).get(customerId))
                .map(this::rate);
    }

    private Rated rate(Timeline timeline) {
        return Rating.rate(
                timeline,
                attributions.attribute(timeline),
                plans.ofProgram(timeline.programId()),
                zone(),
                clock.instant());
    }

    private ZoneId zone() {
        return directory.byKey(CurrentTenant.key()).orElseThrow().zone();
    }
}
