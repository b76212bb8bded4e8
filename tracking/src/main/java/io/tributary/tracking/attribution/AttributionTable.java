package io.tributary.tracking.attribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Outbox;
import io.tributary.tracking.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The SQL of attributions: the last decision on each event. */
@ApplicationScoped
class AttributionTable {

    private static final String UPSERT = """
            insert into tracking.attribution (tenant_id, event_id, customer_id, program_id, evidence, affiliate_id,
                link_id, click_id, reason, losers, flags, decided_at)
            select ?, event_id, ?, ?, evidence, affiliate_id, link_id, click_id, reason, losers, flags, ?
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::jsonb[], ?::jsonb[])
                as decided (event_id, evidence, affiliate_id, link_id, click_id, reason, losers, flags)
            on conflict (tenant_id, event_id) do update
                set customer_id = excluded.customer_id, evidence = excluded.evidence,
                    affiliate_id = excluded.affiliate_id, link_id = excluded.link_id, click_id = excluded.click_id,
                    reason = excluded.reason, losers = excluded.losers, flags = excluded.flags,
                    decided_at = excluded.decided_at, tx = excluded.tx
                where (attribution.customer_id, attribution.evidence, attribution.affiliate_id, attribution.link_id,
                       attribution.click_id, attribution.reason, attribution.losers, attribution.flags)
                    is distinct from (excluded.customer_id, excluded.evidence, excluded.affiliate_id, excluded.link_id,
                       excluded.click_id, excluded.reason, excluded.losers, excluded.flags)
            returning event_id, affiliate_id""";

    private static final String SELECT = """
            select event_id, evidence, affiliate_id, link_id, click_id, reason, losers, flags
            from tracking.attribution where tenant_id = ? and event_id = any(?)""";

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final InstantSource clock;

    AttributionTable(AgroalDataSource database, Outbox outbox, ObjectMapper json, InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the decisions and tells of new ones, in the caller's transaction. One that has not changed is not written again. */
    void store(Timeline timeline, Map<UUID, Attribution> attributions) {
        if (attributions.isEmpty()) {
            return;
        }
        var rows = List.copyOf(attributions.entrySet());
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, CurrentTenant.key());
            upsert.setObject(2, timeline.customerId());
            upsert.setObject(3, timeline.programId());
            upsert.setTimestamp(4, Timestamp.from(clock.instant()));
            new Columns<>(upsert, rows, 5)
                    .bind("uuid", Map.Entry::getKey)
                    .bind("text", row -> row.getValue().evidence())
                    .bind("uuid", row -> row.getValue().affiliateId())
                    .bind("uuid", row -> row.getValue().linkId())
                    .bind("uuid", row -> row.getValue().clickId())
                    .bind("text", row -> row.getValue().reason())
                    .bind("jsonb", row -> text(row.getValue().losers()))
                    .bind("jsonb", row -> text(row.getValue().flags()));
            outbox.append(news(timeline.programId(), upsert));
        } catch (SQLException e) {
            throw new IllegalStateException("attributions could not be stored", e);
        }
    }

    private static List<EventAttributed> news(UUID programId, PreparedStatement upsert) throws SQLException {
        var news = new ArrayList<EventAttributed>();
        try (var changed = upsert.executeQuery()) {
            while (changed.next()) {
                var affiliateId = changed.getObject("affiliate_id", UUID.class);
                if (affiliateId != null) {
                    news.add(new EventAttributed(changed.getObject("event_id", UUID.class), programId, affiliateId));
                }
            }
        }
        return news;
    }

    /** Events that are credited to the click, those that do not name it included. */
    List<UUID> creditedTo(UUID clickId, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select event_id from tracking.attribution where tenant_id = ? and click_id = ?
                        order by event_id limit ?""")) {
            select.setString(1, CurrentTenant.key());
            select.setObject(2, clickId);
            select.setInt(3, limit);
            var events = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(rows.getObject(1, UUID.class));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException("attributions cannot be read", e);
        }
    }

    /** The last decision on each of the events; nothing for those that were not rated yet. */
    Map<UUID, Attribution> of(Collection<UUID> events) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setString(1, CurrentTenant.key());
            select.setArray(2, connection.createArrayOf("uuid", events.toArray()));
            var found = new HashMap<UUID, Attribution>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject("event_id", UUID.class), attribution(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("attributions cannot be read", e);
        }
    }

    private Attribution attribution(ResultSet row) throws SQLException {
        return new Attribution(
                Evidence.valueOf(row.getString("evidence")),
                row.getObject("affiliate_id", UUID.class),
                row.getObject("link_id", UUID.class),
                row.getObject("click_id", UUID.class),
                row.getString("reason"),
                list(row.getString("losers"), new TypeReference<>() {}),
                list(row.getString("flags"), new TypeReference<>() {}));
    }

    private String text(List<?> list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> List<T> list(String text, TypeReference<List<T>> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
