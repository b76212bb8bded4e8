package io.tributary.tracking.event;

import io.tributary.tracking.Columns;
import io.tributary.tracking.attribution.ClickEvidence;
import io.tributary.tracking.attribution.CustomerDecision;
import io.tributary.tracking.click.ClickId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Customers as events make them known. */
final class CustomerTable {

    private static final String BINDINGS = """
            select customer.tenant_id, customer.id, customer.click_id, customer.link_id, customer.affiliate_id,
                customer.bound_at, decision.id as decision_id, decision.affiliate_id as decided_for,
                decision.effective_at, decision.decided_at
            from unnest(?::text[], ?::uuid[]) as wanted (tenant_id, id)
                join tracking.customer customer using (tenant_id, id)
                left join tracking.customer_decision decision
                    on decision.tenant_id = customer.tenant_id and decision.customer_id = customer.id
            where customer.click_id is not null or decision.id is not null""";

    private static final String INSERT = """
            insert into tracking.customer (tenant_id, id, program_id, external_id, first_seen_at)
            select * from unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[])
            on conflict do nothing""";

    private static final String BIND = """
            update tracking.customer customer
            set click_id = bound.click_id, link_id = bound.link_id, affiliate_id = bound.affiliate_id,
                bound_at = bound.bound_at
            from unnest(?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
                as bound (tenant_id, id, click_id, link_id, affiliate_id, bound_at)
            where customer.tenant_id = bound.tenant_id and customer.id = bound.id and customer.click_id is null""";

    private CustomerTable() {}

    /** A customer of a tenant. */
    record Key(String tenant, UUID customerId) {

        static final Comparator<Key> ORDER = Comparator.comparing(Key::tenant).thenComparing(Key::customerId);

        static Key of(NewEvent event) {
            return new Key(event.tenant(), event.customerId());
        }
    }

    /** What is known of the customers of these events, as far as anything is; the caller may add to it. */
    static Map<Key, Binding> bindings(Connection connection, List<NewEvent> events) throws SQLException {
        var customers = List.copyOf(byCustomer(events).values());
        try (var select = connection.prepareStatement(BINDINGS)) {
            new Columns<>(select, customers).bind("text", NewEvent::tenant).bind("uuid", NewEvent::customerId);
            var bindings = new HashMap<Key, Binding>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var key = new Key(rows.getString(1), rows.getObject(2, UUID.class));
                    var known = bindings.getOrDefault(key, Binding.NONE);
                    bindings.put(key, withDecision(withClick(known, rows), rows));
                }
            }
            return bindings;
        }
    }

    private static Binding withClick(Binding known, ResultSet row) throws SQLException {
        var click = row.getObject("click_id", UUID.class);
        return click == null
                ? known
                : known.with(
                        new ClickEvidence(
                                click,
                                ClickId.timeOf(click),
                                row.getObject("link_id", UUID.class),
                                row.getObject("affiliate_id", UUID.class)),
                        row.getTimestamp("bound_at").toInstant());
    }

    private static Binding withDecision(Binding known, ResultSet row) throws SQLException {
        var decision = row.getObject("decision_id", UUID.class);
        return decision == null
                ? known
                : known.with(new CustomerDecision(
                        decision,
                        row.getObject("decided_for", UUID.class),
                        row.getTimestamp("effective_at").toInstant(),
                        row.getTimestamp("decided_at").toInstant()));
    }

    static void insert(Connection connection, List<NewEvent> events) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, List.copyOf(byCustomer(events).values()))
                    .bind("text", NewEvent::tenant)
                    .bind("uuid", NewEvent::customerId)
                    .bind("uuid", NewEvent::programId)
                    .bind("text", NewEvent::customer)
                    .bind("timestamptz", NewEvent::recordedAt);
            insert.executeUpdate();
        }
    }

    /** Binds each customer to the click of its event, unless it is bound. */
    static void bind(Connection connection, Collection<NewEvent> events) throws SQLException {
        try (var bind = connection.prepareStatement(BIND)) {
            new Columns<>(bind, List.copyOf(byCustomer(events).values()))
                    .bind("text", NewEvent::tenant)
                    .bind("uuid", NewEvent::customerId)
                    .bind("uuid", event -> click(event).clickId())
                    .bind("uuid", event -> click(event).linkId())
                    .bind("uuid", event -> click(event).affiliateId())
                    .bind("timestamptz", NewEvent::occurredAt);
            bind.executeUpdate();
        }
    }

    private static ClickEvidence click(NewEvent event) {
        if (event.click() == null) {
            throw new IllegalArgumentException("an event without a click binds nobody");
        }
        return event.click();
    }

    /** The first event of each customer, in one order everywhere. */
    private static Map<Key, NewEvent> byCustomer(Collection<NewEvent> events) {
        var customers = new TreeMap<Key, NewEvent>(Key.ORDER);
        events.forEach(event -> customers.putIfAbsent(Key.of(event), event));
        return customers;
    }
}
