package io.tributary.tracking.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Tells what would become of an event, and changes nothing. */
@ApplicationScoped
class EventLookup {

    private final AgroalDataSource ingest;

    EventLookup(@DataSource("ingest") AgroalDataSource ingest) {
        this.ingest = ingest;
    }

    /** As if it were stored now; without an id where it would be new. */
    Stored find(NewEvent event) {
        try (var connection = ingest.getConnection()) {
            var binding = CustomerTable.bindings(connection, List.of(event)).get(CustomerTable.Key.of(event));
            var owner = EventKeyTable.find(connection, List.of(event)).get(EventKeyTable.Key.of(event));
            if (owner == null) {
                return new Stored(null, Receipt.Status.ACCEPTED, binding);
            }
            var same = Arrays.equals(owner.contentHash(), event.contentHash());
            return new Stored(owner.eventId(), same ? Receipt.Status.DUPLICATE : Receipt.Status.CONFLICT, binding);
        } catch (SQLException e) {
            throw new IllegalStateException("an event cannot be looked up", e);
        }
    }
}
