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

/** A link that was mailed, or the half-way point of a sign-in: works once, for a while, for one purpose. */
@Entity
@Table(schema = "identity", name = "one_time_token")
public class OneTimeToken extends TenantEntity {

    /** What it is good for, and for how long. */
    enum Purpose {
        VERIFICATION(Duration.ofDays(2)),
        RESET(Duration.ofHours(1)),
        INVITATION(Duration.ofDays(7)),
        SECOND_FACTOR(Duration.ofMinutes(5));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private byte[] tokenHash;
    private @Nullable UUID accountId;
    private String email;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private @Nullable UUID affiliateId;
    private String createdBy;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    protected OneTimeToken() {}

    private OneTimeToken(Purpose purpose, byte[] tokenHash, String email, String createdBy, Instant now) {
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.email = email;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.life);
    }

    static OneTimeToken of(Purpose purpose, byte[] tokenHash, Account account, Instant now) {
        var token = new OneTimeToken(purpose, tokenHash, account.email(), account.name(), now);
        token.accountId = account.id();
        return token;
    }

    static OneTimeToken invitation(
            byte[] tokenHash, String email, Role role, @Nullable UUID affiliateId, String by, Instant now) {
        var token = new OneTimeToken(Purpose.INVITATION, tokenHash, email, by, now);
        token.role = role;
        token.affiliateId = affiliateId;
        return token;
    }

    static Optional<OneTimeToken> open(Purpose purpose, byte[] tokenHash, Instant now) {
        return find("purpose = ?1 and tokenHash = ?2 and usedAt is null and expiresAt > ?3", purpose, tokenHash, now)
                .firstResultOptional();
    }

    /** Invitations of staff that nobody has taken up yet, the latest first. */
    static List<OneTimeToken> openStaffInvitations(Instant now) {
        return list(
                "purpose = ?1 and affiliateId is null and usedAt is null and expiresAt > ?2",
                Sort.descending("id"),
                Purpose.INVITATION,
                now);
    }

    static Optional<OneTimeToken> openInvitation(String email, Instant now) {
        return find("purpose = ?1 and email = ?2 and usedAt is null and expiresAt > ?3", Purpose.INVITATION, email, now)
                .firstResultOptional();
    }

    /** Ends an invitation that nobody has taken up; false where there is none of that id. */
    static boolean withdraw(UUID id, Instant now) {
        return update("usedAt = ?1 where id = ?2 and purpose = ?3 and usedAt is null", now, id, Purpose.INVITATION)
                == 1;
    }

    /** Whether the address got one since then. */
    static boolean sentSince(Purpose purpose, String email, Instant since) {
        return count("purpose = ?1 and email = ?2 and createdAt > ?3", purpose, email, since) > 0;
    }

    /** Ends what was sent to the address before, so that only the latest link works. */
    static void endAll(Purpose purpose, String email, Instant now) {
        update("usedAt = ?1 where purpose = ?2 and email = ?3 and usedAt is null", now, purpose, email);
    }

    /** Uses it up; false where somebody was faster. */
    boolean use(Instant now) {
        return update("usedAt = ?1 where id = ?2 and usedAt is null", now, id()) == 1;
    }

    static void sweep(Instant before) {
        delete("expiresAt < ?1", before);
    }

    UUID accountId() {
        if (accountId == null) {
            throw new IllegalStateException("an invitation has no account yet");
        }
        return accountId;
    }

    public String email() {
        return email;
    }

    /** What an invitation makes of who accepts it. */
    public Role role() {
        if (role == null) {
            throw new IllegalStateException("only an invitation gives a role");
        }
        return role;
    }

    @Nullable
    UUID affiliateId() {
        return affiliateId;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
