package io.tributary.tracking.attribution;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
            fact.reason, fact.fields""";

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

    private static final String PROGRAMS =
            "select id, program_id from tracking.customer where tenant_id = ? and id = any(?)";

    private final AgroalDataSource database;
    private final FactReader reader;

    Timelines(AgroalDataSource database, FactReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** The timelines of the customers, in no order; those of unknown customers are left out. */
    public Map<UUID, Timeline> of(Collection<UUID> customers) {
        try (var connection = database.getConnection()) {
            var programs = programs(connection, customers);
            var facts = facts(connection, programs.keySet());
            var timelines = new HashMap<UUID, Timeline>();
            programs.forEach((customer, program) -> {
                var own = facts.getOrDefault(customer, Map.of()).values();
                timelines.put(customer, new Timeline(customer, program, List.copyOf(own)));
            });
            return timelines;
        } catch (SQLException e) {
            throw new IllegalStateException("timelines cannot be read", e);
        }
    }

    private static Map<UUID, UUID> programs(Connection connection, Collection<UUID> customers) throws SQLException {
        try (var select = connection.prepareStatement(PROGRAMS)) {
            select.setString(1, CurrentTenant.key());
            select.setArray(2, connection.createArrayOf("uuid", customers.toArray()));
            var programs = new HashMap<UUID, UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    programs.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
            return programs;
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
