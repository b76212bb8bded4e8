package io.tributary.tracking.event;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A server that reports events of one program. It is known by its key, of which two are valid while one replaces the other. */
@Entity
@Table(schema = "tracking", name = "integration")
public class Integration extends TenantEntity {

    /** How long a rotated key still works, unless it is said otherwise. */
    public static final Duration OVERLAP = Duration.ofDays(7);

    /** A revoked integration is answered as if it had never been. */
    public enum Status {
        ACTIVE,
        REVOKED
    }

    private UUID programId;
    private String name;
    private byte[] keyHash;
    private byte[] sealedKey;
    private byte @Nullable [] previousHash;
    private @Nullable Instant previousExpiresAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;

    @Version
    private int version;

    protected Integration() {}

    Integration(UUID programId, String name, byte[] keyHash, byte[] sealedKey, Instant createdAt) {
        this.programId = programId;
        this.name = name;
        this.keyHash = keyHash;
        this.sealedKey = sealedKey;
        this.status = Status.ACTIVE;
        this.createdAt = createdAt;
    }

    public static Optional<Integration> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** The active integration that one of its valid keys names. */
    static Optional<Integration> byKeyHash(byte[] hash, Instant now) {
        return find(
                        "status = ?1 and (keyHash = ?2 or (previousHash = ?2 and previousExpiresAt > ?3))",
                        Status.ACTIVE,
                        hash,
                        now)
                .firstResultOptional();
    }

    /** Newest first, older than the given id where there is one. */
    public static List<Integration> page(@Nullable UUID before, int limit) {
        return before == null
                ? find("order by id desc").page(0, limit).list()
                : find("id < ?1 order by id desc", before).page(0, limit).list();
    }

    /** When the key of this hash, which is one of the two, stops being one; null for the present one. */
    @Nullable
    Instant validUntil(byte[] hash) {
        return Arrays.equals(hash, keyHash) ? null : previousExpiresAt;
    }

    void rotate(byte[] hash, byte[] sealed, Instant previousUntil) {
        previousHash = keyHash;
        previousExpiresAt = previousUntil;
        keyHash = hash;
        sealedKey = sealed;
    }

    void revoke() {
        status = Status.REVOKED;
    }

    byte[] sealedKey() {
        return sealedKey;
    }

    public UUID programId() {
        return programId;
    }

    public String name() {
        return name;
    }

    public Status status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Until when the key before the present one works; null where there is none. */
    public @Nullable Instant previousExpiresAt() {
        return previousExpiresAt;
    }
}
