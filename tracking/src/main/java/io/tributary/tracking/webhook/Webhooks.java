package io.tributary.tracking.webhook;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each integration makes of webhooks: said by the operator, and in memory when they come. */
@ApplicationScoped
public class Webhooks {

    private static final String PURPOSE = "webhook-secret";
    private static final int CAPACITY = 10_000;
    private static final int MOST_RULES = 50;
    private static final int LONGEST_SAMPLE = 256 * 1024;
    private static final int LONGEST_SECRET = 500;

    private final TenantCache<UUID, Terms> known;
    private final Secrets secrets;
    private final AuditLog audit;

    Webhooks(TenantCaches caches, Reader reader, Secrets secrets, AuditLog audit) {
        this.secrets = secrets;
        this.audit = audit;
        known = caches.create("webhooks", CAPACITY, (tenant, integration) -> reader.read(tenant, integration));
    }

    /** What is to be done with a body; the secret is empty where there is none. */
    public record Terms(Sender sender, String secret, List<Rule> rules) {

        /** Nothing is made of any body. */
        public static final Terms NONE = new Terms(Sender.ANY, "", List.of());
    }

    /** What the operator says; a secret that is left out stays what it was. */
    public record Change(Sender sender, @Nullable String secret, List<Rule> rules, String sample) {}

    private record Audited(Sender sender, List<Rule> rules) {}

    /**
     * Says what an integration of the current tenant makes of webhooks.
     *
     * @throws Refusal missing_field, where the sender signs and its secret is not known
     */
    @Transactional
    public Webhook set(UUID integrationId, Change change) {
        if (change.rules().size() > MOST_RULES) {
            throw Refusal.invalid("too_many", "rules", "There are at most " + MOST_RULES + " rules.");
        }
        if (change.sample().length() > LONGEST_SAMPLE) {
            throw Refusal.invalid("too_long", "sample", "A sample has at most 256 kB.");
        }
        var existing = Webhook.of(integrationId);
        var webhook = existing.orElseGet(() -> new Webhook(integrationId));
        var before = existing.map(one -> new Audited(one.sender(), one.rules())).orElse(null);
        webhook.change(change.sender(), secret(change, existing), change.rules(), change.sample());
        webhook.persistAndFlush();
        known.invalidate(CurrentTenant.key());
        audit.record(
                "integration.webhook_changed",
                "integration",
                integrationId.toString(),
                null,
                before,
                new Audited(webhook.sender(), webhook.rules()));
        return webhook;
    }

    /** In memory; empty where the integration takes no webhooks. */
    public Optional<Terms> terms(String tenant, UUID integration) {
        return known.get(tenant, integration);
    }

    private byte @Nullable [] secret(Change change, Optional<Webhook> existing) {
        if (change.sender() == Sender.ANY) {
            return null;
        }
        var secret = change.secret();
        if (secret != null && !secret.isBlank()) {
            if (secret.length() > LONGEST_SECRET) {
                throw Refusal.invalid("too_long", "secret", "This is no secret of a webhook.");
            }
            return secrets.seal(PURPOSE, CurrentTenant.key(), secret.strip());
        }
        return existing.filter(webhook -> webhook.sender() == change.sender())
                .map(Webhook::sealedSecret)
                .orElseThrow(() -> Refusal.invalid(
                        "missing_field", "secret", "The secret with which the sender signs is needed."));
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class Reader {

        private final Secrets secrets;

        Reader(Secrets secrets) {
            this.secrets = secrets;
        }

        @Transactional
        Optional<Terms> read(String tenant, UUID integration) {
            return Webhook.of(integration)
                    .map(webhook -> new Terms(webhook.sender(), secret(tenant, webhook), webhook.rules()));
        }

        private String secret(String tenant, Webhook webhook) {
            var sealed = webhook.sealedSecret();
            return sealed == null ? "" : secrets.open(PURPOSE, tenant, sealed);
        }
    }
}
