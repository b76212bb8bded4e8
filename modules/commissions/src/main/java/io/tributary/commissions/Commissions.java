package io.tributary.commissions;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds lines, newest first. */
@ApplicationScoped
public class Commissions {

    private static final String SELECT = """
            select line.id, line.affiliate_id, affiliate.name as affiliate, program.key as program, plan.key as plan,
                plan_version.number as plan_version, line.component, line.customer_id, customer.external_id as customer,
                line.event_id, event.event_type as event, event.external_id as txid, line.units, line.currency,
                status.net_units, status.status, line.earned_at, line.hold_until, status.released_at, status.paid_at,
                line.corrects_id, line.booked_at
            from commissions.line
            join commissions.line_status status on status.tenant_id = line.tenant_id and status.line_id = line.id
            join commissions.plan_version on plan_version.tenant_id = line.tenant_id
                and plan_version.id = line.plan_version_id
            join commissions.plan on plan.tenant_id = line.tenant_id and plan.id = plan_version.plan_id
            join program.program on program.tenant_id = line.tenant_id and program.id = line.program_id
            join program.affiliate on affiliate.tenant_id = line.tenant_id and affiliate.id = line.affiliate_id
            join tracking.customer on customer.tenant_id = line.tenant_id and customer.id = line.customer_id
            join tracking.event on event.tenant_id = line.tenant_id and event.id = line.event_id
            """;

    /** Which lines are looked for; what is null does not matter. */
    public record Filter(
            @Nullable UUID affiliateId,
            @Nullable UUID programId,
            Commission.@Nullable Status status,
            @Nullable UUID customerId,
            @Nullable UUID eventId) {

        /** All of them. */
        public static final Filter ALL = new Filter(null, null, null, null, null);

        public static Filter ofAffiliate(UUID affiliateId) {
            return new Filter(affiliateId, null, null, null, null);
        }
    }

    private final AgroalDataSource database;

    Commissions(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Lines, newest first.
     *
     * @param before only lines booked before this one
     */
    public List<Commission> list(Filter filter, @Nullable UUID before, int limit) {
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("line.tenant_id = ?", CurrentTenant.key());
        put(conditions, "line.affiliate_id = ?", filter.affiliateId());
        put(conditions, "line.program_id = ?", filter.programId());
        put(conditions, "line.customer_id = ?", filter.customerId());
        put(conditions, "line.event_id = ?", filter.eventId());
        put(conditions, "line.id < ?", before);
        put(
                conditions,
                "status.status = ?",
                filter.status() == null ? null : filter.status().name());
        var values = new ArrayList<>(conditions.values());
        values.add(limit);
        return query("where " + String.join(" and ", conditions.keySet()) + " order by line.id desc limit ?", values);
    }

    /** What anybody earned by these events, in the order in which it was booked. */
    public List<Commission> ofEvents(Collection<UUID> eventIds) {
        return eventIds.isEmpty()
                ? List.of()
                : query(
                        "where line.tenant_id = ? and line.event_id = any (?::uuid[]) order by line.id",
                        List.of(CurrentTenant.key(), array(eventIds)));
    }

    /** What the affiliate earned by these events, in the order in which it was booked. */
    public List<Commission> ofEvents(UUID affiliateId, Collection<UUID> eventIds) {
        return ofAffiliate(affiliateId, "line.event_id", eventIds);
    }

    /** Those of these lines that are the affiliate's, in the order in which they were booked. */
    public List<Commission> ofLines(UUID affiliateId, Collection<UUID> lineIds) {
        return ofAffiliate(affiliateId, "line.id", lineIds);
    }

    private List<Commission> ofAffiliate(UUID affiliateId, String column, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return query(
                "where line.tenant_id = ? and line.affiliate_id = ? and %s = any (?::uuid[]) order by line.id"
                        .formatted(column),
                List.of(CurrentTenant.key(), affiliateId, array(ids)));
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    public Optional<Commission> find(UUID id) {
        return query("where line.tenant_id = ? and line.id = ?", List.of(CurrentTenant.key(), id)).stream()
                .findFirst();
    }

    private List<Commission> query(String where, List<Object> values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT + where)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            var found = new ArrayList<Commission>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(commission(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("commissions could not be read", e);
        }
    }

    private static Commission commission(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Commission(
                row.getObject("id", UUID.class),
                row.getObject("affiliate_id", UUID.class),
                row.getString("affiliate"),
                row.getString("program"),
                row.getString("plan"),
                row.getInt("plan_version"),
                row.getString("component"),
                row.getObject("customer_id", UUID.class),
                row.getString("customer"),
                row.getObject("event_id", UUID.class),
                row.getString("event"),
                row.getString("txid"),
                new Money(row.getLong("units"), currency),
                new Money(row.getLong("net_units"), currency),
                Commission.Status.valueOf(row.getString("status")),
                row.getTimestamp("earned_at").toInstant(),
                instant(row, "hold_until"),
                instant(row, "released_at"),
                instant(row, "paid_at"),
                row.getObject("corrects_id", UUID.class),
                row.getTimestamp("booked_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
