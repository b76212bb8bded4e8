package io.tributary.tracking.guard;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each integration demands, in memory for its door, and changed by its operator. */
@ApplicationScoped
public class Protections {

    private static final int CAPACITY = 20_000;
    private static final String SUBJECT = "integration";
    private static final String PURPOSE = "integration-signing-secret";
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

    private final TenantCache<UUID, Protection> protections;
    private final Secrets secrets;
    private final AuditLog audit;
    private final InstantSource clock;

    Protections(TenantCaches caches, Reader reader, Secrets secrets, AuditLog audit, InstantSource clock) {
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
        protections = caches.create(
                "integration-protections", CAPACITY, (tenant, id) -> Optional.of(reader.read(tenant, id)));
    }

    /**
     * The settings of an integration, and what its operator has to know to sign.
     *
     * @param secret as Standard Webhooks writes it; null where no settings were made yet
     * @param previousSecretUntil until when the secret before this one works; null where there is none
     * @param version of the settings; 0 where none were made yet
     */
    public record Shown(
            ProtectionSettings settings,
            @Nullable String secret,
            @Nullable Instant previousSecretUntil,
            int version) {}

    /** What the integration of that tenant demands; may block when it is not yet in memory. */
    public Protection of(String tenant, UUID integration) {
        return protections.get(tenant, integration).orElse(Protection.NONE);
    }

    /** The settings of an integration of the current tenant. */
    @Transactional
    public Shown show(UUID integration) {
        return IntegrationProtection.of(integration)
                .map(this::shown)
                .orElseGet(() -> new Shown(ProtectionSettings.NONE, null, null, 0));
    }

    /**
     * Puts other settings in force, on all nodes, once the transaction has committed.
     *
     * @param version of the settings that were read; null: whatever they are now
     * @throws Refusal bad_address, too_many, bad_limit, browser_cannot_sign (422); stale_version (409)
     */
    @Transactional
    public Shown change(UUID integration, ProtectionSettings wanted, @Nullable Integer version) {
        var settings = wanted.checked();
        var protection = existing(integration);
        if (version != null && version != protection.version()) {
            throw Refusal.conflict(
                    "stale_version", "Somebody has changed this meanwhile: read it again, then repeat the change.");
        }
        var before = protection.settings();
        protection.change(settings);
        protection.flush();
        changed();
        audit.record("integration.protected", SUBJECT, integration.toString(), null, before, settings);
        return shown(protection);
    }

    /**
     * A new signing secret; the one before works for that long, any older one no longer.
     *
     * @throws Refusal bad_overlap (422)
     */
    @Transactional
    public Shown rotate(UUID integration, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw Refusal.invalid("bad_overlap", "overlap", "Two secrets live beside each other for 0 to 90 days.");
        }
        var protection = existing(integration);
        protection.rotate(seal(SigningSecret.random()), clock.instant().plus(overlap));
        protection.flush();
        changed();
        audit.record("integration.secret_rotated", SUBJECT, integration.toString(), null, null, null);
        return shown(protection);
    }

    private IntegrationProtection existing(UUID integration) {
        return IntegrationProtection.of(integration).orElseGet(() -> {
            var made = new IntegrationProtection(integration, seal(SigningSecret.random()));
            made.persistAndFlush();
            return made;
        });
    }

    private Shown shown(IntegrationProtection protection) {
        return new Shown(
                protection.settings(),
                secrets.open(PURPOSE, CurrentTenant.key(), protection.sealedSecret()),
                protection.previousSecretUntil(),
                protection.version());
    }

    private byte[] seal(String secret) {
        return secrets.seal(PURPOSE, CurrentTenant.key(), secret);
    }

    private void changed() {
        protections.invalidate(CurrentTenant.key());
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class Reader {

        private final Secrets secrets;

        Reader(Secrets secrets) {
            this.secrets = secrets;
        }

        @Transactional
        Protection read(String tenant, UUID integration) {
            return IntegrationProtection.of(integration)
                    .map(found -> protection(tenant, found))
                    .orElse(Protection.NONE);
        }

        private Protection protection(String tenant, IntegrationProtection found) {
            var settings = found.settings();
            var keys = new ArrayList<SigningSecret>();
            keys.add(open(tenant, found.sealedSecret(), null));
            if (found.previousSecret() != null) {
                keys.add(open(tenant, found.previousSecret(), found.previousSecretUntil()));
            }
            return new Protection(
                    settings.signed(),
                    settings.browserOnly(),
                    settings.testing(),
                    AddressList.of(settings.addresses()),
                    settings.perMinute(),
                    keys);
        }

        private SigningSecret open(String tenant, byte[] sealed, @Nullable Instant until) {
            return SigningSecret.of(secrets.open(PURPOSE, tenant, sealed), until);
        }
    }
}
