package io.tributary.postbacks;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One try to deliver, and what came of it. */
@Entity
@Immutable
@Table(schema = "postbacks", name = "attempt")
public class DeliveryAttempt extends TenantEntity {

    private UUID deliveryId;
    private String method;
    private String url;
    private @Nullable Integer status;
    private @Nullable String error;
    private @Nullable String peer;
    private long millis;
    private String body;
    private Instant startedAt;

    protected DeliveryAttempt() {}

    DeliveryAttempt(UUID deliveryId, String method, String url, Answer answer, Instant startedAt) {
        this.deliveryId = deliveryId;
        this.method = method;
        this.url = url;
        this.status = answer.status();
        this.error = answer.error();
        this.peer = answer.peer();
        this.millis = answer.millis();
        this.body = answer.body();
        this.startedAt = startedAt;
    }

    /** The tries of a delivery, the first one first; at most a hundred. */
    public static List<DeliveryAttempt> of(UUID deliveryId) {
        return DeliveryAttempt.<DeliveryAttempt>find("deliveryId = ?1 order by id", deliveryId)
                .page(0, 100)
                .list();
    }

    public UUID deliveryId() {
        return deliveryId;
    }

    public String method() {
        return method;
    }

    /** The address that was called, macros filled. */
    public String url() {
        return url;
    }

    /** Of HTTP; null where there was no answer. */
    public @Nullable Integer status() {
        return status;
    }

    /** Why there was no answer. */
    public @Nullable String error() {
        return error;
    }

    /** The address behind the name. */
    public @Nullable String peer() {
        return peer;
    }

    public long millis() {
        return millis;
    }

    /** The beginning of the answer, as it came: text that nobody has checked. */
    public String body() {
        return body;
    }

    public Instant startedAt() {
        return startedAt;
    }
}
