package io.tributary.portal.conversions;

import static java.util.stream.Collectors.groupingBy;

import io.agroal.api.AgroalDataSource;
import io.tributary.commissions.Commission;
import io.tributary.commissions.Commissions;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.portal.Masked;
import io.tributary.tracking.attribution.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what one affiliate brought, the latest report first. Customers come out masked. */
@ApplicationScoped
public class ConversionQuery {

    private static final String SELECT = """
            select event.id, program.key as program, program.name as program_name, event.event_type,
                event_type.name as event_name, event.external_id, customer.external_id as customer,
                event.amount_units, event.amount_currency, event.occurred_at, event.recorded_at,
                event.reverses is not null as reversal, attribution.evidence, link.code as link, link.name as link_name,
                click.sub, click.aff_click_id
            from tracking.attribution
            join tracking.event on event.tenant_id = attribution.tenant_id and event.id = attribution.event_id
            join tracking.customer on customer.tenant_id = event.tenant_id and customer.id = event.customer_id
            join program.program on program.tenant_id = event.tenant_id and program.id = event.program_id
            join program.event_type on event_type.tenant_id = event.tenant_id and event_type.id = event.event_type_id
            left join tracking.link on link.tenant_id = attribution.tenant_id and link.id = attribution.link_id
            left join tracking.click on click.tenant_id = attribution.tenant_id and click.id = attribution.click_id
            """;

    private static final String LINE = """
            exists (select from commissions.line
                join commissions.line_status on line_status.tenant_id = line.tenant_id and line_status.line_id = line.id
                where line.tenant_id = event.tenant_id and line.event_id = event.id
                    and line.affiliate_id = attribution.affiliate_id""";

    /**
     * Which conversions; what is null does not matter.
     *
     * @param event key of the event type
     * @param from first moment at which they happened
     * @param until first moment that is too late
     */
    public record Filter(
            @Nullable UUID programId,
            @Nullable String event,
            Conversion.@Nullable Status status,
            @Nullable Instant from,
            @Nullable Instant until) {

        public static final Filter ALL = new Filter(null, null, null, null, null);
    }

    private final AgroalDataSource database;
    private final Commissions commissions;

    ConversionQuery(AgroalDataSource database, Commissions commissions) {
        this.database = database;
        this.commissions = commissions;
    }

    /** @param before only what was reported before this event */
    public List<Conversion> list(UUID affiliateId, Filter filter, @Nullable UUID before, int limit) {
        var conditions = ofAffiliate(affiliateId);
        put(conditions, "event.program_id = ?", filter.programId());
        put(conditions, "event.event_type = ?", filter.event());
        put(conditions, "event.occurred_at >= ?", timestamp(filter.from()));
        put(conditions, "event.occurred_at < ?", timestamp(filter.until()));
        put(conditions, "attribution.event_id < ?", before);
        var status = filter.status();
        if (status == Conversion.Status.NONE) {
            conditions.put("not " + LINE + " and line.tenant_id = ?)", CurrentTenant.key());
        } else if (status != null) {
            conditions.put(LINE + " and line_status.status = ?)", status.name());
        }
        return withCommissions(affiliateId, query(conditions, limit));
    }

    Optional<Conversion> find(UUID affiliateId, UUID eventId) {
        var conditions = ofAffiliate(affiliateId);
        conditions.put("attribution.event_id = ?", eventId);
        return withCommissions(affiliateId, query(conditions, 1)).stream().findFirst();
    }

    private static Map<String, Object> ofAffiliate(UUID affiliateId) {
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("attribution.tenant_id = ?", CurrentTenant.key());
        conditions.put("attribution.affiliate_id = ?", affiliateId);
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    private List<Conversion> withCommissions(UUID affiliateId, List<Conversion> found) {
        var ids = found.stream().map(Conversion::id).toList();
        var lines = commissions.ofEvents(affiliateId, ids).stream().collect(groupingBy(Commission::eventId));
        return found.stream()
                .map(one -> one.with(lines.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private List<Conversion> query(Map<String, Object> conditions, int limit) {
        var sql = SELECT + "where " + String.join(" and ", conditions.keySet())
                + " order by attribution.event_id desc limit ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            int i = 0;
            for (var value : conditions.values()) {
                select.setObject(++i, value);
            }
            select.setInt(++i, limit);
            var found = new ArrayList<Conversion>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(conversion(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("conversions could not be read", e);
        }
    }

    private static Conversion conversion(ResultSet row) throws SQLException {
        var currency = row.getString("amount_currency");
        return new Conversion(
                row.getObject("id", UUID.class),
                row.getString("program"),
                row.getString("program_name"),
                row.getString("event_type"),
                row.getString("event_name"),
                Masked.reference(row.getString("external_id"), row.getString("customer")),
                Masked.customer(row.getString("customer")),
                currency == null ? null : new Money(row.getLong("amount_units"), currency),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getBoolean("reversal"),
                Evidence.valueOf(row.getString("evidence")),
                row.getString("link"),
                row.getString("link_name"),
                texts(row.getArray("sub")),
                row.getString("aff_click_id"),
                List.of());
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
