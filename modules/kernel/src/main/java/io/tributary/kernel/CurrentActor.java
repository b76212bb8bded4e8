package io.tributary.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.Optional;
import java.util.UUID;

/** Who is acting, for the audit log and for what is "mine"; {@link #SYSTEM} in a job. */
public record CurrentActor(Kind kind, String id, String name, Optional<UUID> affiliateId) {

    /** The attribute of the security identity that carries the actor. */
    public static final String ATTRIBUTE = "tributary.actor";

    public static final CurrentActor SYSTEM = new CurrentActor(Kind.SYSTEM, "system", "Tributary", Optional.empty());

    /** Somebody at a page or address that is open to all. */
    public static final CurrentActor VISITOR =
            new CurrentActor(Kind.ANONYMOUS, "anonymous", "Visitor", Optional.empty());

    /** What sort of caller it is. */
    public enum Kind {
        STAFF,
        AFFILIATE,
        API_KEY,
        PLATFORM,
        SYSTEM,
        ANONYMOUS
    }

    public static CurrentActor get() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return SYSTEM;
        }
        SecurityIdentity identity = container.instance(SecurityIdentity.class).get();
        if (identity == null) {
            return SYSTEM;
        }
        CurrentActor actor = identity.getAttribute(ATTRIBUTE);
        if (actor != null) {
            return actor;
        }
        var request = container.instance(CurrentVertxRequest.class).get().getCurrent();
        return request == null ? SYSTEM : VISITOR;
    }

    /**
     * The affiliate that the caller acts as.
     *
     * @throws Refusal not found, where the caller is no affiliate
     */
    public UUID affiliate() {
        return affiliateId.orElseThrow(Refusal::notFound);
    }
}
