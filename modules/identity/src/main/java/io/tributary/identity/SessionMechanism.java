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

    SessionMechanism(Sessions sessions, SessionCookie cookie, Authentication authentication) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.authentication = authentication;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        var token = cookie.read(request);
        if (token.isEmpty()
                || !authentication.isWanted(request)
                || BearerMechanism.secret(request).isPresent()) {
            return Authentication.nobody();
        }
        return authentication
                .tenantOfHost(request)
                .map(tenant -> authentication.lookUp(request, tenant, () -> sessions.caller(token.get())))
                .orElseGet(Authentication::nobody);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }
}
