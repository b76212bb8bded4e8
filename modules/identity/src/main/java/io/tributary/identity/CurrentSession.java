package io.tributary.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.tributary.kernel.Refusal;
import java.util.UUID;

/** The session in which a person acts. */
public record CurrentSession(UUID id, UUID accountId, Role role) {

    static final String ATTRIBUTE = "tributary.session";

    /**
     * The session of this identity.
     *
     * @throws Refusal not found, where no person is signed in
     */
    public static CurrentSession of(SecurityIdentity identity) {
        CurrentSession session = identity.getAttribute(ATTRIBUTE);
        if (session == null) {
            throw Refusal.notFound();
        }
        return session;
    }
}
