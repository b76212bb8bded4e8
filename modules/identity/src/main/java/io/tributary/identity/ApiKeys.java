package io.tributary.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Issues, recognizes and revokes the keys of machines. A key reads {@code {tenant}_{random}}. */
@ApplicationScoped
public class ApiKeys {

    private static final int LIVE_AT_A_TIME = 2;
    private static final Set<String> GRANTABLE =
            Set.of(Capability.VIEW, Capability.MANAGE, Capability.FINANCE, Capability.ADMIN, Capability.REPORT);

    private final AuditLog audit;
    private final InstantSource clock;
    private final TenantCache<String, Caller> callers;

    ApiKeys(AuditLog audit, InstantSource clock, TenantCaches caches) {
        this.audit = audit;
        this.clock = clock;
        callers = caches.create("identity.api-key", 10_000, (tenant, hash) -> load(hash));
    }

    /** A new key; {@code secret} is what the caller sends as bearer, and this is the only time it is seen. */
    public record Issued(ApiKey key, String secret) {}

    private record Issue(
            String name, Set<String> capabilities, @Nullable UUID affiliateId) {}

    /**
     * Makes a key for the current tenant, or for one of its affiliates.
     *
     * @param capabilities words of {@link Capability}; for an affiliate's key they are {@code partner} and nothing else
     * @throws Refusal too_many_keys where two keys of that name live; bad_capabilities
     */
    @Transactional
    public Issued issue(String name, Set<String> capabilities, @Nullable UUID affiliateId) {
        if (!(affiliateId == null
                        ? GRANTABLE.containsAll(capabilities)
                        : capabilities.equals(Set.of(Capability.PARTNER)))
                || capabilities.isEmpty()) {
            throw Refusal.invalid("bad_capabilities", "capabilities", "A key cannot be given these capabilities.");
        }
        var random = Secrets.random();
        var secret = CurrentTenant.key() + "_" + random;
        var key = new ApiKey(
                name,
                freeSlot(name, affiliateId),
                Secrets.hash(secret),
                random,
                capabilities,
                affiliateId,
                CurrentActor.get().name(),
                clock.instant());
        key.persist();
        audit.record(
                "api_key.issued",
                "api_key",
                key.id().toString(),
                null,
                null,
                new Issue(name, capabilities, affiliateId));
        return new Issued(key, secret);
    }

    /**
     * Ends the key at once, on all nodes. Revoking it again changes nothing.
     *
     * @throws Refusal not found
     */
    @Transactional
    public void revoke(UUID id) {
        var key = ApiKey.existing(id);
        if (key.revokedAt().isPresent()) {
            return;
        }
        key.revoke(clock.instant());
        callers.invalidate(CurrentTenant.key());
        audit.record("api_key.revoked", "api_key", id.toString(), null, null, null);
    }

    /** The tenant that a key says it belongs to; says nothing about whether it is a key. */
    static Optional<String> tenantOf(String secret) {
        var end = secret.indexOf('_');
        return end > 0 ? Optional.of(secret.substring(0, end)) : Optional.empty();
    }

    /** Who sends this key, if it lives; called as the tenant that it names. May block. */
    Optional<Caller> caller(String secret) {
        return callers.get(CurrentTenant.key(), HexFormat.of().formatHex(Secrets.hash(secret)));
    }

    /** As {@link #caller}, where it is known already; never blocks. */
    @Nullable
    Caller callerAtHand(String tenant, String secret) {
        return callers.getIfPresent(tenant, HexFormat.of().formatHex(Secrets.hash(secret)));
    }

    private Optional<Caller> load(String hash) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var key = ApiKey.byHash(HexFormat.of().parseHex(hash))
                    .filter(found -> !Sessions.isShutOut(found.affiliateId()));
            key.ifPresent(used -> used.noteUse(clock.instant()));
            return key.map(Caller::machine);
        });
    }

    private static int freeSlot(String name, @Nullable UUID affiliateId) {
        var taken = ApiKey.living(name, affiliateId).stream().map(ApiKey::slot).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, LIVE_AT_A_TIME)
                .filter(slot -> !taken.contains(slot))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(
                        "too_many_keys", "Two keys of this name are in use: revoke one, or choose another name."));
    }
}
