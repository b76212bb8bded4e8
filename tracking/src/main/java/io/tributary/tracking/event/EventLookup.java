package io.tributary.tracking.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what would become of an event, and changes nothing. */
@ApplicationScoped
class EventLookup {

    private final AgroalDataSource ingest;

    EventLookup(@DataSource("ingest") AgroalDataSource ingest) {
        this.ingest = ingest;
    }

    /** What would become of each of them, if it were stored now; without their bindings. */
    List<Stored> find(List<NewEvent> events) {
        try (var connection = ingest.getConnection()) {
            var refused = Reversals.refused(connection, events);
            var owners = EventKeyTable.find(connection, events);
            return events.stream()
                    .map(event -> stored(
                            event, Binding.NONE, refused.get(event.id()), owners.get(EventKeyTable.Key.of(event))))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("events cannot be looked up", e);
        }
    }

    /** As if it were stored now; without an id where it would be new. */
    Stored find(NewEvent event) {
        try (var connection = ingest.getConnection()) {
            var binding = CustomerTable.bindings(connection, List.of(event))
                    .getOrDefault(CustomerTable.Key.of(event), Binding.NONE);
            var refusal = Reversals.refused(connection, List.of(event)).get(event.id());
            var owner = EventKeyTable.find(connection, List.of(event)).get(EventKeyTable.Key.of(event));
            return stored(event, binding, refusal, owner);
        } catch (SQLException e) {
            throw new IllegalStateException("an event cannot be looked up", e);
        }
    }

    private static Stored stored(
            NewEvent event, Binding binding, @Nullable Rejection refusal, EventKeyTable.@Nullable Owner owner) {
        return refusal != null
                ? Stored.refused(binding, refusal)
                : new Stored(owner == null ? null : owner.eventId(), status(event, owner), binding);
    }

    private static Receipt.Status status(NewEvent event, EventKeyTable.@Nullable Owner owner) {
        if (owner == null) {
            return Receipt.Status.ACCEPTED;
        }
        return EventBatch.again(event, Arrays.equals(owner.contentHash(), event.contentHash()));
    }
}
