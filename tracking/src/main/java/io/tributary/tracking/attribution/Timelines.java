package io.tributary.tracking.attribution;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads timelines. Events that name no customer join the one who was first named with their click, or whose event they
 * take back; until then they are a timeline of their own.
 */
@ApplicationScoped
public class Timelines {

    /**
     * Whose a fact without a customer is: of the customers named with its click the first, in an order that does not
     * depend on arrival; for one that takes another back and names no click, that one's customer.
     */
    private static final String OWNER = """
            coalesce(
                (select named.customer_id from tracking.event named
                 where named.tenant_id = fact.tenant_id and named.click_id = fact.click_id
                     and named.program_id = fact.program_id and not named.anonymous
                 order by named.occurred_at, named.event_type, named.external_id limit 1),
                (select original.customer_id from tracking.event_key key
                     join tracking.event original
                         on original.tenant_id = key.tenant_id and original.id = key.event_id
                 where fact.click_id is null and fact.reverses is not null
                     and key.tenant_id = fact.tenant_id and key.external_id = fact.reverses
                     and key.event_type_id in (select type.id from program.event_type type
                         where type.tenant_id = fact.tenant_id and type.program_id = fact.program_id)
                     and original.id <> fact.id
                 order by original.occurred_at, original.event_type limit 1))""";

    private static final String COLUMNS = """
            fact.id, fact.event_type, fact.external_id, fact.anonymous, fact.click_id, fact.coupon, fact.affiliate_id,
            fact.amount_units, fact.amount_currency, fact.quantity, fact.occurred_at, fact.recorded_at, fact.reverses,
            fact.reason, fact.fields, fact.channel""";

    /** Own facts that nobody else's timeline has; then those of the clicks and of the facts taken back. */
    private static final String FACTS = """
            select fact.customer_id as owner, %1$s
            from tracking.event fact
            where fact.tenant_id = ? and fact.customer_id = any(?)
                and (not fact.anonymous or %2$s is null)
            union all
            select clicks.customer_id, %1$s
            from (select distinct tenant_id, customer_id, program_id, click_id from tracking.event
                  where tenant_id = ? and customer_id = any(?) and not anonymous and click_id is not null) clicks
                join tracking.event fact on fact.tenant_id = clicks.tenant_id and fact.click_id = clicks.click_id
                    and fact.program_id = clicks.program_id and fact.anonymous
            where %2$s = clicks.customer_id
            union all
            select originals.customer_id, %1$s
            from (select distinct tenant_id, customer_id, program_id, external_id from tracking.event
                  where tenant_id = ? and customer_id = any(?)) originals
                join tracking.event fact on fact.tenant_id = originals.tenant_id
                    and fact.reverses = originals.external_id and fact.program_id = originals.program_id
                    and fact.anonymous and fact.click_id is null
            where %2$s = originals.customer_id and fact.customer_id <> originals.customer_id
            """.formatted(COLUMNS, OWNER);

    private static final String CUSTOMERS =
            "select id, program_id, external_id from tracking.customer where tenant_id = ? and id = any(?)";

    private static final String DECISIONS = """
            select customer_id, id, affiliate_id, effective_at, decided_at
            from tracking.customer_decision where tenant_id = ? and customer_id = any(?)""";

    private record Known(UUID programId, @Nullable String externalId) {}

    private final AgroalDataSource database;
    private final FactReader reader;

    Timelines(AgroalDataSource database, FactReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** The timelines of the customers, in no order; those of unknown customers are left out. */
    public Map<UUID, Timeline> of(Collection<UUID> customers) {
        try (var connection = database.getConnection()) {
            var known = customers(connection, customers);
            var facts = facts(connection, known.keySet());
            var decisions = decisions(connection, known.keySet());
            var timelines = new HashMap<UUID, Timeline>();
            known.forEach((id, customer) -> timelines.put(
                    id,
                    new Timeline(
                            id,
                            customer.programId(),
                            customer.externalId(),
                            List.copyOf(facts.getOrDefault(id, Map.of()).values()),
                            decisions.getOrDefault(id, List.of()))));
            return timelines;
        } catch (SQLException e) {
            throw new IllegalStateException("timelines cannot be read", e);
        }
    }

    private static Map<UUID, Known> customers(Connection connection, Collection<UUID> customers) throws SQLException {
        try (var select = connection.prepareStatement(CUSTOMERS)) {
            select.setString(1, CurrentTenant.key());
            select.setArray(2, connection.createArrayOf("uuid", customers.toArray()));
            var known = new HashMap<UUID, Known>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            rows.getObject(1, UUID.class), new Known(rows.getObject(2, UUID.class), rows.getString(3)));
                }
            }
            return known;
        }
    }

    private static Map<UUID, List<CustomerDecision>> decisions(Connection connection, Collection<UUID> customers)
            throws SQLException {
        try (var select = connection.prepareStatement(DECISIONS)) {
            select.setString(1, CurrentTenant.key());
            select.setArray(2, connection.createArrayOf("uuid", customers.toArray()));
            var decisions = new HashMap<UUID, List<CustomerDecision>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var decision = new CustomerDecision(
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, UUID.class),
                            rows.getTimestamp(4).toInstant(),
                            rows.getTimestamp(5).toInstant());
                    decisions
                            .computeIfAbsent(rows.getObject(1, UUID.class), customer -> new ArrayList<>())
                            .add(decision);
                }
            }
            return decisions;
        }
    }

    private Map<UUID, Map<UUID, Fact>> facts(Connection connection, Collection<UUID> customers) throws SQLException {
        var facts = new HashMap<UUID, Map<UUID, Fact>>();
        try (var select = connection.prepareStatement(FACTS)) {
            var ids = connection.createArrayOf("uuid", customers.toArray());
            for (int parameter = 1; parameter <= 6; parameter += 2) {
                select.setString(parameter, CurrentTenant.key());
                select.setArray(parameter + 1, ids);
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var fact = reader.read(rows);
                    facts.computeIfAbsent(rows.getObject("owner", UUID.class), owner -> new HashMap<>())
                            .put(fact.eventId(), fact);
                }
            }
        }
        return facts;
    }
}
