package io.tributary.postbacks;

import io.quarkus.panache.common.Parameters;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One piece of news for one address. What it says is frozen; its id stays the same over all tries. */
@Entity
@Table(schema = "postbacks", name = "delivery")
public class PostbackDelivery extends TenantEntity {

    /** How far it is. */
    public enum Status {
        /** Waiting for its first try, or for another one. */
        PENDING,
        DELIVERED,
        /** Tried as often as it is tried. */
        EXHAUSTED,
        /** Its address was disabled. */
        STOPPED
    }

    private UUID postbackId;
    private UUID affiliateId;

    @Enumerated(EnumType.STRING)
    private Trigger trigger;

    private UUID effectId;
    private @Nullable UUID eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> content;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;
    private @Nullable Instant endedAt;

    protected PostbackDelivery() {}

    public static Optional<PostbackDelivery> byId(UUID id) {
        return find("id", id).firstResultOptional();
    }

    /**
     * The delivery of that id.
     *
     * @throws Refusal not found
     */
    public static PostbackDelivery existing(UUID id) {
        return byId(id).orElseThrow(Refusal::notFound);
    }

    /**
     * The affiliate's own delivery of that id.
     *
     * @throws Refusal not found, also where it is somebody else's
     */
    public static PostbackDelivery ofAffiliate(UUID affiliateId, UUID id) {
        return PostbackDelivery.<PostbackDelivery>find("affiliateId = ?1 and id = ?2", affiliateId, id)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** All deliveries that an event caused, in the order in which they were made. */
    public static List<PostbackDelivery> ofEvent(UUID eventId) {
        return list("eventId = ?1 order by id", eventId);
    }

    /** Which deliveries to list; what is null does not matter. */
    public record Filter(
            @Nullable UUID postbackId,
            @Nullable UUID affiliateId,
            @Nullable Status status) {

        /** The latest first, beginning after the given one (null: with the latest). */
        public List<PostbackDelivery> list(@Nullable UUID after, int limit) {
            var conditions = new ArrayList<String>();
            var parameters = new Parameters();
            conditions.add("1 = 1");
            if (postbackId != null) {
                conditions.add("postbackId = :postback");
                parameters.and("postback", postbackId);
            }
            if (affiliateId != null) {
                conditions.add("affiliateId = :affiliate");
                parameters.and("affiliate", affiliateId);
            }
            if (status != null) {
                conditions.add("status = :status");
                parameters.and("status", status);
            }
            if (after != null) {
                conditions.add("id < :after");
                parameters.and("after", after);
            }
            return PostbackDelivery.<PostbackDelivery>find(
                            String.join(" and ", conditions) + " order by id desc", parameters)
                    .page(0, limit)
                    .list();
        }
    }

    void end(Status how, Instant at) {
        status = how;
        endedAt = at;
    }

    void beginAgain() {
        status = Status.PENDING;
        endedAt = null;
    }

    public UUID postbackId() {
        return postbackId;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    public Trigger trigger() {
        return trigger;
    }

    /** What it tells of: a commission line, a payout. */
    public UUID effectId() {
        return effectId;
    }

    public @Nullable UUID eventId() {
        return eventId;
    }

    /** The values of the macros that it has values for, by their words. */
    public Map<String, String> content() {
        return content;
    }

    public Status status() {
        return status;
    }

    public boolean isPending() {
        return status == Status.PENDING;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
