package io.tributary.postbacks;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters and changes the addresses that affiliates want to be told news at. */
@ApplicationScoped
@Transactional
public class Postbacks {

    private final AddressGuard guard;
    private final PostbackSettings settings;
    private final Signing signing;
    private final AuditLog audit;
    private final InstantSource clock;

    Postbacks(AddressGuard guard, PostbackSettings settings, Signing signing, AuditLog audit, InstantSource clock) {
        this.guard = guard;
        this.settings = settings;
        this.signing = signing;
        this.audit = audit;
        this.clock = clock;
    }

    private record Shown(
            PostbackTerms terms,
            Postback.Status status,
            @Nullable String disabledReason) {}

    /**
     * Enters an address; from now on it is told.
     *
     * @param programId the one program it wants news of; null for all
     * @throws Refusal not found, or why the address cannot be called: unknown_macro, bad_port, private_address …
     */
    public Postback enter(UUID affiliateId, @Nullable UUID programId, PostbackTerms terms) {
        var affiliate = Affiliate.existing(affiliateId);
        var postback = new Postback(affiliate.id(), programId, checked(terms), clock.instant());
        postback.persist();
        record("postback.entered", postback, null);
        return postback;
    }

    /**
     * Changes an address. What is on its way already goes to the new one.
     *
     * @param version the one that the caller has seen
     * @throws Refusal not found, stale_version, or as {@link #enter}
     */
    public Postback change(UUID id, PostbackTerms terms, int version) {
        var postback = Postback.existing(id);
        if (postback.version() != version) {
            throw Refusal.conflict(
                    "stale_version", "Somebody has changed this meanwhile: read it again, then repeat the change.");
        }
        var before = shown(postback);
        postback.change(checked(terms));
        record("postback.changed", postback, before);
        return postback;
    }

    /** Tells it news again. What happened while it was disabled is not told. */
    public Postback enable(UUID id) {
        var postback = Postback.existing(id);
        var before = shown(postback);
        postback.enable();
        record("postback.enabled", postback, before);
        return postback;
    }

    /** Tells it nothing more; what is on its way is stopped at its next try. */
    public Postback disable(UUID id, String reason) {
        var postback = Postback.existing(id);
        var before = shown(postback);
        postback.disable(reason);
        record("postback.disabled", postback, before);
        return postback;
    }

    /** The secret that its receiver checks signatures with, as Standard Webhooks writes it. */
    public String secret(UUID id) {
        return signing.secret(Postback.existing(id).id());
    }

    private PostbackTerms checked(PostbackTerms terms) {
        var template = UrlTemplate.of(terms.url(), settings.trusted());
        if (guard.leadsInside(template.host())) {
            throw Refusal.invalid("private_address", "url", "The host has an address that is not open to the public.");
        }
        if (terms.triggers().isEmpty()) {
            throw Refusal.invalid("missing_field", "triggers", "Say what it wants to be told.");
        }
        return new PostbackTerms(
                Input.name(terms.name(), "name"), terms.method(), terms.url().strip(), terms.triggers());
    }

    private void record(String action, Postback postback, @Nullable Shown before) {
        audit.record(action, "postback", postback.id().toString(), postback.disabledReason(), before, shown(postback));
    }

    private static Shown shown(Postback postback) {
        var terms = new PostbackTerms(postback.name(), postback.method(), postback.url(), postback.triggers());
        return new Shown(terms, postback.status(), postback.disabledReason());
    }
}
