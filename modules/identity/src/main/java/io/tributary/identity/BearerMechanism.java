package io.tributary.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.tributary.kernel.Secrets;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Machines: {@code Authorization: Bearer} with the key of a tenant, which has to agree with the host, or with the key
 * of the platform, which counts on the installation's own host only.
 */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final Authentication authentication;
    private final HostTenant hostTenant;
    private final Optional<byte[]> platformKey;

    BearerMechanism(
            ApiKeys keys,
            Authentication authentication,
            HostTenant hostTenant,
            @ConfigProperty(name = "tributary.platform-key") Optional<String> platformKey) {
        this.keys = keys;
        this.authentication = authentication;
        this.hostTenant = hostTenant;
        this.platformKey = platformKey.map(Secrets::hash);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        var secret = secret(request);
        if (secret.isEmpty() || !authentication.isWanted(request)) {
            return Authentication.nobody();
        }
        var ofHost = hostTenant.find(request);
        if (ofHost.isEmpty() && isPlatformKey(secret.get())) {
            return Uni.createFrom().item(Caller.platform().identity());
        }
        var tenant = ApiKeys.tenantOf(secret.get())
                .filter(named -> ofHost.isEmpty() || ofHost.get().equals(named));
        if (tenant.isEmpty()) {
            return Authentication.nobody();
        }
        var atHand = keys.callerAtHand(tenant.get(), secret.get());
        var found = atHand != null
                ? Uni.createFrom().item(atHand.identity())
                : authentication.lookUp(request, tenant.get(), () -> keys.caller(secret.get()));
        return found.invoke(identity -> {
            if (identity != null) {
                request.put(TenantFilter.BY_KEY, tenant.get());
            }
        });
    }

    /** None: what is answered to a program without a key is said by {@link Unauthorized}. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    static Optional<String> secret(RoutingContext request) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private boolean isPlatformKey(String secret) {
        return platformKey.isPresent() && Secrets.same(platformKey.get(), Secrets.hash(secret));
    }
}
