package io.tributary.migration;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What the system before called an affiliate. */
@Entity
@Immutable
@Table(schema = "migration", name = "old_affiliate")
public class OldAffiliate extends TenantEntity {

    private String oldId;
    private UUID affiliateId;
    private Instant importedAt;

    protected OldAffiliate() {}

    OldAffiliate(String oldId, UUID affiliateId, Instant importedAt) {
        this.oldId = oldId;
        this.affiliateId = affiliateId;
        this.importedAt = importedAt;
    }

    public static Optional<OldAffiliate> byOldId(String oldId) {
        return find("oldId", oldId).firstResultOptional();
    }

    /** In the order of their import, after the given one (null: from the start). */
    public static List<OldAffiliate> after(@Nullable UUID id, int limit) {
        return find("id > ?1 order by id", id == null ? new UUID(0, 0) : id)
                .page(0, limit)
                .list();
    }

    /** Who came from the system before. */
    static List<UUID> all() {
        return find("select distinct affiliateId from OldAffiliate")
                .project(UUID.class)
                .page(0, 100_000)
                .list();
    }

    public String oldId() {
        return oldId;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    public Instant importedAt() {
        return importedAt;
    }
}
