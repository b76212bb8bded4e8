package io.tributary.tracking.legacy;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An address that the system before gave out, and the link that it leads to now. */
@Entity
@Immutable
@Table(schema = "tracking", name = "old_link")
public class OldLink extends TenantEntity {

    private UUID shapeId;
    private String named;
    private String address;
    private UUID linkId;
    private Instant importedAt;

    protected OldLink() {}

    OldLink(UUID shapeId, String named, String address, UUID linkId, Instant importedAt) {
        this.shapeId = shapeId;
        this.named = named;
        this.address = address;
        this.linkId = linkId;
        this.importedAt = importedAt;
    }

    static Optional<OldLink> of(UUID shapeId, String named) {
        return find("shapeId = ?1 and named = ?2", shapeId, named).firstResultOptional();
    }

    static boolean any(UUID shapeId) {
        return count("shapeId", shapeId) > 0;
    }

    /** In the order of their import, after the given one (null: from the start). */
    public static List<OldLink> after(@Nullable UUID id, int limit) {
        return find("id > ?1 order by id", id == null ? new UUID(0, 0) : id)
                .page(0, limit)
                .list();
    }

    public UUID shapeId() {
        return shapeId;
    }

    /** The parts of the address that name the link, such as offer_id=5&amp;aff_id=1002. */
    public String named() {
        return named;
    }

    /** As it was imported. */
    public String address() {
        return address;
    }

    public UUID linkId() {
        return linkId;
    }

    public Instant importedAt() {
        return importedAt;
    }
}
