package io.tributary.tracking.event;

import io.tributary.kernel.CurrentTenant;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens the door to those who may report, and enters their tenant. */
@ApplicationScoped
class Doors {

    private final Reporters reporters;

    Doors(Reporters reporters) {
        this.reporters = reporters;
    }

    /**
     * The door of the integration that has the key.
     *
     * @throws UnknownKey for any other key, in the same words whatever is wrong with it
     */
    Door ofKey(String key, Channel channel, HttpServerRequest request) {
        var reporter = reporters
                .ofKey(key)
                .filter(found ->
                        CurrentTenant.find().map(found.tenant().key()::equals).orElse(true))
                .orElseThrow(UnknownKey::new);
        CurrentTenant.ofRequest(reporter.tenant().key());
        return Door.of(reporter, channel, request);
    }

    /** The door of the current tenant, whose key has been checked. */
    Door ofTenant(Channel channel, HttpServerRequest request) {
        return Door.of(reporters.ofTenant(), channel, request);
    }
}
