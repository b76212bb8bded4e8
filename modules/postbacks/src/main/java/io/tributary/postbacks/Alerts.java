package io.tributary.postbacks;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Alerts the operator's own people by a signed webhook to an address of theirs. */
@ApplicationScoped
@Transactional
public class Alerts {

    private static final String SUBJECT = "alert_endpoint";

    private final AlertQueue queue;
    private final AddressGuard guard;
    private final PostbackSettings settings;
    private final Signing signing;
    private final AuditLog audit;
    private final InstantSource clock;

    Alerts(
            AlertQueue queue,
            AddressGuard guard,
            PostbackSettings settings,
            Signing signing,
            AuditLog audit,
            InstantSource clock) {
        this.queue = queue;
        this.guard = guard;
        this.settings = settings;
        this.signing = signing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where alerts go from now on.
     *
     * @param url null: nowhere
     * @throws Refusal why the address cannot be called: bad_url, bad_port, private_address …
     */
    public void sendTo(@Nullable String url) {
        var before = AlertEndpoint.find().map(AlertEndpoint::url).orElse(null);
        if (url == null) {
            AlertEndpoint.find().ifPresent(AlertEndpoint::delete);
        } else {
            var checked = checked(url);
            AlertEndpoint.find()
                    .ifPresentOrElse(
                            endpoint -> endpoint.move(checked),
                            () -> new AlertEndpoint(checked, clock.instant()).persist());
        }
        audit.record("alert_endpoint.changed", SUBJECT, CurrentTenant.key(), null, before, url);
    }

    /** The secret that its receiver checks signatures with, as Standard Webhooks writes it; null without an address. */
    public @Nullable String secret() {
        return AlertEndpoint.find()
                .map(endpoint -> signing.secret(endpoint.id()))
                .orElse(null);
    }

    /** Puts an alert on its way, where there is an address. */
    public void send(String type, Map<String, String> data) {
        if (AlertEndpoint.find().isPresent()) {
            var alert = new Alert(type, data, clock.instant());
            alert.persistAndFlush();
            queue.put(alert.id());
        }
    }

    private String checked(String url) {
        var template = UrlTemplate.of(url, settings.trusted());
        if (url.indexOf('{') >= 0) {
            throw Refusal.invalid("bad_url", "url", "An alert tells everything in its body: leave the macros out.");
        }
        if (guard.leadsInside(template.host())) {
            throw Refusal.invalid("private_address", "url", "The host has an address that is not open to the public.");
        }
        return url.strip();
    }
}
