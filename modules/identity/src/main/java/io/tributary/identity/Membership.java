package io.tributary.identity;

import io.quarkus.panache.common.Sort;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account may do: as one of the operator's staff, or for an affiliate. Sessions end with it. */
@Entity
@Table(schema = "identity", name = "membership")
public class Membership extends TenantEntity {

    private static final int MOST = 500;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID affiliateId;
    private Instant createdAt;

    protected Membership() {}

    Membership(UUID accountId, Role role, @Nullable UUID affiliateId, Instant createdAt) {
        this.accountId = accountId;
        this.role = role;
        this.affiliateId = affiliateId;
        this.createdAt = createdAt;
    }

    static List<Membership> ofAccount(UUID accountId) {
        return list("accountId", accountId);
    }

    /** The one that a session begins with: as staff before as an affiliate. */
    static Optional<Membership> firstOf(UUID accountId) {
        return ofAccount(accountId).stream()
                .min(Comparator.comparing(Membership::role).thenComparing(Membership::createdAt));
    }

    /** The operator's own people, the longest here first; there are never very many. */
    static List<Membership> staff() {
        return find("affiliateId is null", Sort.ascending("id")).page(0, MOST).list();
    }

    /** Whether anybody may act for the affiliate. */
    static boolean hasAny(UUID affiliateId) {
        return count("affiliateId", affiliateId) > 0;
    }

    static long owners() {
        return count("role", Role.OWNER);
    }

    void change(Role role) {
        this.role = role;
    }

    public UUID accountId() {
        return accountId;
    }

    public Role role() {
        return role;
    }

    /** The affiliate it is for; empty for staff. */
    public Optional<UUID> affiliateId() {
        return Optional.ofNullable(affiliateId);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
