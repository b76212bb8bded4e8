package io.tributary.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import io.tributary.kernel.CurrentTenant;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the ways of proving who one is have in common. Who is not recognized stays anonymous: whether that is enough
 * is said by the endpoint, in the same words for a key that is wrong, revoked or somebody else's.
 */
@ApplicationScoped
class Authentication {

    private static final String FAILURE = "tributary.authentication-failure";

    /** Addresses that are asked thousands of times a second, that only hold files, or where a provider says who comes. */
    private static final List<String> NOBODY_ASKS =
            List.of("/c/", "/s2s/", "/p/", "/b/", "/webjars/", "/_static/", "/pages/", "/sso/");

    private final BlockingSecurityExecutor blocking;

    Authentication(BlockingSecurityExecutor blocking) {
        this.blocking = blocking;
    }

    boolean isWanted(RoutingContext request) {
        return NOBODY_ASKS.stream().noneMatch(request.normalizedPath()::startsWith);
    }

    /** Looks somebody up as the tenant, where blocking is allowed. */
    Uni<SecurityIdentity> lookUp(RoutingContext request, String tenant, Supplier<Optional<Caller>> callers) {
        return blocking.executeBlocking(() -> CurrentTenant.get(tenant, callers))
                .map(caller -> caller.map(Caller::identity).orElse(null))
                .onFailure()
                .recoverWithItem(failure -> {
                    request.put(FAILURE, failure);
                    return null;
                });
    }

    static Uni<SecurityIdentity> nobody() {
        return Uni.createFrom().nullItem();
    }

    /** A database that is away makes nobody a stranger: the request fails as such, where failures are answered. */
    static void rethrow(RoutingContext request) {
        if (request.get(FAILURE) instanceof RuntimeException failure) {
            throw failure;
        }
    }
}
