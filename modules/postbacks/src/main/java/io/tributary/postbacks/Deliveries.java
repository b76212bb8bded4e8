package io.tributary.postbacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Ids;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts news on its way: one delivery for each cause and address, however often the cause is reported. */
@ApplicationScoped
public class Deliveries {

    private final DeliveryQueue queue;
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final PostbackSettings settings;
    private final AuditLog audit;
    private final InstantSource clock;

    Deliveries(
            DeliveryQueue queue,
            AgroalDataSource database,
            ObjectMapper json,
            PostbackSettings settings,
            AuditLog audit,
            InstantSource clock) {
        this.queue = queue;
        this.database = database;
        this.json = json;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a delivery to each of the postbacks and makes it due now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void send(
            List<Postback> postbacks,
            Trigger trigger,
            UUID effectId,
            @Nullable UUID eventId,
            Map<String, String> content) {
        for (var postback : postbacks) {
            var id = Ids.next();
            if (insert(id, postback, trigger, effectId, eventId, content)) {
                queue.put(id, host(postback), clock.instant());
            }
        }
    }

    /**
     * Sends a delivery once more, as if it had never been tried: the same id and content, a fresh signature.
     *
     * @throws Refusal not found, or postback_disabled
     */
    @Transactional
    public PostbackDelivery replay(UUID id) {
        var delivery = PostbackDelivery.existing(id);
        var postback = Postback.existing(delivery.postbackId());
        if (!postback.isActive()) {
            throw Refusal.conflict("postback_disabled", "The address is disabled: enable it first.");
        }
        var before = delivery.status();
        delivery.beginAgain();
        queue.put(id, host(postback), clock.instant());
        audit.record("postback_delivery.replayed", "postback_delivery", id.toString(), null, before, delivery.status());
        return delivery;
    }

    private String host(Postback postback) {
        return UrlTemplate.of(postback.url(), settings.trusted()).host();
    }

    /** Returns whether it is new. */
    private boolean insert(
            UUID id,
            Postback postback,
            Trigger trigger,
            UUID effectId,
            @Nullable UUID eventId,
            Map<String, String> content) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into postbacks.delivery (tenant_id, id, postback_id, affiliate_id, trigger, effect_id,
                            event_id, content, status, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'PENDING', ?)
                        on conflict on constraint delivery_effect_key do nothing""")) {
            insert.setString(1, CurrentTenant.key());
            insert.setObject(2, id);
            insert.setObject(3, postback.id());
            insert.setObject(4, postback.affiliateId());
            insert.setString(5, trigger.name());
            insert.setObject(6, effectId);
            insert.setObject(7, eventId);
            insert.setString(8, json.writeValueAsString(content));
            insert.setTimestamp(9, Timestamp.from(clock.instant()));
            return insert.executeUpdate() == 1;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("a delivery could not be written", e);
        }
    }
}
