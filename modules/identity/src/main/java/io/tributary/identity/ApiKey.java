package io.tributary.identity;

import io.quarkus.panache.common.Sort;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key of a machine: shown once, kept as a hash. Two keys of one name may live at a time, so that a new one can be
 * put to use before the old one is revoked.
 */
@Entity
@Table(schema = "identity", name = "api_key")
public class ApiKey extends TenantEntity {

    private static final int HINT = 6;
    private static final int LISTED = 200;

    private String name;
    private int slot;
    private byte[] keyHash;
    private String hint;
    private String[] capabilities;
    private @Nullable UUID affiliateId;
    private String createdBy;
    private Instant createdAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;

    protected ApiKey() {}

    ApiKey(
            String name,
            int slot,
            byte[] keyHash,
            String hint,
            Set<String> capabilities,
            @Nullable UUID affiliateId,
            String createdBy,
            Instant createdAt) {
        this.name = name;
        this.slot = slot;
        this.keyHash = keyHash;
        this.hint = hint.substring(0, Math.min(hint.length(), HINT));
        this.capabilities = new TreeSet<>(capabilities).toArray(String[]::new);
        this.affiliateId = affiliateId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** The tenant's own keys, revoked ones included, the newest first; at most 200. */
    public static List<ApiKey> ofTenant() {
        return find("affiliateId is null", Sort.descending("id"))
                .page(0, LISTED)
                .list();
    }

    /** The keys of one affiliate, revoked ones included, the newest first; at most 200. */
    public static List<ApiKey> ofAffiliate(UUID affiliateId) {
        return find("affiliateId", Sort.descending("id"), affiliateId)
                .page(0, LISTED)
                .list();
    }

    /**
     * The key of that id.
     *
     * @throws Refusal not found
     */
    public static ApiKey existing(UUID id) {
        return ApiKey.<ApiKey>findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    static List<ApiKey> living(String name, @Nullable UUID affiliateId) {
        return list("name = ?1 and revokedAt is null and affiliateId is not distinct from ?2", name, affiliateId);
    }

    static Optional<ApiKey> byHash(byte[] hash) {
        return find("keyHash = ?1 and revokedAt is null", (Object) hash).firstResultOptional();
    }

    void noteUse(Instant now) {
        usedAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    public String name() {
        return name;
    }

    int slot() {
        return slot;
    }

    /** The first characters of its random part, to tell keys apart. */
    public String hint() {
        return hint;
    }

    /** Words of {@link io.tributary.kernel.Capability}. */
    public Set<String> capabilities() {
        return Set.of(capabilities);
    }

    /** The affiliate that the key acts as; empty for a key of the tenant. */
    public Optional<UUID> affiliateId() {
        return Optional.ofNullable(affiliateId);
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last used, give or take a minute. */
    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
