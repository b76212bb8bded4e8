package io.tributary.tracking.event;

import io.tributary.tracking.GroupCommit;
import io.tributary.tracking.attribution.RatingQueue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Stores many events in one transaction. The unique key decides which are new, not a read before the write, so racing
 * reports are safe, within a batch and between nodes; rows are written in one order everywhere, so nobody deadlocks.
 */
final class EventBatch implements GroupCommit.Batch<NewEvent, Stored> {

    private static final Comparator<NewEvent> ORDER = Comparator.comparing(NewEvent::tenant)
            .thenComparing(NewEvent::eventTypeId)
            .thenComparing(NewEvent::externalId);

    private final RatingQueue queue;

    EventBatch(RatingQueue queue) {
        this.queue = queue;
    }

    @Override
    public List<Stored> write(Connection connection, List<NewEvent> events) throws SQLException {
        var refused = Reversals.refused(connection, events);
        var ordered = events.stream()
                .filter(event -> !refused.containsKey(event.id()))
                .sorted(ORDER)
                .toList();
        var bindings = CustomerTable.bindings(connection, events);
        var fresh = EventKeyTable.insert(connection, ordered);
        var known = EventKeyTable.find(
                connection,
                ordered.stream().filter(event -> !fresh.contains(event.id())).toList());
        var answers = new Stored[events.size()];
        var added = new ArrayList<NewEvent>();
        var conflicts = new LinkedHashMap<NewEvent, UUID>();
        var firstClicks = new HashMap<CustomerTable.Key, NewEvent>();
        for (int i = 0; i < answers.length; i++) {
            var event = events.get(i);
            var customer = CustomerTable.Key.of(event);
            var binding = bindings.getOrDefault(customer, Binding.NONE);
            var refusal = refused.get(event.id());
            if (refusal != null) {
                answers[i] = Stored.refused(binding, refusal);
            } else if (fresh.contains(event.id())) {
                added.add(event);
                answers[i] = new Stored(event.id(), Receipt.Status.ACCEPTED, binding);
                if (binding.click() == null && event.click() != null) {
                    bindings.put(customer, binding.with(event.click(), event.occurredAt()));
                    firstClicks.put(customer, event);
                }
            } else {
                var key = EventKeyTable.Key.of(event);
                var first = known.get(key);
                if (first == null) {
                    throw new IllegalStateException("an event key was taken and is not there");
                }
                var same = Arrays.equals(first.contentHash(), event.contentHash());
                answers[i] = new Stored(first.eventId(), again(event, same), binding);
                if (!same) {
                    conflicts.put(event, first.eventId());
                }
            }
        }
        store(connection, added, firstClicks, conflicts);
        return List.of(answers);
    }

    /** What a browser says differently is kept, and changes nothing: whoever was there first is believed. */
    static Receipt.Status again(NewEvent event, boolean same) {
        return same || event.channel().trust() == Channel.Trust.BROWSER
                ? Receipt.Status.DUPLICATE
                : Receipt.Status.CONFLICT;
    }

    private static void store(
            Connection connection,
            List<NewEvent> added,
            Map<CustomerTable.Key, NewEvent> firstClicks,
            Map<NewEvent, UUID> conflicts)
            throws SQLException {
        if (!added.isEmpty()) {
            CustomerTable.insert(connection, added);
            if (!firstClicks.isEmpty()) {
                CustomerTable.bind(connection, List.copyOf(firstClicks.values()));
            }
            EventTable.insert(connection, added);
            EventTable.queue(connection, added);
        }
        if (!conflicts.isEmpty()) {
            EventTable.keepConflicts(connection, List.copyOf(conflicts.entrySet()));
        }
    }

    @Override
    public void committed() {
        queue.committed();
    }
}
