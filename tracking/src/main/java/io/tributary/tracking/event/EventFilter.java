package io.tributary.tracking.event;

import io.tributary.kernel.CurrentTenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events to list; what is null does not matter.
 *
 * @param eventType the key of an event type
 * @param txid the operator's own id of the event
 * @param affiliateId whoever has the credit
 * @param from of when they were recorded, inclusive
 * @param to of when they were recorded, exclusive
 */
public record EventFilter(
        @Nullable UUID programId,
        @Nullable String eventType,
        @Nullable String txid,
        @Nullable UUID customerId,
        @Nullable UUID affiliateId,
        @Nullable UUID clickId,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final EventFilter ALL = new EventFilter(null, null, null, null, null, null, null, null);

    private static final String BY_TXID = """
            event.id in (select key.event_id from tracking.event_key key
                join program.event_type type on type.tenant_id = key.tenant_id and type.id = key.event_type_id
                where key.tenant_id = :tenant and key.external_id = :txid)""";

    private static final String BY_AFFILIATE = """
            event.id in (select credit.event_id from tracking.attribution credit
                where credit.tenant_id = :tenant and credit.affiliate_id = :affiliate)""";

    /** Latest recorded first, beginning after the given one (null: with the latest). */
    public List<ConversionEvent> list(@Nullable UUID after, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, Object>();
        conditions.add("event.tenant_id = :tenant");
        parameters.put("tenant", CurrentTenant.key());
        add(conditions, parameters, "event.program_id = :program", "program", programId);
        add(conditions, parameters, "event.event_type = :type", "type", eventType);
        add(conditions, parameters, BY_TXID, "txid", txid);
        add(conditions, parameters, "event.customer_id = :customer", "customer", customerId);
        add(conditions, parameters, BY_AFFILIATE, "affiliate", affiliateId);
        add(conditions, parameters, "event.click_id = :click", "click", clickId);
        add(conditions, parameters, "event.recorded_at >= :from", "from", from);
        add(conditions, parameters, "event.recorded_at < :to", "to", to);
        add(conditions, parameters, "event.id < :after", "after", after);
        var sql = "select event.* from tracking.event event where " + String.join(" and ", conditions)
                + " order by event.id desc";
        var query = ConversionEvent.getEntityManager().createNativeQuery(sql, ConversionEvent.class);
        parameters.forEach(query::setParameter);
        query.setMaxResults(limit);
        return events(query.getResultList());
    }

    private static void add(
            List<String> conditions,
            LinkedHashMap<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static List<ConversionEvent> events(List<?> rows) {
        return rows.stream().map(ConversionEvent.class::cast).toList();
    }
}
