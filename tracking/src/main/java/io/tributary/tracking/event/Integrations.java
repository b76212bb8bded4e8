package io.tributary.tracking.event;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import io.tributary.program.Hosts;
import io.tributary.program.Program;
import io.tributary.tracking.guard.ProtectionSettings;
import io.tributary.tracking.guard.Protections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** Gives servers that report their keys, and takes them away. */
@ApplicationScoped
public class Integrations {

    private static final String SUBJECT = "integration";
    private static final String PURPOSE = "integration-key";
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

    private final Secrets secrets;
    private final Reporters reporters;
    private final Protections protections;
    private final Hosts hosts;
    private final AuditLog audit;
    private final InstantSource clock;

    Integrations(
            Secrets secrets,
            Reporters reporters,
            Protections protections,
            Hosts hosts,
            AuditLog audit,
            InstantSource clock) {
        this.secrets = secrets;
        this.reporters = reporters;
        this.protections = protections;
        this.hosts = hosts;
        this.audit = audit;
        this.clock = clock;
    }

    /** An integration and its key in the open. */
    public record Keyed(Integration integration, String key) {}

    /** A new integration of the program, with its key, that demands nothing else. */
    @Transactional
    public Keyed create(Program program, String name) {
        return create(program, name, ProtectionSettings.NONE);
    }

    /**
     * A new integration of the program, with its key.
     *
     * @param protection what it demands beside the key
     * @throws Refusal as {@link Protections#change} does (422)
     */
    @Transactional
    public Keyed create(Program program, String name, ProtectionSettings protection) {
        var key = newKey();
        var integration =
                new Integration(program.id(), Input.name(name, "name"), Secrets.hash(key), seal(key), clock.instant());
        integration.persistAndFlush();
        audit.record("integration.created", SUBJECT, integration.id().toString(), null, null, integration.name());
        if (!protection.equals(ProtectionSettings.NONE)) {
            protections.change(integration.id(), protection, null);
        }
        return new Keyed(integration, key);
    }

    /**
     * A new key. The one before works for that long, any older one no longer.
     *
     * @throws Refusal not found; wrong_status, where it is revoked; bad_overlap, where it is beyond 90 days
     */
    @Transactional
    public Keyed rotate(UUID id, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw Refusal.invalid("bad_overlap", "overlap", "Two keys live beside each other for 0 to 90 days.");
        }
        var integration = Integration.byId(id).orElseThrow(Refusal::notFound);
        if (integration.status() == Integration.Status.REVOKED) {
            throw Refusal.conflict("wrong_status", "A revoked integration gets no new key.");
        }
        var key = newKey();
        integration.rotate(Secrets.hash(key), seal(key), clock.instant().plus(overlap));
        integration.flush();
        reporters.changed();
        audit.record("integration.rotated", SUBJECT, id.toString(), null, null, null);
        return new Keyed(integration, key);
    }

    /** Its keys are refused from now on. */
    @Transactional
    public Integration revoke(UUID id) {
        var integration = Integration.byId(id).orElseThrow(Refusal::notFound);
        integration.revoke();
        integration.flush();
        reporters.changed();
        audit.record("integration.revoked", SUBJECT, id.toString(), null, null, null);
        return integration;
    }

    /** The address to which its server reports; it holds the key. */
    public String postbackUrl(Integration integration) {
        return hosts.address() + "/s2s/" + key(integration);
    }

    /** The address to which another system sends webhooks for it; it holds the key. */
    public String webhookUrl(Integration integration) {
        return hosts.address() + "/w/" + key(integration);
    }

    /** Its key in the open, for staff who copy it again. */
    public String key(Integration integration) {
        return secrets.open(PURPOSE, CurrentTenant.key(), integration.sealedKey());
    }

    private byte[] seal(String key) {
        return secrets.seal(PURPOSE, CurrentTenant.key(), key);
    }

    private static String newKey() {
        return CurrentTenant.key() + "_" + Secrets.random();
    }
}
