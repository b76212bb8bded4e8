package io.tributary.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** People: the cookie of a session. On another tenant's host it names nobody. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Authentication authentication;
    private final HostTenant hostTenant;

    SessionMechanism(Sessions sessions, SessionCookie cookie, Authentication authentication, HostTenant hostTenant) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.authentication = authentication;
        this.hostTenant = hostTenant;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        var token = cookie.read(request);
        if (token.isEmpty()
                || !authentication.isWanted(request)
                || BearerMechanism.secret(request).isPresent()) {
            return Authentication.nobody();
        }
        return hostTenant
                .find(request)
                .map(tenant -> authentication.lookUp(request, tenant, () -> sessions.caller(token.get())))
                .orElseGet(Authentication::nobody);
    }

    /** None: what is answered to a person who has not signed in is said by {@link Unauthorized}. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }
}
