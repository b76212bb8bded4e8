package io.tributary.tracking.attribution;

import io.tributary.kernel.CurrentTenant;
import io.tributary.tracking.policy.AttributionRules;
import io.tributary.tracking.policy.Cap;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Marks what is beyond one cap: in each of its periods, what stands behind so many others in the order of time. A
 * conversion is judged by the version of the rules in force when it happened; what happened before it in the period
 * counts all the same.
 *
 * @param index the place of the cap within the version
 * @param end when the version stops being in force; null: it has not yet
 * @param within the periods that are looked at
 */
record CapMark(
        UUID programId,
        AttributionRules version,
        int index,
        @Nullable Instant end,
        CapPeriod within,
        ZoneId zone) {

    private static final String MARK = """
            with ranked as materialized (
                select event_id, customer_id, occurred_at, row_number() over (
                    partition by %s, %s order by occurred_at, event_type, external_id) as place
                from tracking.counted_conversion
                where tenant_id = ? and program_id = ? and event_type = coalesce(?, event_type)
                    and affiliate_id = coalesce(?::uuid, affiliate_id) and occurred_at >= ? and occurred_at < ?),
            beyond as materialized (
                select event_id from ranked where place > ? and occurred_at >= ? and occurred_at < ?),
            gone as (
                delete from tracking.capped_conversion capped using ranked
                where capped.tenant_id = ? and capped.event_id = ranked.event_id
                    and capped.rules = ? and capped.cap = ?
                    and not exists (select from beyond where beyond.event_id = capped.event_id)
                returning capped.event_id),
            added as (
                insert into tracking.capped_conversion (tenant_id, event_id, rules, cap, detail)
                select ?, event_id, ?, ?, ? from beyond
                on conflict on constraint capped_conversion_pkey do nothing
                returning event_id)
            select distinct customer_id from ranked
            where event_id in (select event_id from gone union all select event_id from added)""";

    /** Writes the marks and tells the customers for whom something changed by it. */
    Set<UUID> write(Connection connection) throws SQLException {
        var cap = version.terms().caps().get(index);
        try (var mark = connection.prepareStatement(sql(cap))) {
            int parameter = 0;
            if (cap.period() != Cap.Period.TOTAL) {
                mark.setString(++parameter, zone.getId());
            }
            mark.setString(++parameter, CurrentTenant.key());
            mark.setObject(++parameter, programId);
            mark.setString(++parameter, cap.event());
            mark.setString(++parameter, Objects.toString(cap.affiliate(), null));
            mark.setTimestamp(++parameter, Timestamp.from(within.from()));
            mark.setTimestamp(++parameter, Timestamp.from(within.until()));
            mark.setInt(++parameter, cap.most());
            mark.setTimestamp(++parameter, Timestamp.from(version.validFrom()));
            mark.setTimestamp(++parameter, Timestamp.from(Objects.requireNonNullElse(end, CapPeriod.LATEST)));
            mark.setString(++parameter, CurrentTenant.key());
            mark.setInt(++parameter, version.number());
            mark.setInt(++parameter, index);
            mark.setString(++parameter, CurrentTenant.key());
            mark.setInt(++parameter, version.number());
            mark.setInt(++parameter, index);
            mark.setString(++parameter, cap.text());
            var customers = new HashSet<UUID>();
            try (var rows = mark.executeQuery()) {
                while (rows.next()) {
                    customers.add(rows.getObject(1, UUID.class));
                }
            }
            return customers;
        }
    }

    private static String sql(Cap cap) {
        var period = switch (cap.period()) {
            case DAY -> "date_trunc('day', occurred_at at time zone ?)";
            case WEEK -> "date_trunc('week', occurred_at at time zone ?)";
            case MONTH -> "date_trunc('month', occurred_at at time zone ?)";
            case TOTAL -> "true";
        };
        return MARK.formatted(period, cap.scope() == Cap.Scope.AFFILIATE ? "affiliate_id" : "true");
    }
}
