package io.tributary.identity;

import io.quarkus.panache.common.Sort;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser that is signed in. It ends after half an hour without a request, twelve hours after it began, when it is
 * revoked, or with the membership it is for; only the hash of what its cookie holds is kept.
 */
@Entity
@Table(schema = "identity", name = "session")
public class Session extends TenantEntity {

    /** How somebody came in. */
    public enum Door {
        PASSWORD,
        SSO
    }

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration SEEN_IS_NOTED = Duration.ofMinutes(1);
    private static final String LIVES = "revokedAt is null and seenAt > ?2 and createdAt > ?3";

    private byte[] tokenHash;
    private UUID accountId;
    private UUID membershipId;

    @Enumerated(EnumType.STRING)
    private Door door;

    private String ip;
    private String userAgent;
    private Instant createdAt;
    private Instant seenAt;
    private @Nullable Instant revokedAt;

    protected Session() {}

    Session(byte[] tokenHash, Membership membership, Door door, Origin origin, Instant now) {
        this.tokenHash = tokenHash;
        this.accountId = membership.accountId();
        this.membershipId = membership.id();
        this.door = door;
        this.ip = origin.ip();
        this.userAgent = origin.userAgent();
        this.createdAt = now;
        this.seenAt = now;
    }

    static Optional<Session> living(byte[] tokenHash, Instant now) {
        return find("tokenHash = ?1 and " + LIVES, tokenHash, now.minus(IDLE), now.minus(LONGEST))
                .firstResultOptional();
    }

    /** The account's sessions that live, the latest first. */
    static List<Session> livingOf(UUID accountId, Instant now) {
        return list(
                "accountId = ?1 and " + LIVES,
                Sort.descending("createdAt"),
                accountId,
                now.minus(IDLE),
                now.minus(LONGEST));
    }

    /** Notes that it is in use; once a minute is enough. */
    void see(Instant now) {
        if (seenAt.plus(SEEN_IS_NOTED).isBefore(now)) {
            seenAt = now;
        }
    }

    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    public UUID accountId() {
        return accountId;
    }

    UUID membershipId() {
        return membershipId;
    }

    public Door door() {
        return door;
    }

    public String ip() {
        return ip;
    }

    public String userAgent() {
        return userAgent;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last in use, to the minute. */
    public Instant seenAt() {
        return seenAt;
    }
}
