package io.tributary.tracking.event;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A referred person, by the tenant's own id; or, with no such id, whoever came through one click. */
@Entity
@Immutable
@Table(schema = "tracking", name = "customer")
public class Customer extends TenantEntity {

    private UUID programId;
    private @Nullable String externalId;
    private @Nullable UUID clickId;
    private @Nullable UUID linkId;
    private @Nullable UUID affiliateId;
    private @Nullable Instant boundAt;
    private Instant firstSeenAt;

    protected Customer() {}

    public static Optional<Customer> byId(UUID id) {
        return findByIdOptional(id);
    }

    public static Optional<Customer> byExternalId(UUID programId, String externalId) {
        return findByIdOptional(CustomerId.named(programId, externalId));
    }

    /**
     * Customers that were bound to one affiliate, or all, in the order of their ids, beginning after the given one (null:
     * from the start).
     */
    public static List<Customer> list(@Nullable UUID affiliateId, @Nullable UUID after, int limit) {
        var from = after == null ? new UUID(0, 0) : after;
        return affiliateId == null
                ? find("id > ?1 order by id", from).page(0, limit).list()
                : find("affiliateId = ?1 and id > ?2 order by id", affiliateId, from)
                        .page(0, limit)
                        .list();
    }

    public UUID programId() {
        return programId;
    }

    /** The tenant's own id of the person; null for whoever came through one click. */
    public @Nullable String externalId() {
        return externalId;
    }

    /** The first click that this customer was named with, in the order of arrival. */
    public @Nullable UUID clickId() {
        return clickId;
    }

    public @Nullable UUID linkId() {
        return linkId;
    }

    /** Whose link that click was on. */
    public @Nullable UUID affiliateId() {
        return affiliateId;
    }

    public @Nullable Instant boundAt() {
        return boundAt;
    }

    public Instant firstSeenAt() {
        return firstSeenAt;
    }
}
